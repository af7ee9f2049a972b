package org.wuzhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.FormRejected;

/** What follow-up, closure and archive write to a case, on a real database. */
@WuzhenTest
class DossierTest {

    private static final String CENTRE = "73";
    private static final RequiredItem REGISTRATION =
            new RequiredItem(RecordKind.REGISTRATION_FORM, RecordKind.APPLICATION, Need.REQUIRED, "每一件都要有。", "D01");
    private static final RequiredItem SESSIONS =
            new RequiredItem(RecordKind.SESSION_RECORD, null, Need.REQUIRED, "应当有。", "D10");
    private static final RequiredItem RECEIPT = new RequiredItem(RecordKind.RECEIPT, null, Need.IF_ANY, "付款的有。", "D16");

    private final FollowUps followUps;
    private final Closures closures;
    private final Dossier dossier;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final ActAs actAs;
    private final Office office;
    private final Clock clock;
    private final JdbcTemplate jdbc;

    private String mediator;
    private String head;
    private String archivist;

    @Autowired
    DossierTest(
            FollowUps followUps,
            Closures closures,
            Dossier dossier,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            ActAs actAs,
            Office office,
            Clock clock,
            JdbcTemplate jdbc) {
        this.followUps = followUps;
        this.closures = closures;
        this.dossier = dossier;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.actAs = actAs;
        this.office = office;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void people() {
        mediator = office.somebody(CENTRE, Post.MEDIATOR);
        head = office.somebody(CENTRE, Post.COMMITTEE_HEAD);
        archivist = office.somebody(CENTRE, Post.ARCHIVIST);
    }

    @Test
    void theRulesWordOnAVisitStandsOnTheCase() {
        CaseNumber number = mediated();

        followUps.plan(number, false, "当事人自愿撤回。", "F10");

        assertThat(cases.decisions(number))
                .extracting(Decision::kind, Decision::outcome, Decision::reason, Decision::ruleRow)
                .containsExactly(tuple("follow-up", "waived", "当事人自愿撤回。", "F10"));
    }

    @Test
    void aVisitEndsItsTermAndLeavesARecord() {
        CaseNumber number = mediated();
        followUps.start(number);
        assertThat(cases.get(number).stage()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(clocks.running(number, "follow-up")).isPresent();

        FollowUpOutcome outcome = as(mediator, () -> followUps.visited(number, visit(Satisfaction.SATISFIED, null)));

        assertThat(outcome).isEqualTo(FollowUpOutcome.DONE);
        assertThat(clocks.running(number, "follow-up")).isEmpty();
        assertThat(records.of(number))
                .extracting(CaseRecord::kind, CaseRecord::source, CaseRecord::title, CaseRecord::filedBy)
                .containsExactly(tuple(RecordKind.FOLLOW_UP_RECORD, CaseRecord.Source.OWN, "第1次回访记录", mediator));
        FollowUp written = followUps.of(number).get(0);
        assertThat(written.visitedBy()).isEqualTo(mediator);
        assertThat(written.satisfaction()).isEqualTo(Satisfaction.SATISFIED);
        assertThat(written.hiddenRisk()).isFalse();
    }

    @Test
    void whileNobodyIsReachedTheTermRunsOn() {
        CaseNumber number = mediated();
        followUps.start(number);
        Instant at = clock.instant();

        assertThat(as(mediator, () -> followUps.notReached(number, new Attempt(ContactWay.PHONE, "无人接听", false, at))))
                .isEqualTo(FollowUpOutcome.RETRY);
        assertThat(clocks.running(number, "follow-up")).isPresent();
        assertThat(records.of(number)).isEmpty();

        assertThat(as(
                        mediator,
                        () -> followUps.notReached(number, new Attempt(ContactWay.HOME_VISIT, "已搬走", true, at))))
                .isEqualTo(FollowUpOutcome.UNREACHABLE);
        assertThat(clocks.running(number, "follow-up")).isEmpty();
        assertThat(records.of(number)).extracting(CaseRecord::title).containsExactly("第2次回访记录（未联系上）");
        assertThat(followUps.of(number))
                .extracting(FollowUp::round, FollowUp::notReachedWhy)
                .containsExactly(tuple(1, "无人接听"), tuple(2, "已搬走"));
    }

    @Test
    void aSecondStartBeginsTheTermAnew() {
        CaseNumber number = mediated();
        followUps.start(number);
        followUps.start(number);

        assertThat(clocks.of(number))
                .extracting(CaseClock::running, CaseClock::endedHow)
                .containsExactlyInAnyOrder(tuple(true, null), tuple(false, "重新回访"));
    }

    @Test
    void aBadRatingIsNotForTheHandlerNorForTheVisitor() {
        CaseNumber number = mediated();
        cases.entrust(number, mediator);
        followUps.start(number);
        String visitor = office.somebody(CENTRE, Post.MEDIATOR);
        assertThat(as(visitor, () -> followUps.visited(number, visit(Satisfaction.VERY_DISSATISFIED, "拖了两周"))))
                .isEqualTo(FollowUpOutcome.DISSATISFIED);

        assertThat(as(mediator, () -> followUps.objectionToVerifier(number)))
                .get()
                .asString()
                .contains("承办人");
        assertThat(as(visitor, () -> followUps.objectionToVerifier(number)))
                .get()
                .asString()
                .contains("回访人");
        for (String barred : List.of(mediator, visitor)) {
            assertThatThrownBy(
                            () -> actAs.run(barred, () -> followUps.verified(number, Finding.UNFOUNDED, "没有问题", null)))
                    .isInstanceOf(FormRejected.class)
                    .hasMessageContaining("请交由其他负责人办理");
        }
        assertThat(followUps.toVerify(number).finding()).isNull();

        assertThat(as(head, () -> followUps.objectionToVerifier(number))).isEmpty();
        actAs.run(head, () -> followUps.verified(number, Finding.PARTLY_FOUNDED, "查看了记录", "已道歉"));

        FollowUp verified = followUps.of(number).get(0);
        assertThat(verified.finding()).isEqualTo(Finding.PARTLY_FOUNDED);
        assertThat(verified.findingFacts()).isEqualTo("查看了记录");
        assertThat(verified.findingMeasures()).isEqualTo("已道歉");
        assertThat(verified.verifiedBy()).isEqualTo(head);
        assertThat(verified.verifiedAt()).isNotNull();
        assertThat(cases.decisions(number)).extracting(Decision::kind).containsExactly("dissatisfaction");
        assertThatThrownBy(() -> followUps.toVerify(number)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingEndsEveryTermButTheDossiers() {
        CaseNumber number = mediated();
        clocks.start(number, "mediation");
        followUps.start(number);
        actAs.run(head, () -> closures.review(number, ClosureDecision.FOLLOW_UP, "再问履行情况"));
        actAs.run(head, () -> closures.review(number, ClosureDecision.CLOSE, "已履行"));

        closures.close(number);

        assertThat(cases.get(number).stage()).isEqualTo(Stage.CLOSED);
        assertThat(cases.get(number).closedAt()).isNotNull();
        assertThat(clocks.of(number))
                .filteredOn(CaseClock::running)
                .extracting(c -> c.deadline().term().key())
                .containsExactly("dossier");
        assertThat(clocks.of(number))
                .filteredOn(c -> !c.running())
                .extracting(CaseClock::endedHow)
                .containsOnly("已结案");
        assertThat(closures.of(number))
                .extracting(
                        ClosureReview::round,
                        ClosureReview::decision,
                        ClosureReview::opinion,
                        ClosureReview::reviewedBy)
                .containsExactly(
                        tuple(1, ClosureDecision.FOLLOW_UP, "再问履行情况", head),
                        tuple(2, ClosureDecision.CLOSE, "已履行", head));
    }

    @Test
    void anItemCountsOnlyThroughARecord() {
        CaseNumber number = closed();
        dossier.require(number, List.of(REGISTRATION, SESSIONS, RECEIPT));
        assertThat(dossier.checklist(number)).extracting(ChecklistItem::missing).containsExactly(true, true, false);

        records.filed(number, RecordKind.APPLICATION, "调解申请书", 2, LocalDate.of(2026, 7, 1), "2号柜");

        List<ChecklistItem> items = dossier.checklist(number);
        assertThat(items.get(0).item().label()).isEqualTo("受理登记表或调解申请书");
        assertThat(items.get(0).present()).isTrue();
        assertThat(items.get(0).papers()).extracting(CaseRecord::title).containsExactly("调解申请书");
        assertThat(items).extracting(ChecklistItem::missing).containsExactly(false, true, false);
    }

    @Test
    void theLastListOfItemsCounts() {
        CaseNumber number = closed();
        dossier.require(number, List.of(REGISTRATION, SESSIONS, RECEIPT));
        dossier.require(number, List.of(SESSIONS));

        assertThat(dossier.checklist(number)).extracting(ChecklistItem::item).containsExactly(SESSIONS);
    }

    @Test
    void submissionIsRefusedWithEachMissingItemNamedAndNothingEntered() {
        CaseNumber number = closed();
        dossier.require(number, List.of(REGISTRATION, SESSIONS, RECEIPT));

        assertThatThrownBy(() -> as(archivist, () -> {
                    dossier.submit(number, List.of(filing(RecordKind.RECEIPT)));
                    return null;
                }))
                .isInstanceOfSatisfying(FormRejected.class, rejected -> assertThat(rejected.problems())
                        .hasSize(2)
                        .anyMatch(p -> p.contains("“受理登记表或调解申请书”"))
                        .anyMatch(p -> p.contains("“调解记录”")));
        assertThat(records.of(number)).isEmpty();
        assertThat(dossier.volume(number)).isEmpty();
    }

    @Test
    void whatIsEnteredWithTheSubmissionCounts() {
        CaseNumber number = closed();
        dossier.require(number, List.of(REGISTRATION, SESSIONS));
        actAs.run(archivist, () -> dossier.save(number, List.of(filing(RecordKind.SESSION_RECORD))));
        assertThat(dossier.volume(number)).isEmpty();

        actAs.run(archivist, () -> dossier.submit(number, List.of(filing(RecordKind.REGISTRATION_FORM))));

        assertThat(records.of(number))
                .extracting(
                        CaseRecord::kind,
                        CaseRecord::source,
                        CaseRecord::pages,
                        CaseRecord::location,
                        CaseRecord::filedBy)
                .containsExactly(
                        tuple(RecordKind.REGISTRATION_FORM, CaseRecord.Source.FILED, 3, "2号柜3层", archivist),
                        tuple(RecordKind.SESSION_RECORD, CaseRecord.Source.FILED, 3, "2号柜3层", archivist));
        assertThat(dossier.volume(number).orElseThrow().assembledBy()).isEqualTo(archivist);
        assertThat(dossier.volume(number).orElseThrow().archived()).isFalse();
    }

    @Test
    void aDossierIsNotReviewedByWhoAssembledIt() {
        CaseNumber number = assembled();

        assertThat(as(archivist, () -> dossier.objectionToReviewer(number)))
                .get()
                .asString()
                .contains("立卷人");
        assertThatThrownBy(() -> actAs.run(archivist, () -> dossier.pass(number, null)))
                .isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> actAs.run(archivist, () -> dossier.sendBack(number, List.of())))
                .isInstanceOf(FormRejected.class);
        assertThat(dossier.reviews(number)).isEmpty();
        assertThat(as(head, () -> dossier.objectionToReviewer(number))).isEmpty();
    }

    @Test
    void aReturnedDossierCarriesItsListUntilItPasses() {
        CaseNumber number = assembled();

        actAs.run(
                head,
                () -> dossier.sendBack(
                        number,
                        List.of(
                                new ReturnedItem(RecordKind.SESSION_RECORD, "没有签名"),
                                new ReturnedItem(RecordKind.RECEIPT, "复印不清"))));
        assertThat(dossier.toMend(number))
                .containsExactly(
                        new ReturnedItem(RecordKind.SESSION_RECORD, "没有签名"),
                        new ReturnedItem(RecordKind.RECEIPT, "复印不清"));

        actAs.run(archivist, () -> dossier.submit(number, List.of(filing(RecordKind.SESSION_RECORD))));
        actAs.run(head, () -> dossier.pass(number, "符合要求"));

        assertThat(dossier.toMend(number)).isEmpty();
        assertThat(dossier.reviews(number))
                .extracting(DossierReview::round, DossierReview::decision, DossierReview::opinion)
                .containsExactly(tuple(1, ReviewDecision.RETURNED, null), tuple(2, ReviewDecision.PASSED, "符合要求"));
        assertThat(cases.decisions(number))
                .extracting(Decision::outcome, Decision::reason)
                .containsExactly(tuple("returned", "退回补正2项。"), tuple("passed", "符合要求"));
    }

    @Test
    void anArchivedDossierIsSealedUnderTheNumberOfItsAcceptance() {
        CaseNumber number = assembled();
        cases.issue(number, "rights-and-duties", "别的〔2026〕9号", "告知", null, "双方当事人", "当面签收");
        String acceptance = "测73人调字〔2026〕" + number.value().substring(12) + "号";
        cases.issue(number, "acceptance", acceptance, "受理", null, "双方当事人", "当面签收");

        Volume volume = as(head, () -> dossier.archive(number, Retention.TEN_YEARS, "保管十年。", "K07"));

        int year = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))).getYear();
        assertThat(volume.volumeNumber()).isEqualTo(acceptance);
        assertThat(volume.retention()).isEqualTo(Retention.TEN_YEARS);
        assertThat(volume.retentionReason()).isEqualTo("保管十年。");
        assertThat(volume.retentionRow()).isEqualTo("K07");
        assertThat(volume.retainUntil()).isEqualTo(LocalDate.of(year + 10, 12, 31));
        assertThat(volume.records()).isEqualTo(3);
        assertThat(volume.pages()).isEqualTo(6);
        assertThat(volume.seal()).matches("[0-9a-f]{64}");
        assertThat(volume.archivedBy()).isEqualTo(head);
        assertThat(volume.register().lines().findFirst())
                .contains("[\"" + number + "\",\"" + acceptance + "\",\"TEN_YEARS\"]");
        assertThat(volume.register().lines()).hasSize(4);
        assertThat(dossier.sealHolds(number)).isTrue();
        assertThat(cases.get(number).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(clocks.of(number)).noneMatch(CaseClock::running);
        assertThat(cases.decisions(number))
                .extracting(Decision::kind, Decision::outcome, Decision::ruleRow)
                .contains(tuple("retention", "TEN_YEARS", "K07"));
    }

    @Test
    void theSealBreaksWhenTheRegisterChanges() {
        CaseNumber changed = assembled();
        CaseNumber grown = assembled();
        CaseNumber untouched = assembled();
        for (CaseNumber number : List.of(changed, grown, untouched)) {
            assertThat(dossier.sealHolds(number)).isFalse();
            actAs.run(head, () -> dossier.archive(number, Retention.PERMANENT, "永久保管。", "K02"));
            assertThat(dossier.volume(number).orElseThrow().volumeNumber()).isEqualTo(number.value());
            assertThat(dossier.volume(number).orElseThrow().retainUntil()).isNull();
            assertThat(dossier.sealHolds(number)).isTrue();
        }

        jdbc.update(
                "update case_record set pages = pages + 1 where case_number = ? and pages is not null",
                changed.value());
        records.made(grown, RecordKind.CASE_STATEMENT, "补写的说明");

        assertThat(dossier.sealHolds(changed)).isFalse();
        assertThat(dossier.sealHolds(grown)).isFalse();
        assertThat(dossier.sealHolds(untouched)).isTrue();
    }

    @Test
    void aDossierThatLacksAnItemIsNeverArchived() {
        CaseNumber number = assembled();
        dossier.require(number, List.of(new RequiredItem(RecordKind.AGREEMENT, null, Need.REQUIRED, "应当有。", "D13")));

        assertThatThrownBy(() -> dossier.archive(number, Retention.TEN_YEARS, "保管十年。", "K07"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cases.get(number).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void beforeItsFirstSubmissionThereIsNoVolume() {
        CaseNumber number = closed();

        assertThat(dossier.volume(number)).isEqualTo(Optional.empty());
        assertThat(dossier.sealHolds(number)).isFalse();
        assertThat(dossier.toMend(number)).isEmpty();
    }

    private <T> T as(String person, java.util.function.Supplier<T> work) {
        return actAs.run(person, work);
    }

    private static Visit visit(Satisfaction satisfaction, String reason) {
        return new Visit(
                ContactWay.PHONE,
                Visited.BOTH,
                PerformanceState.ALL,
                satisfaction,
                reason,
                OtherRemedy.NONE,
                null,
                null,
                null,
                Instant.parse("2026-09-01T01:00:00Z"));
    }

    private static Filing filing(RecordKind kind) {
        return new Filing(kind, kind.label(), 3, LocalDate.of(2026, 7, 1), "2号柜3层");
    }

    private CaseNumber mediated() {
        CaseNumber number = cases.open(new NewCase(
                CENTRE,
                DisputeType.NEIGHBOUR,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                "楼上漏水",
                "修复",
                null,
                2,
                Set.of(),
                clock.instant(),
                List.of()));
        cases.move(number, Stage.TRIAGE);
        cases.move(number, Stage.MEDIATING);
        cases.conclude(number, CaseResult.WRITTEN_AGREEMENT);
        return number;
    }

    private CaseNumber closed() {
        CaseNumber number = mediated();
        closures.close(number);
        return number;
    }

    private CaseNumber assembled() {
        CaseNumber number = closed();
        dossier.require(number, List.of(REGISTRATION, SESSIONS, RECEIPT));
        records.made(number, RecordKind.REGISTRATION_FORM, "受理登记表");
        actAs.run(
                archivist,
                () -> dossier.submit(number, List.of(filing(RecordKind.SESSION_RECORD), filing(RecordKind.RECEIPT))));
        return number;
    }
}
