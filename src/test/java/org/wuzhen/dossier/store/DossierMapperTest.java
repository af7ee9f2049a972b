package org.wuzhen.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.dossier.Attempt;
import org.wuzhen.dossier.ClosureDecision;
import org.wuzhen.dossier.ClosureReview;
import org.wuzhen.dossier.ContactWay;
import org.wuzhen.dossier.DossierReview;
import org.wuzhen.dossier.Finding;
import org.wuzhen.dossier.FollowUp;
import org.wuzhen.dossier.Need;
import org.wuzhen.dossier.OtherRemedy;
import org.wuzhen.dossier.PerformanceState;
import org.wuzhen.dossier.RequiredItem;
import org.wuzhen.dossier.Retention;
import org.wuzhen.dossier.ReturnedItem;
import org.wuzhen.dossier.ReviewDecision;
import org.wuzhen.dossier.Satisfaction;
import org.wuzhen.dossier.Visit;
import org.wuzhen.dossier.Visited;
import org.wuzhen.dossier.Volume;

/** The tables of follow-up, closure and archive on a real database. */
@WuzhenTest
class DossierMapperTest {

    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-09-02T01:00:00Z");

    private final DossierMapper mapper;
    private final CaseFiles cases;

    @Autowired
    DossierMapperTest(DossierMapper mapper, CaseFiles cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @Test
    void keepsEveryVisitAndAttempt() {
        String number = openCase();
        assertThat(mapper.followUps(number)).isEmpty();
        assertThat(mapper.nextFollowUp(number)).isEqualTo(1);

        mapper.insertAttempt(number, 1, new Attempt(ContactWay.PHONE, "停机", false, NOW), "m1");
        assertThat(mapper.nextFollowUp(number)).isEqualTo(2);
        mapper.insertVisit(number, 2, visit(), "m2");
        long id = mapper.followUps(number).get(1).id();
        mapper.verify(id, Finding.FOUNDED, "查明", "整改", "h1", LATER);

        List<FollowUp> all = mapper.followUps(number);
        assertThat(all.get(0))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new FollowUp(
                        0,
                        1,
                        false,
                        ContactWay.PHONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        "停机",
                        NOW,
                        "m1",
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(all.get(1))
                .isEqualTo(new FollowUp(
                        id,
                        2,
                        true,
                        ContactWay.HOME_VISIT,
                        Visited.APPLICANT,
                        PerformanceState.PART,
                        Satisfaction.DISSATISFIED,
                        "太慢",
                        OtherRemedy.LAWSUIT,
                        "已立案",
                        true,
                        "仍有口角",
                        "网格员走访",
                        null,
                        NOW,
                        "m2",
                        Finding.FOUNDED,
                        "查明",
                        "整改",
                        "h1",
                        LATER));
        assertThatThrownBy(() -> mapper.insertVisit(number, 2, visit(), "m2"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void countsTheReviewsOfAClosure() {
        String number = openCase();

        mapper.insertClosure(number, ClosureDecision.FOLLOW_UP, "再访", "h1", NOW);
        mapper.insertClosure(number, ClosureDecision.CLOSE, "可以", "h2", LATER);

        assertThat(mapper.closures(number))
                .containsExactly(
                        new ClosureReview(1, ClosureDecision.FOLLOW_UP, "再访", "h1", NOW),
                        new ClosureReview(2, ClosureDecision.CLOSE, "可以", "h2", LATER));
        assertThat(mapper.closures(openCase())).isEmpty();
    }

    @Test
    void keepsTheItemsInOrder() {
        String number = openCase();
        RequiredItem second =
                new RequiredItem(RecordKind.AGREEMENT, RecordKind.ORAL_AGREEMENT_REGISTER, Need.REQUIRED, "应当有", "D15");
        RequiredItem first = new RequiredItem(RecordKind.RECEIPT, null, Need.IF_ANY, "付款的有", "D16");
        mapper.insertItem(number, 2, second);
        mapper.insertItem(number, 1, first);
        assertThat(mapper.items(number)).containsExactly(first, second);

        mapper.deleteItems(number);
        assertThat(mapper.items(number)).isEmpty();
    }

    @Test
    void aVolumeIsAssembledUntilItIsArchived() {
        String number = openCase();
        assertThat(mapper.volume(number)).isNull();
        mapper.assemble(number, "a1", NOW);
        mapper.assemble(number, "a2", LATER);
        assertThat(mapper.volume(number))
                .isEqualTo(new Volume("a2", LATER, null, null, null, null, null, null, null, null, null, null, null));

        LocalDate until = LocalDate.of(2036, 12, 31);
        archive(number, "卷" + number, "first");
        archive(number, "卷" + number, "second");
        mapper.assemble(number, "a3", NOW);

        assertThat(mapper.volume(number))
                .isEqualTo(new Volume(
                        "a2",
                        LATER,
                        "卷" + number,
                        Retention.TEN_YEARS,
                        "十年",
                        "K07",
                        until,
                        5,
                        12,
                        "register",
                        "first",
                        "h1",
                        LATER));
    }

    @Test
    void noVolumeNumberIsUsedTwice() {
        String one = openCase();
        String other = openCase();
        mapper.assemble(one, "a1", NOW);
        mapper.assemble(other, "a1", NOW);
        archive(one, "卷" + one, "seal");

        assertThatThrownBy(() -> archive(other, "卷" + one, "seal")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void keepsReviewsWithTheirLists() {
        String number = openCase();
        long returned = mapper.insertReview(number, ReviewDecision.RETURNED, null, "h1", NOW);
        mapper.insertReturnedItem(returned, 2, new ReturnedItem(RecordKind.EVIDENCE, "缺页"));
        mapper.insertReturnedItem(returned, 1, new ReturnedItem(RecordKind.AGREEMENT, "没有盖章"));
        long passed = mapper.insertReview(number, ReviewDecision.PASSED, "齐全", "h2", LATER);

        assertThat(mapper.reviews(number))
                .containsExactly(
                        new DossierReview(returned, 1, ReviewDecision.RETURNED, null, "h1", NOW),
                        new DossierReview(passed, 2, ReviewDecision.PASSED, "齐全", "h2", LATER));
        assertThat(mapper.returnedItems(returned))
                .containsExactly(
                        new ReturnedItem(RecordKind.AGREEMENT, "没有盖章"), new ReturnedItem(RecordKind.EVIDENCE, "缺页"));
        assertThat(mapper.returnedItems(passed)).isEmpty();
    }

    @Test
    void nothingIsWrittenOfACaseThatDoesNotExist() {
        assertThatThrownBy(() -> mapper.assemble("BH99202609010001", "a1", NOW))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void archive(String number, String volume, String seal) {
        mapper.archive(
                number,
                volume,
                Retention.TEN_YEARS,
                "十年",
                "K07",
                LocalDate.of(2036, 12, 31),
                5,
                12,
                "register",
                seal,
                "h1",
                LATER);
    }

    private static Visit visit() {
        return new Visit(
                ContactWay.HOME_VISIT,
                Visited.APPLICANT,
                PerformanceState.PART,
                Satisfaction.DISSATISFIED,
                "太慢",
                OtherRemedy.LAWSUIT,
                "已立案",
                "仍有口角",
                "网格员走访",
                NOW);
    }

    private String openCase() {
        return cases.open(new NewCase(
                        "74",
                        DisputeType.NEIGHBOUR,
                        Channel.WINDOW,
                        null,
                        null,
                        null,
                        null,
                        "漏水",
                        "修复",
                        null,
                        2,
                        Set.of(),
                        NOW,
                        List.of()))
                .value();
    }
}
