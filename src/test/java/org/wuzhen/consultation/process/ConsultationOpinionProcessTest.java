package org.wuzhen.consultation.process;

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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.consultation.MemberOpinions;
import org.wuzhen.engine.camunda.StageBench;

/** One member's opinion: given, signed by the head, late, silent, or sent by the department's own system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationOpinionProcessTest {

    private static final long MEMBER = 11L;
    private static final Instant REMIND = Instant.parse("2026-11-24T09:30:00Z");
    private static final Instant DUE = Instant.parse("2026-11-25T09:30:00Z");
    private static final Instant SILENCE = Instant.parse("2026-11-26T09:30:00Z");

    private final MemberOpinions opinions = mock(MemberOpinions.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("consultation-opinion")
                .bean("askMember", new AskMemberDelegate(opinions))
                .bean("remindMember", new RemindMemberDelegate(opinions))
                .bean("tellHead", new TellHeadDelegate(opinions))
                .bean("reportSilence", new ReportSilenceDelegate(opinions))
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(opinions);
        when(opinions.ask(any(), anyLong(), any(), any()))
                .thenReturn(new MemberOpinions.Asked(MEMBER, "HRSS", "00", REMIND, DUE));
        when(opinions.tellHead(any(), anyLong())).thenReturn(SILENCE);
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void theOfficerSigns() {
        begin();
        verify(opinions).ask(bench.caseNumber(), 7L, null, 2);
        assertThat(bench.groups("UserTask_GiveConsultationOpinion")).containsExactly("SECONDED_OFFICER.00.HRSS");
        assertThat(bench.timerDue("Timer_ConsultationReminder")).isEqualTo(REMIND);
        assertThat(bench.timerDue("Timer_OpinionLate")).isEqualTo(DUE);
        bench.complete("UserTask_GiveConsultationOpinion", Map.of("headMustSign", false));
        bench.ended("EndEvent_OpinionSigned");
    }

    @Test
    void oneThatWasAddedIsAskedAsItself() {
        bench.start(Map.of("riskLevel", "BLUE", "consultationId", 7L, "memberId", MEMBER));
        verify(opinions).ask(bench.caseNumber(), 7L, MEMBER, null);
    }

    @Test
    void theHeadSignsWhatLiesBeyondTheOfficer() {
        begin();
        bench.complete("UserTask_GiveConsultationOpinion", Map.of("headMustSign", true));
        assertThat(bench.groups("UserTask_SignConsultationOpinion")).containsExactly("DEPARTMENT_HEAD.HRSS");
        bench.complete("UserTask_SignConsultationOpinion", Map.of("opinionReturned", false));
        bench.ended("EndEvent_HeadSigned");
    }

    @Test
    void theHeadSendsItBackAndItBeginsAnew() {
        begin();
        bench.complete("UserTask_GiveConsultationOpinion", Map.of("headMustSign", true));
        bench.complete("UserTask_SignConsultationOpinion", Map.of("opinionReturned", true));
        assertThat(bench.open()).containsExactly("UserTask_GiveConsultationOpinion");
        verify(opinions, times(2)).ask(any(), anyLong(), any(), any());
        bench.complete("UserTask_GiveConsultationOpinion", Map.of("headMustSign", false));
        bench.ended("EndEvent_OpinionSigned");
    }

    @Test
    void theSilentAreRemindedThenTheHeadIsToldThenSupervision() {
        begin();
        bench.fire("Timer_ConsultationReminder");
        verify(opinions).remind(bench.caseNumber(), MEMBER);
        bench.fire("Timer_OpinionLate");
        verify(opinions).tellHead(bench.caseNumber(), MEMBER);
        assertThat(bench.open()).containsExactly("UserTask_AnswerLate");
        assertThat(bench.groups("UserTask_AnswerLate"))
                .containsExactlyInAnyOrder("SECONDED_OFFICER.00.HRSS", "DEPARTMENT_HEAD.HRSS");
        assertThat(bench.timerDue("Timer_HeadSilent")).isEqualTo(SILENCE);
        bench.fire("Timer_HeadSilent");
        verify(opinions).silent(bench.caseNumber(), MEMBER);
        assertThat(bench.open()).containsExactly("UserTask_AnswerLate");
        bench.complete("UserTask_AnswerLate", Map.of("headMustSign", false));
        bench.ended("EndEvent_OpinionSigned");
    }

    @Test
    void theOpinionAndTheReminderComeTogether() {
        begin();
        var reminder = bench.engine()
                .getManagementService()
                .createJobQuery()
                .activityId("Timer_ConsultationReminder")
                .processInstanceId(bench.process().getId())
                .singleResult();
        bench.complete("UserTask_GiveConsultationOpinion", Map.of("headMustSign", false));
        assertThat(bench.engine()
                        .getManagementService()
                        .createJobQuery()
                        .jobId(reminder.getId())
                        .count())
                .as("the opinion took its reminder with it")
                .isZero();
        verify(opinions, never()).remind(any(), anyLong());
    }

    @Test
    void theDepartmentsSystemIsFaster() {
        begin();
        bench.tell("consultation-opinion-received", Map.of());
        assertThat(bench.open()).isEmpty();
        assertThat(bench.process()).isEnded().hasPassed("EndEvent_SystemOpinion");
    }

    private void begin() {
        bench.start(Map.of("riskLevel", "BLUE", "consultationId", 7L, "memberIndex", 2));
    }
}
