package org.wuzhen.gradedresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mockito.ArgumentCaptor;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.engine.OwnContext;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.gradedresponse.Measures;
import org.wuzhen.gradedresponse.ReportRound;
import org.wuzhen.gradedresponse.Response;
import org.wuzhen.gradedresponse.Responses;
import org.wuzhen.gradedresponse.SituationReport;
import org.wuzhen.gradedresponse.SituationReports;

/** One response from the commander's order to ordinary times: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradedResponseProcessTest {

    private static final Instant BEGUN = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-24T02:00:00Z");

    private final Responses responses = mock(Responses.class);
    private final SituationReports reports = mock(SituationReports.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("graded-response")
                .bean("readOrder", new ReadOrderDelegate(responses))
                .bean("putInForce", new PutInForceDelegate(responses))
                .bean("openRound", new OpenRoundDelegate(reports))
                .bean("askReport", new AskReportDelegate(reports))
                .bean("noteMissedReport", new NoteMissedReportDelegate(reports))
                .bean("standDown", new StandDownDelegate(responses))
                .bean("letRunOut", new LetRunOutDelegate(responses))
                .own(new Plain())
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(responses, reports);
        ordered(OperatingMode.LEVEL_II);
        when(reports.openRound(any())).thenReturn(new ReportRound(1, 2, DUE));
        when(reports.asked(any(), anyInt(), anyInt())).thenAnswer(call -> report(call.getArgument(2)));
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void everyCentreReportsAndTheNextRoundFollowsUntilTheTimeIsOver() {
        bench.start(Map.of());
        ArgumentCaptor<Measures> measures = ArgumentCaptor.forClass(Measures.class);
        verify(responses).putInForce(any(), measures.capture());
        assertThat(measures.getValue().reportMinutes()).isEqualTo(60);
        assertThat(measures.getValue().row()).isEqualTo("R02");
        assertThat(measures.getValue().roster()).contains("SUPERVISOR", "COMMITTEE_HEAD");
        assertThat(bench.timerDue("Timer_ResponseEnds")).isEqualTo(ENDS);
        List<Task> tasks = reportTasks();
        assertThat(tasks).hasSize(2).allSatisfy(task -> {
            assertThat(task.getDueDate().toInstant()).isEqualTo(DUE);
            String centre = (String) bench.engine().getTaskService().getVariable(task.getId(), "dutyCentre");
            assertThat(bench.engine().getTaskService().getIdentityLinksForTask(task.getId()))
                    .extracting(link -> link.getGroupId())
                    .containsExactlyInAnyOrder(
                            "SUPERVISOR." + centre, "STREET_DIRECTOR." + centre, "DISTRICT_DIRECTOR." + centre);
        });
        tasks.forEach(task -> submit(task));
        assertThat(bench.open()).isEmpty();
        bench.fire("Timer_NextRound");
        verify(reports, times(2)).openRound(bench.ownNumber());
        assertThat(reportTasks()).hasSize(2);
        bench.fire("Timer_ResponseEnds");
        verify(responses).ranOut(bench.ownNumber());
        verify(responses, never()).stoodDown(any());
        bench.ended("EndEvent_RanOut");
        assertThat(bench.process()).hasNotPassed("EndEvent_StoodDown", "EndEvent_ReportMissed");
    }

    @Test
    void aReportThatDoesNotComeIsNotedAndTheRoundGoesOn() {
        bench.start(Map.of());
        submit(reportTasks().get(0));
        bench.fire("Timer_ReportDue");
        verify(reports, times(1)).missed(any(), anyLong());
        assertThat(bench.open()).isEmpty();
        bench.fire("Timer_NextRound");
        assertThat(reportTasks()).hasSize(2);
        bench.tell("response-stood-down", Map.of());
        verify(responses).stoodDown(bench.ownNumber());
        verify(responses, never()).ranOut(any());
        bench.ended("EndEvent_StoodDown");
        assertThat(bench.process()).hasPassed("EndEvent_ReportMissed").hasNotPassed("EndEvent_RanOut");
    }

    @Test
    void raisedTheRuleIsAskedAgainAndReportsBeginAnew() {
        bench.start(Map.of());
        assertThat(reportTasks()).hasSize(2);
        ordered(OperatingMode.LEVEL_I);
        bench.tell("response-changed", Map.of());
        ArgumentCaptor<Measures> measures = ArgumentCaptor.forClass(Measures.class);
        verify(responses, times(2)).putInForce(any(), measures.capture());
        assertThat(measures.getValue().reportMinutes()).isEqualTo(30);
        verify(reports, times(2)).openRound(bench.ownNumber());
        assertThat(reportTasks()).hasSize(2);
        bench.tell("response-stood-down", Map.of());
        bench.ended("EndEvent_StoodDown");
    }

    private void submit(Task task) {
        bench.engine().getFormService().submitTaskForm(task.getId(), Map.of());
    }

    private List<Task> reportTasks() {
        return bench.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(bench.ownNumber().value())
                .taskDefinitionKey("UserTask_ReportSituation")
                .list();
    }

    private void ordered(OperatingMode level) {
        when(responses.ordered(any()))
                .thenReturn(new Response(
                        "ZP0420261124001", "Z04", "大沽街道战区", "04,14", level, 60, "", BEGUN, ENDS, 1, null, null));
    }

    private static SituationReport report(int nth) {
        return new SituationReport(
                10 + nth,
                "ZP0420261124001",
                1,
                nth == 0 ? "04" : "14",
                BEGUN,
                DUE,
                SituationReport.State.ASKED,
                null,
                0,
                null,
                null,
                null,
                null);
    }

    private static final class Plain implements OwnContext {

        @Override
        public String kind() {
            return "ZP";
        }

        @Override
        public Caption caption(OwnNumber number) {
            return new Caption("大沽街道战区二级响应", 90);
        }

        @Override
        public Instant taskDue(OwnNumber number, String term, String taskId) {
            return DUE;
        }

        @Override
        public String page(OwnNumber number) {
            return "/response/" + number;
        }
    }
}
