package org.wuzhen.petition.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.department.petition.HandlingOpinion.Decision;
import org.wuzhen.department.petition.Registration.Aim;
import org.wuzhen.department.petition.Registration.Form;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.department.petition.ReviewResult.Result;
import org.wuzhen.petition.AcceptanceAdvice;
import org.wuzhen.petition.Draft;
import org.wuzhen.petition.Instance;
import org.wuzhen.petition.NewPetition;
import org.wuzhen.petition.Objection;
import org.wuzhen.petition.Opinion;
import org.wuzhen.petition.Outcome;
import org.wuzhen.petition.PetitionFile;
import org.wuzhen.petition.ReviewOpinion;
import org.wuzhen.petition.TransferFile;

/** The tables of petitions on a real database. */
@WuzhenTest
@Transactional
class PetitionMapperTest {

    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final PetitionMapper mapper;
    private final CaseFiles cases;
    private String number;

    @Autowired
    PetitionMapperTest(PetitionMapper mapper, CaseFiles cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @BeforeEach
    void aPetition() {
        number = opened();
        mapper.begin(number, "17", NOW);
    }

    @Test
    void nothingIsKnownOfAPetitionThatHasOnlyBegun() {
        PetitionFile petition = mapper.find(number);
        assertThat(petition.officerCentre()).isEqualTo("17");
        assertThat(petition.begunAt()).isEqualTo(NOW);
        assertThat(petition)
                .extracting(
                        PetitionFile::form,
                        PetitionFile::people,
                        PetitionFile::legalMatter,
                        PetitionFile::acceptance,
                        PetitionFile::outcome)
                .containsOnlyNulls();
        assertThat(petition.confidential()).isFalse();
        assertThat(petition.represented()).isEmpty();
        assertThat(mapper.find(opened())).isNull();
        assertThat(mapper.transfer(number)).isNull();
        assertThat(mapper.opinions(number)).isEmpty();
        assertThat(mapper.instances(number)).isEmpty();
        assertThatThrownBy(() -> mapper.begin(number, "17", NOW)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatIsRegisteredAdvisedAndToldIsKept() {
        mapper.register(
                number,
                new NewPetition(Form.VISIT, Aim.COMPLAINT, true, "城乡建设", 12, List.of(31L, 7L), true, false),
                "31,7",
                "clerk",
                NOW);
        mapper.advise(number, new AcceptanceAdvice("accepted", "属于本级职权", "《信访工作条例》第二十二条", null, "P01"));
        mapper.known(number, "XF001", "XF000", null);
        mapper.told(number, "信告字1", DAY, "当面送达并签收");
        mapper.accepted(number, DAY);
        mapper.handle(number, "handler");
        mapper.askDays(number, 30, "需要鉴定");

        PetitionFile petition = mapper.find(number);
        assertThat(petition.form()).isEqualTo(Form.VISIT);
        assertThat(petition.aim()).isEqualTo(Aim.COMPLAINT);
        assertThat(petition.repeated()).isTrue();
        assertThat(petition.people()).isEqualTo(12);
        assertThat(petition.represented()).containsExactly(31L, 7L);
        assertThat(petition.confidential()).isTrue();
        assertThat(petition.legalMatter()).isFalse();
        assertThat(petition.registeredBy()).isEqualTo("clerk");
        assertThat(petition.acceptance()).isEqualTo("accepted");
        assertThat(petition.way()).isNull();
        assertThat(petition.petitionNo()).isEqualTo("XF001");
        assertThat(petition.duplicates()).isEqualTo("XF000");
        assertThat(petition.noticeNo()).isEqualTo("信告字1");
        assertThat(petition.toldOn()).isEqualTo(DAY);
        assertThat(petition.acceptedOn()).isEqualTo(DAY);
        assertThat(petition.handler()).isEqualTo("handler");
        assertThat(petition.askedDays()).isEqualTo(30);

        mapper.handle(number, null);
        mapper.end(number, Outcome.SETTLED, NOW);
        assertThat(mapper.find(number).handler()).isNull();
        assertThat(mapper.find(number).outcome()).isEqualTo(Outcome.SETTLED);
        assertThat(mapper.find(number).endedAt()).isEqualTo(NOW);
    }

    @Test
    void noPetitionIsExtendedByMoreThanThirtyDays() {
        assertThatThrownBy(() -> mapper.askDays(number, 31, "等")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aMatterPassedOnIsTakenOnAndReported() {
        String transferNo = transferred();
        assertThat(mapper.transfer(number).decided()).isNull();
        assertThat(mapper.transfer(number).kind()).isEqualTo("交办");
        mapper.takeOn(number, "officer", NOW);
        mapper.reported(number, NOW);
        TransferFile transfer = mapper.transfer(number);
        assertThat(transfer.transferNo()).isEqualTo(transferNo);
        assertThat(transfer.decided()).isEqualTo("TAKEN_ON");
        assertThat(transfer.decidedBy()).isEqualTo("officer");
        assertThat(transfer.limitDate()).isEqualTo(DAY.plusDays(30));
        assertThat(transfer.reportedAt()).isEqualTo(NOW);
    }

    @Test
    void anObjectionIsKeptWithItsAnswer() {
        transferred();
        mapper.object(number, new Objection("不属本街道", "职责清单第3项", "城管"), "officer", NOW);
        mapper.objectionAnswered(number, false, "仍由你处办理");
        TransferFile transfer = mapper.transfer(number);
        assertThat(transfer.decided()).isEqualTo("OBJECTED");
        assertThat(transfer.objection()).isEqualTo("不属本街道");
        assertThat(transfer.suggestedUnit()).isEqualTo("城管");
        assertThat(transfer.upheld()).isFalse();
        assertThat(transfer.answer()).isEqualTo("仍由你处办理");
    }

    @Test
    void theSameTransferIsKeptOnce() {
        String transferNo = transferred();
        String other = opened();
        assertThatThrownBy(() -> mapper.insertTransfer(other, transfer(transferNo)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void draftsStandInTheirOrderAndOneIsSignedAndServed() {
        Draft draft = new Draft(Decision.PARTLY_SUPPORTED, "查明", "意见", "依据");
        mapper.draft(number, 1, draft, false, "handler", NOW);
        mapper.draft(number, 1, draft, true, "handler", NOW.plusSeconds(60));
        List<Opinion> drafts = mapper.opinions(number);
        mapper.sendBack(drafts.get(0).id(), "写明依据");
        mapper.sign(drafts.get(1).id(), "信意字1", "director", NOW);
        mapper.serve(drafts.get(1).id(), DAY, "邮寄送达，回执附卷");

        assertThat(mapper.opinions(number))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.returned()).isEqualTo("写明依据");
                            assertThat(first.opinionNo()).isNull();
                            assertThat(first.extended()).isFalse();
                        },
                        second -> {
                            assertThat(second.decision()).isEqualTo(Decision.PARTLY_SUPPORTED);
                            assertThat(second.opinionNo()).isEqualTo("信意字1");
                            assertThat(second.signedBy()).isEqualTo("director");
                            assertThat(second.servedOn()).isEqualTo(DAY);
                            assertThat(second.extended()).isTrue();
                            assertThat(second.returned()).isNull();
                        });
    }

    @Test
    void aRequestIsAnsweredAndDecidedAndKeepsTheNumberItHad() {
        mapper.request(number, Level.REVIEW, 1, "信意字1", DAY, DAY.plusDays(3), "不服");
        Instance open = mapper.instances(number).get(0);
        assertThat(open.accepted()).isNull();
        assertThat(open.byHand()).isNull();
        mapper.answered(open.id(), "复查1", true, null);
        mapper.decided(
                open.id(), new ReviewOpinion(null, Result.CHANGED, DAY.plusDays(20), DAY.plusDays(22), "变更", false));

        assertThat(mapper.instances(number)).singleElement().satisfies(review -> {
            assertThat(review.level()).isEqualTo(Level.REVIEW);
            assertThat(review.reviewNo()).isEqualTo("复查1");
            assertThat(review.accepted()).isTrue();
            assertThat(review.result()).isEqualTo(Result.CHANGED);
            assertThat(review.resultOn()).isEqualTo(DAY.plusDays(22));
            assertThat(review.byHand()).isFalse();
        });
    }

    @Test
    void eachRoundOfARequestIsKeptOnceForReviewAndReReview() {
        mapper.request(number, Level.REVIEW, 1, "信意字1", DAY, DAY, "不服");
        mapper.request(number, Level.RE_REVIEW, 1, "复查1", DAY, DAY, "不服");
        mapper.request(number, Level.REVIEW, 2, "信意字2", DAY, DAY, "不服");
        assertThat(mapper.instances(number))
                .extracting(Instance::level)
                .containsExactly(Level.REVIEW, Level.RE_REVIEW, Level.REVIEW);
        assertThatThrownBy(() -> mapper.request(number, Level.REVIEW, 2, "信意字2", DAY, DAY, "不服"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private String transferred() {
        String transferNo = "转〔2026〕" + number;
        mapper.insertTransfer(number, transfer(transferNo));
        return transferNo;
    }

    private static TransferFile transfer(String transferNo) {
        return new TransferFile(
                "XF001",
                transferNo,
                true,
                "城乡建设",
                DAY,
                DAY.plusDays(30),
                true,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private String opened() {
        return cases.open(new NewCase(
                        "17",
                        DisputeType.NEIGHBOUR,
                        Channel.WINDOW,
                        null,
                        null,
                        null,
                        null,
                        "路灯不亮",
                        "修复",
                        null,
                        2,
                        Set.of(),
                        NOW,
                        List.of()))
                .value();
    }
}
