package org.wuzhen.opinion.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
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
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.opinion.OpinionTerms;
import org.wuzhen.opinion.Opinions;

/** One question to one department: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionProcessTest {

    private static final long REQUEST = 7L;
    private static final Instant REMIND_AT = Instant.parse("2026-11-26T09:30:00Z");
    private static final Instant DUE = Instant.parse("2026-11-30T09:30:00Z");
    private static final Instant HEAD_DUE = Instant.parse("2026-12-02T09:30:00Z");

    private final Opinions opinions = mock(Opinions.class);
    private final OpinionTerms terms = mock(OpinionTerms.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("opinion")
                .bean("setOpinionTerm", new SetOpinionTermDelegate(terms))
                .bean("referToHead", new ReferToHeadDelegate(terms))
                .bean("remindOfficer", new RemindOfficerDelegate(opinions))
                .bean("noteSilence", new NoteSilenceDelegate(opinions))
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(opinions, terms);
        when(terms.opinion(any())).thenReturn(new OpinionTerms.OpinionTerm(REMIND_AT, DUE));
        when(terms.head(any())).thenReturn(HEAD_DUE);
        when(opinions.silent(any(), anyLong())).thenReturn(true);
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void theOfficersOfTheDepartmentAnswer() {
        begin();
        assertThat(bench.groups("UserTask_GiveOpinion")).containsExactly("SECONDED_OFFICER.00.HRSS");
        assertThat(bench.timerDue("Timer_OpinionReminder")).isEqualTo(REMIND_AT);
        assertThat(bench.timerDue("Timer_OpinionOverdue")).isEqualTo(DUE);

        bench.complete("UserTask_GiveOpinion", Map.of("needsHead", false));

        bench.ended("EndEvent_Answered");
        assertThat(bench.process()).hasNotPassed("UserTask_HeadDecides", "ServiceTask_NoteSilence");
    }

    @Test
    void theHeadDecidesWhatLiesBeyond() {
        begin();
        bench.complete("UserTask_GiveOpinion", Map.of("needsHead", true));
        assertThat(bench.groups("UserTask_HeadDecides")).containsExactly("DEPARTMENT_HEAD.HRSS");
        assertThat(bench.timerDue("Timer_HeadOverdue")).isEqualTo(HEAD_DUE);

        bench.complete("UserTask_HeadDecides", Map.of("returned", false));

        bench.ended("EndEvent_HeadDecided");
        assertThat(bench.process())
                .hasPassedInOrder("UserTask_GiveOpinion", "ServiceTask_ReferToHead", "UserTask_HeadDecides")
                .hasNotPassed("EndEvent_Answered");
    }

    @Test
    void theHeadSendsItBack() {
        begin();
        bench.complete("UserTask_GiveOpinion", Map.of("needsHead", true));
        bench.complete("UserTask_HeadDecides", Map.of("returned", true));
        assertThat(bench.open()).containsExactly("UserTask_GiveOpinion");
        verify(terms, times(2)).opinion(bench.caseNumber());

        bench.complete("UserTask_GiveOpinion", Map.of("needsHead", true));
        bench.complete("UserTask_HeadDecides", Map.of("returned", false));
        bench.ended("EndEvent_HeadDecided");
    }

    @Test
    void theOfficerIsReminded() {
        begin();
        bench.fire("Timer_OpinionReminder");
        verify(opinions).remind(bench.caseNumber(), REQUEST);
        assertThat(bench.open()).containsExactly("UserTask_GiveOpinion");
        assertThat(bench.process()).hasPassed("EndEvent_OfficerReminded");

        bench.complete("UserTask_GiveOpinion", Map.of("needsHead", false));
        bench.ended("EndEvent_Answered");
    }

    @Test
    void whoeverAskedIsToldOfASilenceAndWaitsOn() {
        begin();
        bench.fire("Timer_OpinionOverdue");
        verify(opinions).silent(bench.caseNumber(), REQUEST);
        assertThat(bench.open()).containsExactly("UserTask_DecideOnSilence", "UserTask_GiveOpinion");
        assertThat(bench.task("UserTask_DecideOnSilence").getAssignee()).isEqualTo("lin");
        assertThat(bench.groups("UserTask_DecideOnSilence"))
                .containsExactlyInAnyOrder(
                        "MEDIATOR.02", "TRIAGE_OFFICER.02", "COMMITTEE_HEAD.02", "STREET_DIRECTOR.02");

        bench.complete("UserTask_DecideOnSilence", Map.of("dropped", false));
        assertThat(bench.open()).containsExactly("UserTask_GiveOpinion");

        bench.complete("UserTask_GiveOpinion", Map.of("needsHead", false));
        bench.ended("EndEvent_Answered");
        assertThat(bench.process()).hasPassed("EndEvent_KeepsWaiting").hasNotPassed("EndEvent_RequestDropped");
    }

    @Test
    void anAnswerEndsTheTaskAboutTheSilence() {
        begin();
        bench.fire("Timer_OpinionOverdue");
        bench.complete("UserTask_GiveOpinion", Map.of("needsHead", false));

        bench.ended("EndEvent_Answered");
        assertThat(bench.open()).isEmpty();
    }

    @Test
    void whoeverAskedGivesItUpOverASilence() {
        begin();
        bench.fire("Timer_OpinionOverdue");
        bench.complete("UserTask_DecideOnSilence", Map.of("dropped", true));

        bench.ended("EndEvent_RequestDropped");
        assertThat(bench.open()).isEmpty();
    }

    @Test
    void aSilentHeadCountsAsWellButNobodyIsToldTwice() {
        begin();
        bench.fire("Timer_OpinionOverdue");
        bench.complete("UserTask_GiveOpinion", Map.of("needsHead", true));
        when(opinions.silent(any(), anyLong())).thenReturn(false);
        bench.fire("Timer_HeadOverdue");
        assertThat(bench.open()).containsExactly("UserTask_DecideOnSilence", "UserTask_HeadDecides");
        assertThat(bench.process()).hasPassed("EndEvent_SilenceNoted");
        bench.complete("UserTask_HeadDecides", Map.of("returned", false));
        bench.ended("EndEvent_HeadDecided");

        begin();
        bench.complete("UserTask_GiveOpinion", Map.of("needsHead", true));
        when(opinions.silent(any(), anyLong())).thenReturn(true);
        bench.fire("Timer_HeadOverdue");
        assertThat(bench.open()).containsExactly("UserTask_DecideOnSilence", "UserTask_HeadDecides");
    }

    @Test
    void whoeverAskedWithdrawsAtAnyTime() {
        begin();
        bench.fire("Timer_OpinionOverdue");
        bench.tell("department-request-withdrawn", Map.of());

        bench.ended("EndEvent_RequestWithdrawn");
        assertThat(bench.open()).isEmpty();
        verify(opinions, never()).drop(any(), anyLong(), any());
    }

    private void begin() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("requestId", REQUEST);
        variables.put("department", "HRSS");
        variables.put("officerCentre", "00");
        variables.put("asker", "lin");
        bench.start(variables);
    }
}
