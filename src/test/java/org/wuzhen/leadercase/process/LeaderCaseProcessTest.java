package org.wuzhen.leadercase.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.leadercase.ChargeOutcome;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.Measure;
import org.wuzhen.leadercase.MeasureEnd;
import org.wuzhen.leadercase.Opened;

/** One leader's charge: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaderCaseProcessTest {

    private static final Instant DUE = Instant.parse("2027-01-22T09:30:00Z");

    private final LeaderCases charges = mock(LeaderCases.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("leadercase")
                .bean("openCharge", new OpenChargeDelegate(charges))
                .bean("beginCharge", new BeginChargeDelegate(charges))
                .bean("beginMeasure", new BeginMeasureDelegate(charges))
                .bean("noteMeasure", new NoteMeasureDelegate(charges))
                .bean("noteChargeOverdue", new NoteChargeOverdueDelegate(charges))
                .bean("concludeCharge", new ConcludeChargeDelegate(charges))
                .calls("mediation")
                .calls("handling")
                .calls("consultation")
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(charges);
        when(charges.open(any(), any())).thenReturn(new Opened(7L, "00", 1, 0, true, false));
        when(charges.begin(any())).thenReturn(DUE);
        when(charges.noteMeasure(any(), any())).thenReturn(new MeasureEnd(MeasureEnd.ON));
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void theRuleAdvisesTheDirectorAppointsAndTheLeaderAccepts() {
        begin();
        assertThat(bench.variable("levelAdvice")).isEqualTo("DIVISION");
        assertThat(bench.variable("levelRow")).isEqualTo("R10");
        assertThat(bench.groups("UserTask_AppointLeader"))
                .containsExactlyInAnyOrder("STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.00");
        appoint();
        assertThat(bench.task("UserTask_AcceptCharge").getAssignee()).isEqualTo("fang");
        accept();
        assertThat(bench.open()).containsExactly("UserTask_DraftMeeting", "UserTask_DraftProgress");
        assertThat(bench.task("UserTask_DraftMeeting").getAssignee()).isEqualTo("su");
        assertThat(bench.timerDue("Timer_ChargeOverdue")).isEqualTo(DUE);
    }

    @Test
    void aLeaderWhoDeclinesIsReplaced() {
        begin();
        appoint();
        bench.complete("UserTask_AcceptCharge", Map.of("chargeDeclined", true));
        assertThat(bench.open()).containsExactly("UserTask_AppointLeader");
        verify(charges, never()).begin(any());
    }

    @Test
    void whatTheSecretaryPreparesTheLeaderSignsOrSendsBack() {
        begin();
        appoint();
        accept();
        bench.complete("UserTask_DraftMeeting");
        assertThat(bench.task("UserTask_SignMeeting").getAssignee()).isEqualTo("fang");
        bench.complete("UserTask_SignMeeting", Map.of("paperReturned", true));
        assertThat(bench.open()).contains("UserTask_DraftMeeting").doesNotContain("UserTask_DraftPlan");
        meet();
        bench.complete("UserTask_DraftPlan");
        bench.complete("UserTask_SignPlan", Map.of("paperReturned", true, "measure", ""));
        assertThat(bench.open()).contains("UserTask_DraftPlan");
        verify(charges, never()).beginMeasure(any());
    }

    @Test
    void mediationInsideComesToAnAgreementAndTheLeaderSigns() {
        measured(Measure.MEDIATION);
        assertThat(bench.open()).contains("UserTask_Called_mediation");
        when(charges.noteMeasure(any(), any())).thenReturn(new MeasureEnd(MeasureEnd.AGREED));
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "agreed"));
        verify(charges).noteMeasure(bench.caseNumber(), "agreed");
        assertThat(bench.open()).contains("UserTask_DraftClosing");
        close(ChargeOutcome.AGREED);
        bench.ended("EndEvent_ChargeAgreed");
        assertThat(bench.variable("leaderOutcome")).isEqualTo("agreed");
        assertThat(bench.variable("mediationOutcome")).isEqualTo("agreed");
    }

    @ParameterizedTest
    @CsvSource({"criminal, EndEvent_ChargeCriminalClue", "sham, EndEvent_ChargeShamSuspected"})
    void whatTheLawForbidsToMediateStopsAtOnce(String outcome, String end) {
        measured(Measure.MEDIATION);
        when(charges.noteMeasure(any(), any())).thenReturn(new MeasureEnd(MeasureEnd.STOPPED));
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", outcome));
        assertThat(bench.process()).hasPassed(end);
        verify(charges, never()).conclude(any());
    }

    @Test
    void oneMeasureAfterTheOtherUntilItIsResolved() {
        measured(Measure.MEDIATION);
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "failed"));
        verify(charges).noteMeasure(bench.caseNumber(), "failed");
        plan(Measure.HANDLING);
        bench.complete("UserTask_Called_handling", Map.of("handlingOutcome", "partial"));
        verify(charges).noteMeasure(bench.caseNumber(), "partial");
        plan(Measure.CONSULTATION);
        bench.complete("UserTask_Called_consultation", Map.of("consultationOutcome", "plan"));
        verify(charges).noteMeasure(bench.caseNumber(), "plan");
        plan(Measure.VISIT);
        bench.complete("UserTask_CarryOutMeasure");
        verify(charges).noteMeasure(bench.caseNumber(), null);
        plan(Measure.CLOSE);
        verify(charges, times(4)).beginMeasure(any());
        close(ChargeOutcome.RESOLVED);
        bench.ended("EndEvent_ChargeResolved");
    }

    @ParameterizedTest
    @CsvSource({"CONCLUDED, EndEvent_ChargeConcluded, concluded", "HOLDING, EndEvent_ChargeHolding, holding"})
    void itIsConcludedByLawOrHeld(ChargeOutcome outcome, String end, String code) {
        measured(Measure.HELP);
        bench.complete("UserTask_CarryOutMeasure");
        plan(Measure.CLOSE);
        close(outcome);
        bench.ended(end);
        assertThat(bench.variable("leaderOutcome")).isEqualTo(code);
    }

    @Test
    void theLeaderSendsTheClosingReportBackOrGoesOn() {
        measured(Measure.OTHER);
        bench.complete("UserTask_CarryOutMeasure");
        plan(Measure.CLOSE);
        bench.complete("UserTask_DraftClosing");
        bench.complete("UserTask_SignClosing", Map.of("paperReturned", true, "chargeContinued", false));
        assertThat(bench.open()).contains("UserTask_DraftClosing");
        bench.complete("UserTask_DraftClosing");
        bench.complete("UserTask_SignClosing", Map.of("paperReturned", false, "chargeContinued", true));
        assertThat(bench.open()).contains("UserTask_DraftPlan");
        verify(charges, never()).conclude(any());
    }

    @Test
    void oneReportFollowsTheOtherAndMoreTimeGoesOneLevelUp() {
        begin();
        appoint();
        accept();
        for (int report = 0; report < 3; report++) {
            bench.complete("UserTask_DraftProgress");
            bench.complete("UserTask_SignProgress", Map.of("extensionAsked", false));
        }
        assertThat(bench.open()).containsExactly("UserTask_DraftMeeting", "UserTask_DraftProgress");
        assertThat(bench.engine()
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(bench.process().getId())
                        .count())
                .as("no timer for each report")
                .isEqualTo(1);
        bench.complete("UserTask_DraftProgress");
        bench.complete("UserTask_SignProgress", Map.of("extensionAsked", true));
        assertThat(bench.groups("UserTask_DecideChargeExtension")).containsExactly("DISTRICT_DIRECTOR.00");
        bench.complete("UserTask_DecideChargeExtension");
        assertThat(bench.open()).containsExactly("UserTask_DraftMeeting", "UserTask_DraftProgress");
    }

    @Test
    void aChargeThatRunsLateIsNotedAndGoesOn() {
        begin();
        appoint();
        accept();
        bench.fire("Timer_ChargeOverdue");
        verify(charges).overdue(bench.caseNumber());
        assertThat(bench.process()).hasPassed("EndEvent_ChargeOverdueNoted");
        assertThat(bench.open()).containsExactly("UserTask_DraftMeeting", "UserTask_DraftProgress");
    }

    private void begin() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("riskLevel", "RED");
        variables.put("leaderCaseId", null);
        bench.start(variables);
        verify(charges).open(bench.caseNumber(), null);
    }

    private void appoint() {
        bench.complete(
                "UserTask_AppointLeader",
                Map.of("leader", "fang", "secretary", "su", "leaderCentre", "02", "chargeDeclined", false));
    }

    private void accept() {
        bench.complete("UserTask_AcceptCharge", Map.of("chargeDeclined", false));
    }

    private void meet() {
        bench.complete("UserTask_DraftMeeting");
        bench.complete("UserTask_SignMeeting", Map.of("paperReturned", false));
    }

    private void plan(Measure next) {
        when(charges.beginMeasure(any())).thenReturn(next);
        bench.complete("UserTask_DraftPlan");
        Map<String, Object> signed = new HashMap<>(Map.of("paperReturned", false, "measure", next.code()));
        signed.put("department", next == Measure.HANDLING ? "URBAN_MGMT" : null);
        bench.complete("UserTask_SignPlan", signed);
    }

    private void measured(Measure next) {
        begin();
        appoint();
        accept();
        meet();
        plan(next);
    }

    private void close(ChargeOutcome outcome) {
        when(charges.conclude(any())).thenReturn(outcome);
        bench.complete("UserTask_DraftClosing");
        bench.complete("UserTask_SignClosing", Map.of("paperReturned", false, "chargeContinued", false));
        verify(charges).conclude(bench.caseNumber());
    }
}
