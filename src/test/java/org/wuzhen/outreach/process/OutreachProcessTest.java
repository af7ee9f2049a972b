package org.wuzhen.outreach.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.engine.OwnContext;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.outreach.Outreach;
import org.wuzhen.outreach.Visit;
import org.wuzhen.outreach.VisitState;

/** One round: every way through the model and every end, under its own number. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutreachProcessTest {

    private static final Instant PLAN_DUE = Instant.parse("2026-11-25T09:30:00Z");
    private static final Instant RECORD_DUE = Instant.parse("2026-11-26T16:00:00Z");
    private static final Instant PERIOD_END = Instant.parse("2026-11-29T16:00:00Z");

    private final Outreach outreach = mock(Outreach.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("outreach")
                .own(new Rounds())
                .bean("openVisit", new OpenVisitDelegate(outreach))
                .bean("missVisit", new MissVisitDelegate(outreach))
                .bean("missRound", new MissRoundDelegate(outreach))
                .bean("closeRound", new CloseRoundDelegate(outreach))
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(outreach);
        when(outreach.visitAt(any(), anyInt())).thenAnswer(asked -> visit(asked.getArgument(1)));
        when(outreach.recordDue(any())).thenReturn(RECORD_DUE);
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void everybodyGoesAndRecords() {
        begun();
        Task plan = bench.task("UserTask_PlanRound");
        assertThat(plan.getName()).isEqualTo("制定巡诊计划｜" + bench.ownNumber() + "｜测试街道第48周");
        assertThat(plan.getDueDate().toInstant()).isEqualTo(PLAN_DUE);
        assertThat(bench.groups("UserTask_PlanRound"))
                .containsExactlyInAnyOrder(
                        "TRIAGE_OFFICER.02", "COMMITTEE_HEAD.02", "STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");
        planned(2);
        List<Task> visits = bench.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(bench.ownNumber().value())
                .orderByTaskAssignee()
                .asc()
                .list();
        assertThat(visits).extracting(Task::getAssignee).containsExactly("visitor0", "visitor1");
        assertThat(visits)
                .allSatisfy(task -> assertThat(task.getDueDate().toInstant()).isEqualTo(RECORD_DUE));

        bench.complete("UserTask_RecordVisit", Map.of("visitMade", true));
        bench.complete("UserTask_RecordVisit", Map.of("visitMade", true));

        bench.ended("EndEvent_RoundDone");
        verify(outreach).close(bench.ownNumber());
        assertThat(bench.process()).hasNotPassed("ServiceTask_MissVisit", "EndEvent_VisitMissed");
    }

    @Test
    void oneIsMissedAndMadeUpAnotherStaysMissed() {
        begun();
        planned(2);
        bench.fire("Timer_RecordOverdue");
        bench.fire("Timer_RecordOverdue");
        verify(outreach, times(2)).miss(any());
        assertThat(bench.task("UserTask_ExplainMissedVisit").getAssignee()).startsWith("visitor");

        bench.complete("UserTask_ExplainMissedVisit", Map.of("visitMadeUp", true));
        bench.complete("UserTask_ExplainMissedVisit", Map.of("visitMadeUp", false));
        assertThat(bench.open()).containsExactly("UserTask_RecordVisit");
        bench.complete("UserTask_RecordVisit", Map.of("visitMade", true));

        bench.ended("EndEvent_RoundDone");
        assertThat(bench.process()).hasPassed("EndEvent_VisitMissed", "EndEvent_VisitRecorded");
    }

    @Test
    void whoeverCannotGoSaysSoAndOneGoesLater() {
        begun();
        planned(1);
        bench.complete("UserTask_RecordVisit", Map.of("visitMade", false, "visitMadeUp", true));
        assertThat(bench.open()).containsExactly("UserTask_RecordVisit");
        bench.complete("UserTask_RecordVisit", Map.of("visitMade", false, "visitMadeUp", false));

        bench.ended("EndEvent_RoundDone");
        verify(outreach, never()).miss(any());
        assertThat(bench.process()).hasPassed("EndEvent_VisitMissed").hasNotPassed("UserTask_ExplainMissedVisit");
    }

    @Test
    void aPeriodMayBeLeftOut() {
        begun();
        bench.complete("UserTask_PlanRound", Map.of("roundPlanned", false, "visitCount", 0));

        bench.ended("EndEvent_RoundLeftOut");
        assertThat(bench.process()).hasNotPassed("SubProcess_Visits", "ServiceTask_MissRound");
    }

    @Test
    void aPeriodWithoutAPlanIsMissed() {
        begun();
        assertThat(bench.timerDue("Timer_PeriodOver")).isEqualTo(PERIOD_END);
        bench.fire("Timer_PeriodOver");

        bench.ended("EndEvent_RoundMissed");
        verify(outreach).missRound(bench.ownNumber());
    }

    private void begun() {
        bench.start(Map.of("periodEnd", Date.from(PERIOD_END)));
    }

    private void planned(int visits) {
        bench.complete("UserTask_PlanRound", Map.of("roundPlanned", true, "visitCount", visits));
    }

    private Visit visit(int place) {
        return new Visit(
                place,
                bench.ownNumber(),
                place,
                "c" + place,
                "visitor" + place,
                LocalDate.of(2026, 11, 25),
                VisitState.PLANNED,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    private static final class Rounds implements OwnContext {

        @Override
        public String kind() {
            return "XZ";
        }

        @Override
        public Caption caption(OwnNumber number) {
            return new Caption("测试街道第48周", 30);
        }

        @Override
        public Instant taskDue(OwnNumber number, String term, String taskId) {
            return PLAN_DUE;
        }

        @Override
        public String page(OwnNumber number) {
            return "/outreach/" + number;
        }
    }
}
