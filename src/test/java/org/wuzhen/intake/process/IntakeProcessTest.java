package org.wuzhen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
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
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.intake.Admissibility;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.RegistrationChecks;

/** 一站式受理: every way through the model, every end, and the rule that decides which. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeProcessTest {

    private static final Instant DUE = Instant.parse("2026-11-26T15:59:59Z");
    private static final String REVIEW = "UserTask_ReviewAcceptance";

    private final Intake intake = mock(Intake.class);
    private final RegistrationChecks checks = mock(RegistrationChecks.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("intake")
                .bean("recordRegistration", new RecordRegistrationDelegate(intake))
                .bean("askChecks", new AskChecksDelegate(checks))
                .bean("findDuplicates", new FindDuplicatesDelegate(intake))
                .bean("recordAdmissibility", new RecordAdmissibilityDelegate(intake))
                .bean("recordJoin", new RecordJoinDelegate(intake))
                .bean("recordAcceptance", new RecordAcceptanceDelegate(intake))
                .bean("recordRedirection", new RecordRedirectionDelegate(intake))
                .bean("recordAnswerOverdue", new RecordAnswerOverdueDelegate(intake))
                .build();
    }

    @BeforeEach
    void anOfficeAtWork() {
        Mockito.reset(intake);
        Deadline answer = mock(Deadline.class);
        when(answer.dueAt()).thenReturn(DUE);
        when(intake.recordRegistration(any())).thenReturn(answer);
        when(intake.redirect(any())).thenReturn(CaseResult.REDIRECTED);
    }

    @AfterAll
    void everyFlowNodeWasPassed() {
        bench.covered();
        bench.close();
    }

    @Test
    void takes_an_ordinary_dispute_in() {
        begin();
        bench.complete(REVIEW, answers());
        assertThat(bench.open()).containsExactly("UserTask_GiveRightsNotice");
        bench.complete("UserTask_GiveRightsNotice", Map.of("intakeOutcome", "accepted"));

        bench.ended("EndEvent_Accepted");
        assertThat(bench.process())
                .hasPassedInOrder(
                        "ServiceTask_RecordRegistration",
                        "ServiceTask_AskChecks",
                        "ServiceTask_FindDuplicates",
                        REVIEW,
                        "RuleTask_CheckAdmissibility",
                        "ServiceTask_RecordAdmissibility",
                        "UserTask_GiveRightsNotice",
                        "EndEvent_RightsTold",
                        "ServiceTask_RecordAcceptance",
                        "EndEvent_Accepted")
                .hasNotPassed(
                        "UserTask_DecideDuplicate", "UserTask_GiveRejectionNotice", "ServiceTask_RecordRedirection");
        verify(intake).accept(bench.caseNumber());
        verify(intake, never()).redirect(any());
    }

    @Test
    void asks_for_the_checks_once_and_waits_for_none() {
        begin();
        verify(checks).ask(bench.caseNumber());
        bench.complete(REVIEW, answers("finalSettlement", "JUDGMENT"));
        bench.complete("UserTask_GiveRejectionNotice", Map.of("rejectionTold", false));
        bench.complete(REVIEW, answers());
        verify(checks, times(1)).ask(bench.caseNumber());
        assertThat(bench.process()).isWaitingAt("SubProcess_Answer").hasPassed("ServiceTask_AskChecks");
    }

    @Test
    void offers_every_task_to_the_clerks_of_the_centre() {
        begin();
        assertThat(bench.groups(REVIEW)).containsExactly("INTAKE_CLERK.02");
    }

    @Test
    void tells_the_rule_answer_with_reason_basis_and_way() {
        begin();
        bench.complete(REVIEW, answers("acceptedElsewhere", "ARBITRATION"));

        ArgumentCaptor<Admissibility> answer = ArgumentCaptor.forClass(Admissibility.class);
        verify(intake).recordAdmissibility(eq(bench.caseNumber()), answer.capture());
        assertThat(answer.getValue().row()).isEqualTo("R15");
        assertThat(answer.getValue().decision()).isEqualTo("REDIRECT");
        assertThat(answer.getValue().caseResult()).isEqualTo("REDIRECTED");
        assertThat(answer.getValue().basis()).isEqualTo("《人民调解工作若干规定》第二十二条");
        assertThat(answer.getValue().routeAdvice()).contains("仲裁");
        assertThat(bench.variable("admissibilityRow")).isEqualTo("R15");
    }

    @Test
    void redirects_what_it_may_not_take_in() {
        begin();
        bench.complete(REVIEW, answers("respondentConsent", "REFUSES"));
        bench.complete("UserTask_GiveRejectionNotice", Map.of("rejectionTold", true, "intakeOutcome", "redirected"));

        bench.ended("EndEvent_Redirected");
        assertThat(bench.process())
                .hasPassedInOrder(
                        REVIEW,
                        "UserTask_GiveRejectionNotice",
                        "EndEvent_RejectionTold",
                        "ServiceTask_RecordRedirection")
                .hasNotPassed("UserTask_GiveRightsNotice", "ServiceTask_RecordAcceptance");
        verify(intake).redirect(bench.caseNumber());
        verify(intake, never()).accept(any());
    }

    @Test
    void looks_again_when_the_answer_is_sent_back() {
        begin();
        bench.complete(REVIEW, answers("finalSettlement", "JUDGMENT"));
        bench.complete("UserTask_GiveRejectionNotice", Map.of("rejectionTold", false));
        assertThat(bench.open()).containsExactly(REVIEW);
        bench.complete(REVIEW, answers());
        bench.complete("UserTask_GiveRightsNotice", Map.of("intakeOutcome", "accepted"));

        bench.ended("EndEvent_Accepted");
        verify(intake, times(2)).recordAdmissibility(eq(bench.caseNumber()), any());
    }

    @Test
    void joins_a_duplicate() {
        CaseNumber earlier = CaseNumber.of("BH02202610100003");
        when(intake.findDuplicates(any())).thenReturn(true);
        begin();
        assertThat(bench.open()).containsExactly("UserTask_DecideDuplicate");
        bench.complete(
                "UserTask_DecideDuplicate",
                Map.of("duplicateJoined", true, "joinInto", earlier.value(), "intakeOutcome", "joined"));

        bench.ended("EndEvent_Joined");
        assertThat(bench.process())
                .hasPassedInOrder("UserTask_DecideDuplicate", "EndEvent_JoinChosen", "ServiceTask_RecordJoin")
                .hasNotPassed(REVIEW, "ServiceTask_RecordAcceptance", "ServiceTask_RecordRedirection");
        verify(intake).join(bench.caseNumber(), earlier);
    }

    @Test
    void goes_on_when_the_suspicion_was_wrong() {
        when(intake.findDuplicates(any())).thenReturn(true);
        begin();
        bench.complete("UserTask_DecideDuplicate", Map.of("duplicateJoined", false));

        assertThat(bench.open()).containsExactly(REVIEW);
        verify(intake, never()).join(any(), any());
    }

    @Test
    void tells_the_police_first_and_asks_the_rule_again() {
        begin();
        bench.complete(REVIEW, answers("reportCause", "MINOR_ABUSED"));
        assertThat(bench.open()).containsExactly("UserTask_ReportToPolice");
        bench.complete("UserTask_ReportToPolice", Map.of("policeInformed", true));
        bench.complete("UserTask_GiveRightsNotice", Map.of("intakeOutcome", "accepted"));

        bench.ended("EndEvent_Accepted");
        assertThat(bench.process()).hasPassed("UserTask_ReportToPolice").hasNotPassed("UserTask_GiveRejectionNotice");
        verify(intake, times(2)).recordAdmissibility(eq(bench.caseNumber()), any());
    }

    @Test
    void hands_a_crime_over_also_after_the_report() {
        begin();
        bench.complete(REVIEW, answers("reportCause", "VIOLENCE_AT_HOME", "subjectClass", "CRIMINAL"));
        bench.complete("UserTask_ReportToPolice", Map.of("policeInformed", true));

        assertThat(bench.open()).containsExactly("UserTask_GiveRejectionNotice");
        assertThat(bench.variable("advisedResult")).isEqualTo("TRANSFERRED");
        assertThat(bench.variable("restrictionAdvised")).isEqualTo(true);
    }

    @Test
    void reminds_once_the_answer_is_overdue_and_goes_on() {
        begin();
        assertThat(bench.timerDue("Timer_AnswerOverdue")).isEqualTo(DUE);
        bench.fire("Timer_AnswerOverdue");

        verify(intake).recordAnswerOverdue(bench.caseNumber());
        assertThat(bench.open()).containsExactly(REVIEW);
        assertThat(bench.process()).hasPassed("EndEvent_OverdueRecorded").isNotEnded();
    }

    @Test
    void stops_with_a_clear_word_when_no_row_answers() {
        begin();
        assertThatThrownBy(() -> bench.complete(REVIEW, answers("subjectClass", "SOMETHING_ELSE")))
                .hasStackTraceContaining("Missing process variable `admissibility`");
    }

    @Test
    void keeps_the_answer_of_the_rule_as_plain_texts() {
        begin();
        bench.complete(REVIEW, answers());

        assertThat(bench.engine()
                        .getRuntimeService()
                        .getVariables(bench.process().getId()))
                .doesNotContainKey("ruling")
                .containsEntry("admissibility", "ACCEPT");
    }

    private void begin() {
        Map<String, Object> start = new HashMap<>(Map.of("channel", "WINDOW", "peopleCount", 2, "amount", 0L));
        for (String flag : new String[] {
            "specialGroup",
            "minors",
            "selfHarm",
            "violence",
            "injury",
            "domesticViolence",
            "media",
            "sensitiveDate",
            "crossStreet"
        }) {
            start.put(flag, false);
        }
        bench.start(start);
    }

    /** A clerk's answers: nothing speaks against the dispute, but for what is given. */
    private static Map<String, Object> answers(String... changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "subjectClass", "CIVIL",
                "acceptedElsewhere", "NONE",
                "finalSettlement", "NONE",
                "respondentConsent", "AGREES",
                "reportCause", "NONE",
                "shamSuspected", false));
        for (int i = 0; i < changes.length; i += 2) {
            answers.put(changes[i], changes[i + 1]);
        }
        return answers;
    }
}
