package org.wuzhen.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.journey.Journey.SuspensionGround;

/** What may happen to a case at any point of its road, on the whole application. */
@WuzhenTest
class JourneyActsTest {

    private static final String CENTRE = "53";
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @Autowired
    Journey journey;

    @Autowired
    Road road;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseRecords records;

    @Autowired
    CaseFlow flow;

    @Autowired
    CaseAccess access;

    @Autowired
    ActAs actAs;

    @Test
    void aWithdrawalEndsEveryClockAndLeavesForTheDossier() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        by(Post.MEDIATOR, () -> journey.withdraw(number, " 双方已自行和解 "));

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.WITHDRAWN);
        assertThat(papers(number)).contains(RecordKind.WITHDRAWAL_RECORD);
        assertThat(decision(number, "withdrawal").reason()).isEqualTo("双方已自行和解");
        assertThat(decision(number, "withdrawal").decidedBy()).isEqualTo(road.holder(CENTRE, Post.MEDIATOR));
        assertThat(clocks.of(number))
                .filteredOn(clock -> clock.deadline().term().key().equals("mediation"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.endedHow()).isEqualTo("案件当事人撤回"));
        assertThat(road.open(number)).containsExactly("ReviewClosure");
    }

    @Test
    void aRefusalStopsMediationAndTheOtherRoutesAreTold() {
        CaseNumber number = road.triaged(CENTRE, DisputeType.MEDICAL);
        by(Post.COMMITTEE_HEAD, () -> journey.refuse(number, "被申请人明确拒绝调解"));

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.REFUSED);
        assertThat(decision(number, "refusal").basis()).contains("第十七条");
        assertThat(road.open(number)).containsExactly("TellRoutes");
        tellRoutes(number);
        assertThat(papers(number)).contains(RecordKind.TERMINATION_NOTICE);
        assertThat(cases.notices(number))
                .filteredOn(notice -> notice.kind().equals("termination"))
                .extracting(Notice::content)
                .singleElement()
                .asString()
                .contains("卫生健康");
        assertThat(road.open(number)).containsExactly("ReviewClosure");
    }

    @Test
    void mediationIsNotStoppedOnceItsAgreementIsBeingPerformed() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        cases.move(number, Stage.AGREED);
        cases.move(number, Stage.PERFORMING);

        assertThatThrownBy(() -> by(Post.MEDIATOR, () -> journey.withdraw(number, "申请人不再要求调解")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("履行中");
        assertThat(cases.get(number).result()).isNull();
        by(Post.MEDIATOR, () -> journey.handOverClue(number, "涉嫌合同诈骗"));
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.TRANSFERRED);
    }

    @Test
    void aTerminationIsVisitedAfterwards() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        by(Post.MEDIATOR, () -> journey.terminate(number, "双方分歧过大"));

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.TERMINATED);
        assertThat(decision(number, "termination").basis()).contains("第二十六条");
        tellRoutes(number);
        assertThat(road.open(number)).containsExactly("FollowUp");
    }

    @Test
    void aClueToACrimeIsHandedOverAndOnlyLeadersAndAuditorsReadOn() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        assertThat(reads(Post.MEDIATOR, number)).isTrue();
        by(Post.MEDIATOR, () -> journey.handOverClue(number, "涉嫌合同诈骗"));

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.TRANSFERRED);
        assertThat(cases.get(number).restricted()).isTrue();
        assertThat(reads(Post.MEDIATOR, number)).isFalse();
        assertThat(reads(Post.INTAKE_CLERK, number)).isFalse();
        assertThat(reads(Post.COMMITTEE_HEAD, number)).isTrue();
        assertThat(clocks.of(number))
                .filteredOn(clock -> clock.taskId() == null)
                .noneMatch(CaseClock::running);
        assertThat(road.open(number)).containsExactly("HandOverClue");
        assertThatThrownBy(() -> road.complete(number, Post.COMMITTEE_HEAD, "HandOverClue", Map.of("recipient", "公安")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("移送日期")
                .hasMessageContaining("回执编号");
        road.complete(number, Post.COMMITTEE_HEAD, "HandOverClue", handover("滨海分局刑侦支队"));
        assertThat(papers(number)).contains(RecordKind.TRANSFER_LETTER);
        assertThat(road.open(number)).as("a transferred case is not visited").containsExactly("ReviewClosure");
    }

    @Test
    void aShamIsStoppedAndReported() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.CONTRACT);
        by(Post.MEDIATOR, () -> journey.stopSham(number, "双方串通虚构债务"));

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.SHAM);
        assertThat(cases.get(number).restricted()).isFalse();
        road.complete(number, Post.COMMITTEE_HEAD, "ReportSham", handover("滨海新区司法局"));
        assertThat(papers(number)).contains(RecordKind.SHAM_REPORT);
        assertThat(road.open(number)).containsExactly("ReviewClosure");
    }

    @Test
    void aSuspendedCaseStandsStillUntilItsGroundIsGone() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        Deadline before = clocks.running(number, "mediation").orElseThrow();
        assertThatThrownBy(() -> by(Post.MEDIATOR, () -> journey.suspend(number, SuspensionGround.APPRAISAL, " ")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("材料名称和编号");
        by(Post.MEDIATOR, () -> journey.suspend(number, SuspensionGround.APPRAISAL, "津鉴〔2026〕15号"));

        assertThat(cases.get(number).suspended()).isTrue();
        assertThat(clocks.running(number, "mediation").orElseThrow().isPaused()).isTrue();
        assertThat(decision(number, "suspension").reason()).isEqualTo("等待鉴定、评估意见，依据材料：津鉴〔2026〕15号");
        assertThat(road.open(number)).containsExactly("HoldSession", "ReviewSuspension");
        assertThatThrownBy(() -> road.sessionHeld(number, "FAILED"))
                .isInstanceOf(FormRejected.class)
                .hasMessage("案件已中止（等待鉴定、评估意见），恢复后才能继续办理。请先办理“核查中止事由”任务。");
        assertThatThrownBy(() -> by(Post.MEDIATOR, () -> journey.suspend(number, SuspensionGround.CONSENT, "申请")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("已经中止");
        assertThat(road.open(number)).containsExactly("HoldSession", "ReviewSuspension");

        assertThatThrownBy(() -> road.complete(number, Post.MEDIATOR, "ReviewSuspension", Map.of("reason", "意见已收到")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("事由已经消除");
        road.complete(number, Post.MEDIATOR, "ReviewSuspension", Map.of("reason", "意见已收到", "groundGone", true));
        assertThat(cases.get(number).suspended()).isFalse();
        Deadline after = clocks.running(number, "mediation").orElseThrow();
        assertThat(after.isPaused()).isFalse();
        assertThat(after.dueAt()).isAfterOrEqualTo(before.dueAt());
        road.sessionHeld(number, "FAILED");
        assertThat(road.open(number)).containsExactly("TellOtherRoutes");
    }

    @Test
    void aCaseMayBeSuspendedAgainAfterItRanOnAndWithdrawnWhileItStands() {
        CaseNumber number = road.triaged(CENTRE, DisputeType.NEIGHBOUR);
        by(Post.COMMITTEE_HEAD, () -> journey.suspend(number, SuspensionGround.CONSENT, "中止申请"));
        road.complete(number, Post.COMMITTEE_HEAD, "ReviewSuspension", Map.of("reason", "双方要求继续", "groundGone", true));
        by(Post.COMMITTEE_HEAD, () -> journey.suspend(number, SuspensionGround.FORCE_MAJEURE, "停电通知"));
        by(Post.COMMITTEE_HEAD, () -> journey.withdraw(number, "不再要求调解"));

        assertThat(cases.get(number).suspended()).isFalse();
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.WITHDRAWN);
        assertThat(road.open(number)).doesNotContain("ChooseMediator").contains("ReviewClosure");
    }

    static Stream<Arguments> acts() {
        return Stream.of(
                act("withdraw", (journey, number) -> journey.withdraw(number, "理由")),
                act("refuse", (journey, number) -> journey.refuse(number, "理由")),
                act("clue", (journey, number) -> journey.handOverClue(number, "理由")),
                act("sham", (journey, number) -> journey.stopSham(number, "理由")),
                act("terminate", (journey, number) -> journey.terminate(number, "理由")),
                act("suspend", (journey, number) -> journey.suspend(number, SuspensionGround.HEARING, "通知")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void nothingOfTheKindHappensToACaseThatHasItsResult(String name, BiConsumer<Journey, CaseNumber> act) {
        CaseNumber number = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        by(Post.COMMITTEE_HEAD, () -> journey.withdraw(number, "不再要求调解"));
        int decisions = cases.decisions(number).size();

        assertThatThrownBy(() -> by(Post.COMMITTEE_HEAD, () -> act.accept(journey, number)))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("已有办理结果");
        assertThat(cases.decisions(number)).hasSize(decisions);
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.WITHDRAWN);
        assertThat(cases.get(number).suspended()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void anActWithoutAReasonChangesNothing(String name, BiConsumer<Journey, CaseNumber> act) {
        CaseNumber number = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        BiConsumer<Journey, CaseNumber> silent = Map.<String, BiConsumer<Journey, CaseNumber>>of(
                        "withdraw", (journey, n) -> journey.withdraw(n, " "),
                        "refuse", (journey, n) -> journey.refuse(n, null),
                        "clue", (journey, n) -> journey.handOverClue(n, ""),
                        "sham", (journey, n) -> journey.stopSham(n, " "),
                        "terminate", (journey, n) -> journey.terminate(n, null),
                        "suspend", (journey, n) -> journey.suspend(n, SuspensionGround.HEARING, null))
                .get(name);

        assertThatThrownBy(() -> by(Post.COMMITTEE_HEAD, () -> silent.accept(journey, number)))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("请填写");
        assertThat(cases.get(number).result()).isNull();
        assertThat(cases.get(number).suspended()).isFalse();
        assertThat(road.open(number)).containsExactly("ReviewAcceptance");
    }

    @Test
    void aCaseIsNotSetOnItsRoadTwice() {
        CaseNumber number = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        assertThat(cases.get(number).edition()).isNotNull();

        assertThatThrownBy(() -> by(Post.INTAKE_CLERK, () -> journey.begin(number, Variables.none())))
                .hasStackTraceContaining("already on its road");
        assertThat(road.open(number)).containsExactly("ReviewAcceptance");
        assertThat(flow.running(number)).isTrue();
    }

    private static Arguments act(String name, BiConsumer<Journey, CaseNumber> act) {
        return Arguments.of(name, act);
    }

    private void by(Post post, Runnable work) {
        actAs.run(road.holder(CENTRE, post), work);
    }

    private boolean reads(Post post, CaseNumber number) {
        return actAs.run(road.holder(CENTRE, post), () -> access.mayRead(cases.get(number)));
    }

    private void tellRoutes(CaseNumber number) {
        road.complete(number, Post.MEDIATOR, "TellRoutes", Map.of("how", "当面告知"));
    }

    private static Map<String, Object> handover(String recipient) {
        return Map.of("recipient", recipient, "handedOn", TODAY, "receiptNumber", "回执1号");
    }

    private Decision decision(CaseNumber number, String kind) {
        return cases.decisions(number).stream()
                .filter(decision -> decision.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<RecordKind> papers(CaseNumber number) {
        return records.of(number).stream().map(CaseRecord::kind).toList();
    }
}
