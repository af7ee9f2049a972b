package org.wuzhen.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.consultation.Consultations;
import org.wuzhen.engine.camunda.StageBench;

/** A consultation: every way through the model and every end, with its opinions given elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationProcessTest {

    private static final long CONSULTATION = 7L;
    private static final Date MEETING = Date.from(Instant.parse("2026-12-01T01:00:00Z"));
    private static final String OPINION = "UserTask_Called_consultation-opinion";

    private final Consultations consultations = mock(Consultations.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("consultation")
                .bean("openConsultation", new OpenConsultationDelegate(consultations))
                .bean("notifyMembers", new NotifyMembersDelegate(consultations))
                .bean("noteMissingOpinions", new NoteMissingOpinionsDelegate(consultations))
                .bean("notifySecondDate", new NotifySecondDateDelegate(consultations))
                .bean("issueMinutes", new IssueMinutesDelegate(consultations))
                .calls("consultation-opinion")
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(consultations);
        when(consultations.open(any(), any())).thenReturn(new Consultations.Opened(CONSULTATION, false, 3));
        issued("plan", "mediation", null);
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void threeDepartmentsAgreeOnAPlan() {
        convened(3);
        assertThat(opinions()).hasSize(3);
        assertThat(bench.timerDue("Timer_MeetingDue")).isEqualTo(MEETING.toInstant());
        allSaid(3);
        met("agreed");
        written();
        bench.ended("EndEvent_PlanAgreed");
        assertThat(bench.variable("consultationOutcome")).isEqualTo("plan");
        assertThat(bench.variable("nextStep")).isEqualTo("mediation");
        assertThat(bench.process()).hasNotPassed("RuleTask_AdviseLead", "ServiceTask_NotifySecondDate");
        verify(consultations).notifyMembers(bench.caseNumber(), CONSULTATION);
        verify(consultations).issueMinutes(bench.caseNumber(), CONSULTATION);
    }

    @Test
    void theRuleAdvisesWhoTakesPart() {
        bench.start(Map.of("disputeType", "MIGRANT_WAGES", "riskLevel", "ORANGE"));
        assertThat(bench.variable("advisedMembers")).isEqualTo("HRSS,UNION,PSB");
        assertThat(bench.variable("advisedChair")).isEqualTo("STREET_DIRECTOR");
        assertThat(bench.variable("advisedQuorum")).isEqualTo("ALL");
        assertThat(bench.variable("compositionRow")).isEqualTo("H02");
        assertThat(bench.groups("UserTask_ConveneConsultation"))
                .containsExactlyInAnyOrder(
                        "MEDIATOR.02", "COMMITTEE_HEAD.02", "STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");
        verify(consultations).open(bench.caseNumber(), null);
    }

    @Test
    void oneCalledByHandIsTakenUp() {
        bench.start(Map.of("riskLevel", "BLUE", "consultationId", 9L));
        verify(consultations).open(bench.caseNumber(), 9L);
    }

    @Test
    void theDayComesBeforeAllOpinionsAreIn() {
        convened(2);
        said();
        bench.fire("Timer_MeetingDue");
        verify(consultations).noteMissing(bench.caseNumber(), CONSULTATION);
        assertThat(bench.open()).containsExactly("UserTask_HoldMeeting");
        met("agreed");
        written();
        bench.ended("EndEvent_PlanAgreed");
    }

    @Test
    void theLastOpinionAndTheDayOfTheMeetingComeTogether() {
        convened(2);
        String timer = bench.engine()
                .getManagementService()
                .createJobQuery()
                .activityId("Timer_MeetingDue")
                .processInstanceId(bench.process().getId())
                .singleResult()
                .getId();
        allSaid(2);
        assertThat(bench.engine()
                        .getManagementService()
                        .createJobQuery()
                        .jobId(timer)
                        .count())
                .as("the timer went with the last opinion, it cannot set off a second meeting")
                .isZero();
        assertThat(bench.open()).containsExactly("UserTask_HoldMeeting");
        verify(consultations, never()).noteMissing(any(), anyLong());
    }

    @Test
    void withoutAQuorumItMeetsASecondTime() {
        convened(2);
        allSaid(2);
        met("postponed");
        verify(consultations).notifySecondDate(bench.caseNumber(), CONSULTATION);
        assertThat(bench.open()).containsExactly("UserTask_HoldMeeting");
        met("agreed");
        written();
        bench.ended("EndEvent_PlanAgreed");
    }

    @Test
    void whereTheyDisagreeTheDirectorDecidesTheLead() {
        bench.start(Map.of("disputeType", "MIGRANT_WAGES", "riskLevel", "ORANGE"));
        bench.complete("UserTask_ConveneConsultation", Map.of("memberCount", 2, "meetingAt", MEETING));
        allSaid(2);
        bench.complete("UserTask_HoldMeeting", Map.of("meetingResult", "disagreed", "disputeFocus", "ORDER"));
        assertThat(bench.variable("advisedLead")).isEqualTo("PSB");
        assertThat(bench.variable("leadRow")).isEqualTo("Q02");
        assertThat(bench.groups("UserTask_DecideLead"))
                .containsExactlyInAnyOrder("STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");
        bench.complete("UserTask_DecideLead");
        issued("escalate", null, null);
        written();
        bench.ended("EndEvent_EscalationProposed");
    }

    @Test
    void moreEvidenceIsNeeded() {
        issued("evidence", "mediation", null);
        convened(2);
        allSaid(2);
        met("agreed");
        written();
        bench.ended("EndEvent_EvidenceNeeded");
        assertThat(bench.variable("nextStep")).isEqualTo("mediation");
    }

    @Test
    void aDepartmentIsAddedAndAskedBesideTheOthers() {
        convened(2);
        said();
        bench.tell("consultation-member-added", Map.of("memberId", 12L));
        assertThat(opinions()).hasSize(2);
        assertThat(bench.engine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName("memberId")
                        .variableValueEquals("memberId", 12L)
                        .count())
                .isPositive();
        allSaid(2);
        assertThat(bench.process()).hasPassed("CallActivity_AddedOpinion", "EndEvent_AddedOpinion");
        met("agreed");
        written();
        bench.ended("EndEvent_PlanAgreed");
    }

    @Test
    void aDepartmentIsAddedAsTheLastOpinionComesIn() {
        convened(2);
        allSaid(2);
        bench.tell("consultation-member-added", Map.of("memberId", 13L));
        assertThat(bench.open()).containsExactlyInAnyOrder("UserTask_HoldMeeting", OPINION);
        met("agreed");
        written();
        bench.ended("EndEvent_PlanAgreed");
        assertThat(opinions())
                .as("what is still being asked ends with the consultation")
                .isEmpty();
    }

    @Test
    void itFitsTwentyOneDepartments() {
        convened(21);
        assertThat(opinions()).hasSize(21);
        allSaid(21);
        met("agreed");
        written();
        bench.ended("EndEvent_PlanAgreed");
    }

    @Test
    void withdrawalInTheMiddleLeavesNothingBehind() {
        convened(3);
        said();
        bench.engine().getRuntimeService().deleteProcessInstance(bench.process().getId(), "withdrawn");
        assertThat(bench.open()).isEmpty();
        assertThat(opinions()).isEmpty();
    }

    private void convened(int members) {
        bench.start(Map.of("riskLevel", "BLUE"));
        bench.complete("UserTask_ConveneConsultation", Map.of("memberCount", members, "meetingAt", MEETING));
    }

    private void met(String result) {
        bench.complete("UserTask_HoldMeeting", Map.of("meetingResult", result));
    }

    private void written() {
        bench.complete("UserTask_WriteMinutes");
    }

    private void said() {
        bench.complete(OPINION);
    }

    private void allSaid(int times) {
        for (int i = 0; i < times; i++) {
            said();
        }
    }

    private List<Task> opinions() {
        return bench.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(bench.caseNumber().value())
                .taskDefinitionKey(OPINION)
                .list();
    }

    private void issued(String outcome, String next, String department) {
        when(consultations.issueMinutes(any(), anyLong()))
                .thenReturn(new Consultations.Issued(outcome, next, department));
    }
}
