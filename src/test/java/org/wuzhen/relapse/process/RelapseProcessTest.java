package org.wuzhen.relapse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.relapse.Begun;
import org.wuzhen.relapse.Cause;
import org.wuzhen.relapse.Relapses;

/** A re-examination: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelapseProcessTest {

    private static final long REVIEW = 7L;

    private final Relapses relapses = mock(Relapses.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("relapse")
                .bean("openRelapse", new OpenRelapseDelegate(relapses))
                .bean("recordStable", new RecordStableDelegate(relapses))
                .bean("reopenCase", new ReopenCaseDelegate(relapses))
                .bean("concludeCase", new ConcludeCaseDelegate(relapses))
                .bean("recordHolding", new RecordHoldingDelegate(relapses))
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(relapses);
        when(relapses.open(any(), anyLong())).thenReturn(new Begun(Cause.COMPLAINT, 1, 0));
        bench.start(Map.of("centre", "50", "disputeType", "NEIGHBOUR", "riskLevel", "BLUE", "relapseId", REVIEW));
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void nothingHasComeBack() {
        assertThat(bench.groups("UserTask_CompareRelapse")).containsExactly("TRIAGE_OFFICER.50");
        bench.complete(
                "UserTask_CompareRelapse",
                Map.of("recurred", false, "finding", "STABLE", "settled", false, "threat", false));

        bench.ended("EndEvent_Stable");
        verify(relapses).stable(bench.caseNumber(), REVIEW);
        assertThat(bench.process()).hasNotPassed("UserTask_DiagnoseRelapse", "RuleTask_AdviseRelapse");
    }

    @Test
    void itGoesOnWithANewPlanAfterTheDirectorSentItBackOnce() {
        recurred("NEW_FACTS");
        diagnosed("plan");
        assertThat(bench.groups("UserTask_ApprovePlan"))
                .containsExactlyInAnyOrder("STREET_DIRECTOR.50", "DISTRICT_DIRECTOR.50");
        bench.complete("UserTask_ApprovePlan", Map.of("planApproved", false));
        diagnosed("plan");
        bench.complete("UserTask_ApprovePlan", Map.of("planApproved", true));

        bench.ended("EndEvent_Reopened");
        verify(relapses).reopen(bench.caseNumber(), REVIEW);
        assertThat(bench.process())
                .hasPassedInOrder("UserTask_CompareRelapse", "RuleTask_AdviseRelapse", "UserTask_DiagnoseRelapse")
                .hasNotPassed("UserTask_CallHearing", "ServiceTask_ConcludeCase");
    }

    @Test
    void itIsConcludedOnlyAfterAHearingThatWasHeld() {
        recurred("SAME_AGAIN");
        diagnosed("hearing");
        bench.complete("UserTask_CallHearing", Map.of());
        bench.complete("UserTask_HoldHearing", Map.of("hearingHeld", false));
        bench.complete("UserTask_CallHearing", Map.of());
        verify(relapses, never()).conclude(any(), anyLong());
        bench.complete("UserTask_HoldHearing", Map.of("hearingHeld", true));
        bench.complete("UserTask_SignConclusion", Map.of("relapseWay", "end"));

        bench.ended("EndEvent_Concluded");
        verify(relapses).conclude(bench.caseNumber(), REVIEW);
        assertThat(bench.process())
                .hasPassedInOrder("UserTask_HoldHearing", "UserTask_SignConclusion", "ServiceTask_ConcludeCase");
    }

    @Test
    void afterTheHearingItGetsANewPlanAllTheSame() {
        recurred("UNRESOLVED");
        diagnosed("hearing");
        bench.complete("UserTask_CallHearing", Map.of());
        bench.complete("UserTask_HoldHearing", Map.of("hearingHeld", true));
        bench.complete("UserTask_SignConclusion", Map.of("relapseWay", "plan"));
        bench.complete("UserTask_ApprovePlan", Map.of("planApproved", true));

        bench.ended("EndEvent_Reopened");
        assertThat(bench.process()).hasNotPassed("ServiceTask_ConcludeCase");
    }

    @Test
    void itIsHeld() {
        recurred("UNRESOLVED");
        diagnosed("holding");
        bench.complete("UserTask_ArrangeHolding", Map.of());

        bench.ended("EndEvent_Holding");
        verify(relapses).hold(bench.caseNumber(), REVIEW);
        assertThat(bench.process()).hasNotPassed("UserTask_CallHearing");
    }

    @Test
    void afterTheHearingItIsHeld() {
        recurred("SAME_AGAIN");
        diagnosed("hearing");
        bench.complete("UserTask_CallHearing", Map.of());
        bench.complete("UserTask_HoldHearing", Map.of("hearingHeld", true));
        bench.complete("UserTask_SignConclusion", Map.of("relapseWay", "holding"));
        bench.complete("UserTask_ArrangeHolding", Map.of());

        bench.ended("EndEvent_Holding");
        verify(relapses, never()).conclude(any(), anyLong());
    }

    private void recurred(String finding) {
        bench.complete(
                "UserTask_CompareRelapse",
                Map.of("recurred", true, "finding", finding, "settled", false, "threat", false));
    }

    private void diagnosed(String way) {
        bench.complete("UserTask_DiagnoseRelapse", Map.of("relapseWay", way));
    }
}
