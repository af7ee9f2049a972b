package org.wuzhen.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
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
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.handling.Closed;
import org.wuzhen.handling.Dispatched;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.ReturnFacts;
import org.wuzhen.handling.Scoring;

/** One matter in a department's hands: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandlingProcessTest {

    private static final long MATTER = 7L;
    private static final Instant REMIND = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant SIGN = Instant.parse("2026-11-24T09:30:00Z");
    private static final Instant DUE = Instant.parse("2026-11-30T09:30:00Z");
    private static final Instant SCORE = Instant.parse("2026-12-03T09:30:00Z");

    private final Matters matters = mock(Matters.class);
    private final Scoring scoring = mock(Scoring.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("handling")
                .bean("dispatchMatter", new DispatchMatterDelegate(matters))
                .bean("remindSigning", new RemindSigningDelegate(matters))
                .bean("noteUnsigned", new NoteUnsignedDelegate(matters))
                .bean("weighReturn", new WeighReturnDelegate(matters))
                .bean("beginWork", new BeginWorkDelegate(matters))
                .bean("noteMatterOverdue", new NoteMatterOverdueDelegate(matters))
                .bean("closeMatter", new CloseMatterDelegate(matters))
                .bean("closeScoring", new CloseScoringDelegate(scoring))
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(matters, scoring);
        when(matters.dispatch(any(), any(), any())).thenAnswer(call -> {
            Long summons = call.getArgument(1);
            return new Dispatched(MATTER, call.getArgument(2), "00", 1, summons != null, REMIND, SIGN);
        });
        when(matters.begin(any(), anyLong())).thenReturn(DUE);
        when(matters.unsigned(any(), anyLong())).thenReturn(Optional.empty());
        when(matters.close(any(), anyLong(), any())).thenAnswer(call -> new Closed(call.getArgument(2), false, null));
        weighed(1, false, 1, false);
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void signedForDoneAndVerified() {
        begin();
        assertThat(bench.groups("UserTask_SignForMatter")).containsExactly("SECONDED_OFFICER.00.HRSS");
        assertThat(bench.timerDue("Timer_SignReminder")).isEqualTo(REMIND);
        assertThat(bench.timerDue("Timer_SignOverdue")).isEqualTo(SIGN);
        sign();
        assertThat(bench.open()).containsExactly("UserTask_HandleMatter", "UserTask_ReportProgress");
        assertThat(bench.timerDue("Timer_HandlingOverdue")).isEqualTo(DUE);
        handle("zheng");
        verifyAs("done");
        bench.ended("EndEvent_MatterDone");
        verify(matters).close(bench.caseNumber(), MATTER, "done");
    }

    @Test
    void partlyDoneOrNotAtAll() {
        begin();
        sign();
        handle("zheng");
        verifyAs("partial");
        bench.ended("EndEvent_MatterPartlyDone");
        begin();
        sign();
        handle("zheng");
        verifyAs("not-done");
        bench.ended("EndEvent_MatterNotDone");
    }

    @Test
    void foundWantingItIsHandledAgain() {
        begin();
        sign();
        handle("zheng");
        verifyAs("again");
        assertThat(bench.open()).containsExactly("UserTask_HandleMatter", "UserTask_ReportProgress");
        verify(matters, times(2)).begin(bench.caseNumber(), MATTER);
        handle("zheng");
        verifyAs("done");
        bench.ended("EndEvent_MatterDone");
    }

    @Test
    void whoHandledItCannotTakeItsVerification() {
        begin();
        sign();
        handle("zheng");
        String task = bench.task("UserTask_VerifyMatter").getId();
        assertThatThrownBy(() -> bench.engine().getTaskService().claim(task, "zheng"))
                .hasRootCauseInstanceOf(BadUserRequestException.class)
                .hasStackTraceContaining("办理人以外的人");
        assertThatThrownBy(() -> bench.engine().getTaskService().setAssignee(task, "zheng"))
                .hasRootCauseInstanceOf(BadUserRequestException.class);
        assertThat(bench.task("UserTask_VerifyMatter").getAssignee()).isNull();
        bench.engine().getTaskService().claim(task, "lin");
        assertThat(bench.task("UserTask_VerifyMatter").getAssignee()).isEqualTo("lin");
    }

    @Test
    void silenceIsAcceptance() {
        begin();
        bench.fire("Timer_SignReminder");
        verify(matters).remind(bench.caseNumber(), MATTER);
        assertThat(bench.process()).hasPassed("EndEvent_SigningReminded");
        bench.fire("Timer_SignOverdue");
        assertThat(bench.open()).containsExactly("UserTask_HandleMatter", "UserTask_ReportProgress");
    }

    @Test
    void aComplicatedMatterWaitsForOneMoreDay() {
        when(matters.unsigned(any(), anyLong())).thenReturn(Optional.of(DUE), Optional.empty());
        begin();
        bench.fire("Timer_SignOverdue");
        assertThat(bench.open()).containsExactly("UserTask_SignForMatter");
        assertThat(bench.timerDue("Timer_SignOverdue")).isEqualTo(DUE);
        bench.fire("Timer_SignOverdue");
        assertThat(bench.open()).containsExactly("UserTask_HandleMatter", "UserTask_ReportProgress");
    }

    @Test
    void aReturnIsAllowedAndTheNextDepartmentGetsIt() {
        begin();
        bench.complete("UserTask_SignForMatter", Map.of("returnAsked", true));
        assertThat(bench.variable("returnAdvice")).isEqualTo("ALLOW");
        assertThat(bench.variable("returnRow")).isEqualTo("R06");
        rule("ALLOW", "HOUSING");
        assertThat(bench.groups("UserTask_SignForMatter")).containsExactly("SECONDED_OFFICER.00.HOUSING");
        verify(matters).dispatch(bench.caseNumber(), MATTER, "HOUSING");
    }

    @Test
    void aReturnIsDeniedAndTheSameDepartmentSigns() {
        weighed(1, false, 1, true);
        begin();
        bench.complete("UserTask_SignForMatter", Map.of("returnAsked", true));
        assertThat(bench.variable("returnAdvice")).isEqualTo("DENY");
        rule("DENY", "HRSS");
        assertThat(bench.groups("UserTask_SignForMatter")).containsExactly("SECONDED_OFFICER.00.HRSS");
        verify(matters, times(1)).dispatch(any(), any(), any());
        sign();
        assertThat(bench.open()).contains("UserTask_HandleMatter");
    }

    @Test
    void afterTwoDispatchesTheDirectorDesignates() {
        weighed(1, false, 2, false);
        begin();
        bench.complete("UserTask_SignForMatter", Map.of("returnAsked", true));
        assertThat(bench.variable("returnAdvice")).isEqualTo("DESIGNATE");
        rule("DESIGNATE", "HRSS");
        assertThat(bench.groups("UserTask_DesignateDepartment"))
                .containsExactlyInAnyOrder("STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");
        bench.complete("UserTask_DesignateDepartment", Map.of("department", "URBAN_MGMT"));
        assertThat(bench.groups("UserTask_SignForMatter")).containsExactly("SECONDED_OFFICER.00.URBAN_MGMT");
    }

    @Test
    void theDepartmentsSystemSignsAndReports() {
        begin();
        bench.tell("matter-signed", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_HandleMatter", "UserTask_ReportProgress");
        bench.tell("matter-reported", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_VerifyMatter");
        verifyAs("done");
        bench.ended("EndEvent_MatterDone");
    }

    @Test
    void theDepartmentsSystemReturns() {
        begin();
        bench.tell("matter-returned", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_DecideReturn");
    }

    @Test
    void progressQuestionsAndMoreTimeBesideTheWork() {
        begin();
        sign();
        bench.complete("UserTask_ReportProgress", Map.of("interim", "progress"));
        bench.complete("UserTask_ReportProgress", Map.of("interim", "question"));
        assertThat(bench.open()).containsExactly("UserTask_AnswerQuestion", "UserTask_HandleMatter");
        bench.complete("UserTask_AnswerQuestion");
        bench.complete("UserTask_ReportProgress", Map.of("interim", "extension"));
        assertThat(bench.groups("UserTask_DecideMatterExtension"))
                .containsExactlyInAnyOrder("STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");
        bench.complete("UserTask_DecideMatterExtension");
        bench.fire("Timer_HandlingOverdue");
        verify(matters).overdue(bench.caseNumber(), MATTER);
        assertThat(bench.process()).hasPassed("EndEvent_OverdueNoted");
        handle("zheng");
        assertThat(bench.open()).containsExactly("UserTask_VerifyMatter");
    }

    @Test
    void bothSidesOfASummonsScore() {
        summon();
        assertThat(bench.open()).containsExactly("UserTask_ScoreDepartment", "UserTask_ScoreSummons");
        assertThat(bench.timerDue("Timer_DepartmentUnscored")).isEqualTo(SCORE);
        bench.complete("UserTask_ScoreDepartment");
        verify(scoring, never()).close(any(), anyLong());
        bench.complete("UserTask_ScoreSummons");
        verify(scoring).close(bench.caseNumber(), MATTER);
        bench.ended("EndEvent_SummonsScored");
    }

    @Test
    void whoDoesNotScoreHasNotScored() {
        summon();
        bench.fire("Timer_DepartmentUnscored");
        bench.fire("Timer_SummonsUnscored");
        verify(scoring).close(bench.caseNumber(), MATTER);
        bench.ended("EndEvent_SummonsScored");
        verify(scoring, never()).score(any(), anyLong(), any(), eq(5), eq(5), any(), any());
    }

    @Test
    void aSummonsIsTakenBack() {
        begin();
        bench.tell("matter-withdrawn", Map.of());
        bench.ended("EndEvent_MatterWithdrawn");
        assertThat(bench.open()).isEmpty();
    }

    private void summon() {
        when(matters.close(any(), anyLong(), any())).thenAnswer(call -> new Closed(call.getArgument(2), true, SCORE));
        Map<String, Object> variables = new HashMap<>();
        variables.put("department", "HRSS");
        variables.put("summonsId", MATTER);
        bench.start(variables);
        verify(matters).dispatch(bench.caseNumber(), MATTER, "HRSS");
        sign();
        handle("zheng");
        verifyAs("done");
    }

    private void begin() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("department", "HRSS");
        variables.put("summonsId", null);
        bench.start(variables);
    }

    private void sign() {
        bench.complete("UserTask_SignForMatter", Map.of("returnAsked", false));
    }

    private void handle(String by) {
        bench.complete("UserTask_HandleMatter", Map.of("handledBy", by));
    }

    private void verifyAs(String verification) {
        bench.complete("UserTask_VerifyMatter", Map.of("verification", verification));
    }

    private void rule(String ruling, String department) {
        bench.complete(
                "UserTask_DecideReturn",
                Map.of("returnDecision", ruling, "department", department, "returnAsked", false));
    }

    private void weighed(int days, boolean complicated, int dispatches, boolean duty) {
        when(matters.weigh(any(), anyLong())).thenReturn(new ReturnFacts(days, complicated, dispatches, duty));
    }
}
