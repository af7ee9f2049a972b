package org.wuzhen.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
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
import org.wuzhen.agreement.Agreement;
import org.wuzhen.agreement.AgreementKind;
import org.wuzhen.agreement.PerformanceWatch;
import org.wuzhen.agreement.Remedy;
import org.wuzhen.engine.camunda.StageBench;

/** The agreement and its performance: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementProcessTest {

    private static final Instant DUE = Instant.parse("2026-10-01T15:59:59.999Z");
    private static final Instant OVERDUE_AT = Instant.parse("2026-10-08T15:59:59.999Z");

    private final Agreement agreement = mock(Agreement.class);
    private final PerformanceWatch watch = mock(PerformanceWatch.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("agreement")
                .bean("recordAgreement", new RecordAgreementDelegate(agreement))
                .bean("recordNotSigned", new RecordNotSignedDelegate(agreement))
                .bean("openInstalment", new OpenInstalmentDelegate(watch))
                .bean("markOverdue", new MarkOverdueDelegate(watch))
                .bean("recordAdvisedRemedy", new RecordAdvisedRemedyDelegate(watch))
                .bean("recordPerformed", new RecordPerformedDelegate(watch))
                .bean("recordDefault", new RecordDefaultDelegate(watch))
                .bean("recordMediateAgain", new RecordMediateAgainDelegate(watch))
                .calls("confirmation")
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(agreement, watch);
        inForce(AgreementKind.WRITTEN, 1);
        when(watch.open(any())).thenReturn(new PerformanceWatch.Turn(DUE, OVERDUE_AT));
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void aWrittenAgreementIsSignedAndPerformedInTwoInstalments() {
        inForce(AgreementKind.WRITTEN, 2);
        begin("agreed");
        assertThat(bench.groups("UserTask_ChooseAgreementForm")).containsExactly("MEDIATOR.02");
        bench.complete("UserTask_ChooseAgreementForm", Map.of("agreementForm", "written"));
        bench.complete("UserTask_DraftAgreement");
        bench.complete("UserTask_SignAgreement", Map.of("signing", "signed"));
        verify(agreement).takeEffect(bench.caseNumber(), false);

        assertThat(bench.open()).containsExactly("UserTask_RecordPerformance");
        assertThat(bench.task("UserTask_RecordPerformance").getDueDate().toInstant())
                .isEqualTo(DUE);
        assertThat(bench.timerDue("Timer_InstalmentOverdue")).isEqualTo(OVERDUE_AT);
        performed();
        assertThat(bench.open()).containsExactly("UserTask_RecordPerformance");
        performed();

        bench.ended("EndEvent_Performed");
        verify(watch, times(2)).open(bench.caseNumber());
        verify(watch).performed(bench.caseNumber());
        assertThat(bench.variable("agreementOutcome")).isEqualTo("performed");
        assertThat(bench.process())
                .hasPassedInOrder(
                        "UserTask_ChooseAgreementForm",
                        "UserTask_DraftAgreement",
                        "UserTask_SignAgreement",
                        "ServiceTask_RecordAgreement",
                        "SubProcess_Performance",
                        "ServiceTask_RecordPerformed",
                        "EndEvent_Performed")
                .hasNotPassed("UserTask_RegisterOralAgreement", "ServiceTask_MarkOverdue", "UserTask_DecideOnDefault");
    }

    @Test
    void anOralAgreementPerformedAtOnceEndsTheSameDay() {
        inForce(AgreementKind.ORAL, 0);
        begin("partly-agreed");
        bench.complete("UserTask_ChooseAgreementForm", Map.of("agreementForm", "oral"));
        bench.complete("UserTask_RegisterOralAgreement");

        bench.ended("EndEvent_Performed");
        verify(agreement).takeEffect(bench.caseNumber(), true);
        verify(watch, never()).open(any());
        assertThat(bench.process())
                .hasNotPassed("UserTask_DraftAgreement", "UserTask_SignAgreement", "SubProcess_Performance");
    }

    @Test
    void aDraftGoesBackUntilItIsSigned() {
        begin("agreed");
        toSigning();
        bench.complete("UserTask_SignAgreement", Map.of("signing", "redraft"));
        assertThat(bench.open()).containsExactly("UserTask_DraftAgreement");
        verify(agreement, never()).takeEffect(any(), anyBoolean());
        bench.complete("UserTask_DraftAgreement");
        bench.complete("UserTask_SignAgreement", Map.of("signing", "signed"));

        assertThat(bench.open()).containsExactly("UserTask_RecordPerformance");
    }

    @Test
    void whoWillNotSignIsNotBound() {
        begin("agreed");
        toSigning();
        bench.complete("UserTask_SignAgreement", Map.of("signing", "declined"));

        bench.ended("EndEvent_NotSigned");
        verify(agreement).notSigned(bench.caseNumber());
        assertThat(bench.variable("agreementOutcome")).isEqualTo("not-signed");
        assertThat(bench.process()).hasNotPassed("ServiceTask_RecordAgreement");
    }

    @Test
    void anOverdueInstalmentIsRemindedAndTheReminderFallsAwayWithPerformance() {
        inForce(AgreementKind.WRITTEN, 2);
        toPerformance();
        bench.fire("Timer_InstalmentOverdue");
        verify(watch).markOverdue(bench.caseNumber());
        assertThat(bench.open()).containsExactly("UserTask_RecordPerformance", "UserTask_RemindDebtor");
        bench.complete("UserTask_RemindDebtor");
        assertThat(bench.open()).containsExactly("UserTask_RecordPerformance");
        performed();

        bench.fire("Timer_InstalmentOverdue");
        assertThat(bench.open()).containsExactly("UserTask_RecordPerformance", "UserTask_RemindDebtor");
        performed();

        bench.ended("EndEvent_Performed");
        verify(watch, times(2)).markOverdue(bench.caseNumber());
    }

    @Test
    void aPartPaidBeforeItsDayIsNoDefault() {
        toPerformance();
        bench.complete("UserTask_RecordPerformance", Map.of("performanceResult", "awaiting"));

        assertThat(bench.open()).containsExactly("UserTask_RecordPerformance");
        verify(watch, times(2)).open(bench.caseNumber());
        assertThat(bench.process()).hasNotPassed("RuleTask_AdviseRemedy");
    }

    @Test
    void moreTimeLetsTheInstalmentWaitAgain() {
        toDefault("NEIGHBOUR", "MONEY", 10);
        verify(watch)
                .advise(
                        org.mockito.ArgumentMatchers.eq(bench.caseNumber()),
                        org.mockito.ArgumentMatchers.eq(Remedy.CONFIRMATION),
                        any(),
                        any(),
                        org.mockito.ArgumentMatchers.eq("R04"));
        bench.complete("UserTask_DecideOnDefault", Map.of("defaultDecision", "more-time"));
        assertThat(bench.open()).containsExactly("UserTask_RecordPerformance");
        performed();

        bench.ended("EndEvent_Performed");
        assertThat(bench.process()).hasNotPassed("ServiceTask_RecordDefault", "ServiceTask_RecordMediateAgain");
    }

    @Test
    void theCaseMayBeMediatedAgain() {
        inForce(AgreementKind.WRITTEN, 3);
        toDefault("NEIGHBOUR", "ACT", -1);
        bench.complete("UserTask_DecideOnDefault", Map.of("defaultDecision", "mediate-again"));

        bench.ended("EndEvent_MediateAgain");
        verify(watch).mediateAgain(bench.caseNumber());
        verify(watch, never()).performed(any());
        assertThat(bench.variable("agreementOutcome")).isEqualTo("mediate-again");
        assertThat(bench.process()).hasNotPassed("ServiceTask_RecordPerformed", "ServiceTask_RecordDefault");
    }

    @Test
    void unpaidWagesLeadToThePaymentOrder() {
        inForce(AgreementKind.WRITTEN, 3);
        toDefault("MIGRANT_WAGES", "WAGES", -1);
        assertThat(bench.variable("advisedRemedy")).isEqualTo("PAYMENT_ORDER");
        assertThat(bench.variable("advisedRow")).isEqualTo("R01");
        assertThat((String) bench.variable("advisedBasis")).contains("第十六条");
        bench.complete("UserTask_DecideOnDefault", Map.of("defaultDecision", "other-route"));

        bench.ended("EndEvent_Defaulted");
        verify(watch).defaulted(bench.caseNumber());
        assertThat(bench.variable("agreementOutcome")).isEqualTo("defaulted");
        assertThat(bench.process()).hasNotPassed("ServiceTask_RecordPerformed", "EndEvent_MediateAgain");
    }

    @Test
    void confirmationIsWorkedOnBesidePerformanceAndTheStageWaitsForIt() {
        sought();
        toPerformance();
        assertThat(bench.open()).containsExactly("UserTask_Called_confirmation", "UserTask_RecordPerformance");
        performed();
        assertThat(bench.open()).containsExactly("UserTask_Called_confirmation");
        assertThat(bench.process()).isNotEnded().hasPassed("EndEvent_Performed");
        bench.complete("UserTask_Called_confirmation");

        bench.ended("EndEvent_ConfirmationEnded");
        assertThat(bench.variable("agreementOutcome")).isEqualTo("performed");
    }

    @Test
    void aDefaultOnAConfirmedAgreementIsEnforced() {
        sought();
        toPerformance();
        bench.complete("UserTask_Called_confirmation");
        assertThat(bench.open()).containsExactly("UserTask_RecordPerformance");
        bench.complete(
                "UserTask_RecordPerformance",
                Map.of(
                        "performanceResult", "defaulted",
                        "subject", "MONEY",
                        "confirmationDaysLeft", -1,
                        "confirmation", "VALID"));
        assertThat(bench.variable("advisedRemedy")).isEqualTo("ENFORCEMENT");
        assertThat(bench.variable("advisedRow")).isEqualTo("R09");
        bench.complete("UserTask_DecideOnDefault", Map.of("defaultDecision", "other-route"));

        bench.ended("EndEvent_Defaulted");
    }

    @Test
    void partiesMayChangeTheirMindsWhilePerformanceIsWaitedFor() {
        toPerformance();
        bench.tell("confirmation-asked", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_Called_confirmation", "UserTask_RecordPerformance");
        bench.complete("UserTask_Called_confirmation");
        assertThat(bench.open()).containsExactly("UserTask_RecordPerformance");
        performed();

        bench.ended("EndEvent_Performed");
    }

    @Test
    void mediationAgainEndsTheConfirmationOfTheOldAgreement() {
        sought();
        toPerformance();
        bench.complete(
                "UserTask_RecordPerformance",
                Map.of(
                        "performanceResult", "defaulted",
                        "subject", "ACT",
                        "confirmationDaysLeft", 5,
                        "confirmation", "NONE"));
        bench.complete("UserTask_DecideOnDefault", Map.of("defaultDecision", "mediate-again"));

        bench.ended("EndEvent_MediateAgain");
        assertThat(bench.open()).isEmpty();
        assertThat(bench.variable("agreementOutcome")).isEqualTo("mediate-again");
    }

    @Test
    void nothingIsAddedWhereNobodyWantsConfirmation() {
        toPerformance();
        performed();

        bench.ended("EndEvent_Performed");
        assertThat(bench.process()).hasNotPassed("Gateway_Beside", "CallActivity_Confirmation");
    }

    @Test
    void noRuleResultStaysBehindAsAnObject() {
        toDefault("NEIGHBOUR", "MONEY", 10);

        assertThat(bench.engine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(bench.process().getId())
                        .variableName("remedyAdvice")
                        .list())
                .isEmpty();
    }

    private void inForce(AgreementKind kind, int awaited) {
        when(agreement.takeEffect(any(), anyBoolean())).thenReturn(new Agreement.InForce(kind, awaited));
    }

    private void sought() {
        when(agreement.takeEffect(any(), anyBoolean()))
                .thenReturn(new Agreement.InForce(AgreementKind.WRITTEN, 1, true));
    }

    private void begin(String mediationOutcome) {
        begin(mediationOutcome, "NEIGHBOUR");
    }

    private void begin(String mediationOutcome, String disputeType) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("mediationOutcome", mediationOutcome);
        variables.put("disputeType", disputeType);
        bench.start(variables);
    }

    private void toSigning() {
        bench.complete("UserTask_ChooseAgreementForm", Map.of("agreementForm", "written"));
        bench.complete("UserTask_DraftAgreement");
    }

    private void toPerformance() {
        toPerformance("NEIGHBOUR");
    }

    private void toPerformance(String disputeType) {
        begin("agreed", disputeType);
        toSigning();
        bench.complete("UserTask_SignAgreement", Map.of("signing", "signed"));
    }

    private void toDefault(String disputeType, String subject, int daysLeft) {
        toPerformance(disputeType);
        bench.complete(
                "UserTask_RecordPerformance",
                Map.of(
                        "performanceResult", "defaulted",
                        "subject", subject,
                        "confirmationDaysLeft", daysLeft));
        assertThat(bench.open()).containsExactly("UserTask_DecideOnDefault");
    }

    private void performed() {
        bench.complete("UserTask_RecordPerformance", Map.of("performanceResult", "performed"));
    }
}
