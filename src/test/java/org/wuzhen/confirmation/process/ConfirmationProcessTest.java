package org.wuzhen.confirmation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.CourtProceeding;
import org.wuzhen.engine.camunda.StageBench;

/** Judicial confirmation: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfirmationProcessTest {

    private static final Instant FIRST = Instant.parse("2026-09-18T15:59:59.999Z");
    private static final Instant LAST = Instant.parse("2026-09-28T15:59:59.999Z");
    private static final Instant END = Instant.parse("2026-10-08T15:59:59.999Z");
    private static final Instant RULING_DUE = Instant.parse("2026-11-09T15:59:59.999Z");

    private final Confirmation confirmation = mock(Confirmation.class);
    private final CourtProceeding court = mock(CourtProceeding.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("confirmation")
                .bean("openConfirmation", new OpenConfirmationDelegate(confirmation))
                .bean("recordEligibility", new RecordEligibilityDelegate(confirmation))
                .bean("recordNotWanted", new RecordNotWantedDelegate(confirmation))
                .bean("remindToApply", new RemindToApplyDelegate(confirmation))
                .bean("recordExpired", new RecordExpiredDelegate(confirmation))
                .bean("readDecision", new ReadDecisionDelegate(court))
                .bean("noteRulingOverdue", new NoteRulingOverdueDelegate(court))
                .bean("readRuling", new ReadRulingDelegate(court))
                .bean("readWithdrawal", new ReadWithdrawalDelegate(court))
                .calls("department-enquiry")
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(confirmation, court);
        when(confirmation.open(any())).thenReturn(new Confirmation.Opened(1, FIRST, LAST, END));
        when(confirmation.decide(any(), eq("NOT_ELIGIBLE"), any(), any(), any()))
                .thenReturn("not-eligible");
        when(confirmation.decide(any(), eq("NOT_JOINT"), any(), any(), any())).thenReturn("not-wanted");
        court("accepted", RULING_DUE);
        when(court.readRuling(any())).thenReturn("valid");
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void theCourtRulesByItself() {
        begin();
        assertThat(bench.groups("UserTask_RecordConsent")).containsExactly("MEDIATOR.02");
        assertThat(bench.timerDue("Timer_FirstReminder")).isEqualTo(FIRST);
        assertThat(bench.timerDue("Timer_LastReminder")).isEqualTo(LAST);
        assertThat(bench.timerDue("Timer_ApplicationExpired")).isEqualTo(END);
        toCourt();
        assertThat(bench.engine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(bench.process().getId())
                        .variableName("eligible")
                        .list())
                .as("the rule's result as an object")
                .isEmpty();
        assertThat(bench.open()).containsExactly("UserTask_Called_department-enquiry");
        bench.complete("UserTask_Called_department-enquiry");
        assertThat(bench.open()).containsExactly("UserTask_RecordRuling");
        assertThat(bench.timerDue("Timer_RulingOverdue")).isEqualTo(RULING_DUE);
        bench.tell("court-ruled", Map.of());

        bench.ended("EndEvent_Valid");
        verify(confirmation).decide(eq(bench.caseNumber()), eq("ELIGIBLE"), any(), any(), eq("C14"));
        assertThat(bench.process())
                .hasPassedInOrder(
                        "ServiceTask_OpenConfirmation",
                        "UserTask_RecordConsent",
                        "RuleTask_CheckEligibility",
                        "ServiceTask_RecordEligibility",
                        "UserTask_PrepareApplication",
                        "UserTask_SubmitApplication",
                        "CallActivity_ApplyToCourt",
                        "ServiceTask_ReadDecision",
                        "Catch_CourtRuled",
                        "ServiceTask_ReadRuling",
                        "EndEvent_Valid")
                .hasNotPassed("UserTask_GiveSupplement", "ServiceTask_RecordNotWanted", "ServiceTask_RemindToApply");
    }

    @Test
    void aRulingOnPaperIsEnteredByHandAfterItsTimeIsOver() {
        toAcceptance();
        bench.fire("Timer_RulingOverdue");
        verify(court).noteOverdue(bench.caseNumber());
        assertThat(bench.open()).containsExactly("UserTask_RecordRuling");
        when(court.readRuling(any())).thenReturn("rejected");
        bench.complete("UserTask_RecordRuling", Map.of("rulingEntry", "ruled"));

        bench.ended("EndEvent_Rejected");
        assertThat(bench.process()).hasNotPassed("Catch_CourtRuled", "CallActivity_WithdrawApplication");
    }

    @Test
    void theCourtAsksForMoreMoreThanOnce() {
        begin();
        toCourt();
        court("supplement", null);
        bench.complete("UserTask_Called_department-enquiry");
        assertThat(bench.open()).containsExactly("UserTask_GiveSupplement");
        bench.complete("UserTask_GiveSupplement", Map.of("supplementRound", 1));
        court("accepted", RULING_DUE);
        bench.complete("UserTask_Called_department-enquiry");
        bench.tell("supplement-wanted", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_GiveSupplement");
        bench.complete("UserTask_GiveSupplement", Map.of("supplementRound", 2));
        bench.complete("UserTask_Called_department-enquiry");
        bench.complete("UserTask_RecordRuling", Map.of("rulingEntry", "supplement"));
        bench.complete("UserTask_GiveSupplement", Map.of("supplementRound", 3));
        bench.complete("UserTask_Called_department-enquiry");
        bench.tell("court-ruled", Map.of());

        bench.ended("EndEvent_Valid");
        verify(court, times(4)).readDecision(bench.caseNumber());
    }

    @Test
    void theCourtDoesNotTakeIt() {
        begin();
        toCourt();
        court("refused", null);
        bench.complete("UserTask_Called_department-enquiry");

        bench.ended("EndEvent_NotAccepted");
        assertThat(bench.process()).hasNotPassed("UserTask_RecordRuling");
    }

    @Test
    void aPartyWithdrawsAndTheCourtLetsIt() {
        toAcceptance();
        bench.complete("UserTask_RecordRuling", Map.of("rulingEntry", "withdraw", "withdrawalRound", 1));
        when(court.readWithdrawal(any())).thenReturn(true);
        bench.complete("UserTask_Called_department-enquiry");

        bench.ended("EndEvent_Withdrawn");
        assertThat(bench.process()).hasNotPassed("ServiceTask_ReadRuling");
    }

    @Test
    void aWithdrawalThatIsNotLetWaitsForTheRulingAgain() {
        toAcceptance();
        bench.complete("UserTask_RecordRuling", Map.of("rulingEntry", "withdraw", "withdrawalRound", 1));
        when(court.readWithdrawal(any())).thenReturn(false);
        bench.complete("UserTask_Called_department-enquiry");
        assertThat(bench.open()).containsExactly("UserTask_RecordRuling");
        when(court.readRuling(any())).thenReturn("withdrawn");
        bench.tell("court-ruled", Map.of());

        bench.ended("EndEvent_Withdrawn");
    }

    @Test
    void remindersGoOutWhileNothingIsAppliedForAndThenItIsTooLate() {
        begin();
        bench.fire("Timer_FirstReminder");
        bench.fire("Timer_LastReminder");
        verify(confirmation, times(2)).remind(bench.caseNumber());
        assertThat(bench.open()).containsExactly("UserTask_RecordConsent");
        bench.fire("Timer_ApplicationExpired");

        bench.ended("EndEvent_Expired");
        verify(confirmation).expired(bench.caseNumber());
        assertThat(bench.open()).isEmpty();
    }

    @Test
    void whatCannotBeConfirmedIsNotSentToTheCourt() {
        begin();
        bench.complete("UserTask_RecordConsent", conditions(true, "IDENTITY"));

        bench.ended("EndEvent_NotEligible");
        verify(confirmation).decide(eq(bench.caseNumber()), eq("NOT_ELIGIBLE"), any(), any(), eq("C04"));
        assertThat(bench.process()).hasNotPassed("UserTask_PrepareApplication", "CallActivity_ApplyToCourt");
    }

    @Test
    void onePartyAloneDoesNotApply() {
        begin();
        bench.complete("UserTask_RecordConsent", conditions(false, "NONE"));

        bench.ended("EndEvent_NotWanted");
        assertThat(bench.process()).hasNotPassed("UserTask_PrepareApplication", "ServiceTask_RecordNotWanted");
    }

    @Test
    void thePartiesMayDropItBeforeItGoesToTheCourt() {
        begin();
        bench.complete("UserTask_RecordConsent", conditions(true, "NONE"));
        bench.complete("UserTask_PrepareApplication");
        bench.complete("UserTask_SubmitApplication", Map.of("submission", "redo"));
        assertThat(bench.open()).containsExactly("UserTask_PrepareApplication");
        bench.complete("UserTask_PrepareApplication");
        bench.complete("UserTask_SubmitApplication", Map.of("submission", "dropped"));

        bench.ended("EndEvent_NotWanted");
        verify(confirmation).notWanted(bench.caseNumber(), "当事人不再申请");
    }

    @Test
    void whoStillThinksAboutItNeedNotOnceEverythingIsPerformed() {
        begin();
        bench.tell("performance-ended", Map.of());

        bench.ended("EndEvent_NotWanted");
        verify(confirmation).notWanted(bench.caseNumber(), "履行已有结果，双方没有提出申请");
        verify(confirmation, never()).decide(any(), any(), any(), any(), any());
        assertThat(bench.open()).isEmpty();
    }

    private void begin() {
        bench.start(Map.of("agreementKind", "WRITTEN"));
    }

    private void toCourt() {
        bench.complete("UserTask_RecordConsent", conditions(true, "NONE"));
        bench.complete("UserTask_PrepareApplication");
        bench.complete(
                "UserTask_SubmitApplication",
                Map.of("submission", "submit", "applicationRound", 1, "applyResult", "submitted"));
    }

    private void toAcceptance() {
        begin();
        toCourt();
        bench.complete("UserTask_Called_department-enquiry");
    }

    private void court(String decision, Instant rulingDue) {
        when(court.readDecision(any())).thenReturn(new CourtProceeding.Decision(decision, rulingDue));
    }

    private static Map<String, Object> conditions(boolean allAgree, String problem) {
        Map<String, Object> conditions = new HashMap<>();
        conditions.put("allAgree", allAgree);
        conditions.put("daysLeft", 20);
        conditions.put("obligationCount", 2);
        conditions.put("contentProblem", problem);
        return conditions;
    }
}
