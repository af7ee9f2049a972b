package org.wuzhen.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.petition.Bureau;
import org.wuzhen.petition.Outcome;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;
import org.wuzhen.petition.TransferFile;

/** A petition from its registration to each of its ends, with the petition office answering at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PetitionProcessTest {

    private static final String ASKED = "UserTask_Called_department-enquiry";
    private static final Instant DUE = Instant.parse("2026-10-09T16:00:00Z");

    private final Petition petitions = mock(Petition.class);
    private final Bureau bureau = mock(Bureau.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("petition")
                .calls("department-enquiry")
                .bean("beginPetition", new BeginPetitionDelegate(petitions))
                .bean("recordObjectionAnswer", new RecordObjectionAnswerDelegate(bureau))
                .bean("recordSentBack", new RecordSentBackDelegate(petitions))
                .bean("takeOnTransfer", new TakeOnTransferDelegate(bureau))
                .bean("recordPetitionAdvice", new RecordPetitionAdviceDelegate(petitions))
                .bean("recordBureauNumber", new RecordBureauNumberDelegate(bureau))
                .bean("recordNotAccepted", new RecordNotAcceptedDelegate(petitions))
                .bean("openHandling", new OpenHandlingDelegate(petitions))
                .bean("recordPetitionEnd", new RecordPetitionEndDelegate(petitions))
                .bean("openReviewWindow", new OpenReviewWindowDelegate(petitions))
                .bean("openReview", new OpenReviewDelegate(bureau))
                .bean("takeReviewResult", new TakeReviewResultDelegate(petitions))
                .bean("openRecheckWindow", new OpenRecheckWindowDelegate(petitions))
                .bean("openRecheck", new OpenRecheckDelegate(bureau))
                .bean("takeRecheckResult", new TakeRecheckResultDelegate(petitions))
                .bean("closeAfterOpinion", new CloseAfterOpinionDelegate(petitions))
                .bean("closeAfterReview", new CloseAfterReviewDelegate(petitions))
                .bean("recordFinal", new RecordFinalDelegate(petitions))
                .build();
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @BeforeEach
    void quiet() {
        reset(petitions, bureau);
        when(petitions.begin(any())).thenReturn("02");
        when(petitions.transfer(any())).thenReturn(Optional.empty());
        when(petitions.openWindow(any(), any())).thenReturn(DUE);
        when(petitions.round(any())).thenReturn(1);
        when(bureau.registered(any())).thenReturn(true);
    }

    @Test
    void itIsRegisteredToldHandledAndServedAndThePetitionerAcceptsIt() {
        begin();
        assertThat(bench.groups("UserTask_RegisterPetition"))
                .containsExactlyInAnyOrder(
                        "SECONDED_OFFICER.02.PETITION", "STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");
        register("REQUEST", "OURS");
        assertThat(bench.open()).containsExactly("UserTask_NotifyPetitioner");
        assertThat(bench.variable("acceptance")).isEqualTo("accepted");
        bench.complete("UserTask_NotifyPetitioner");
        serve();
        assertThat(bench.timerDue("Timer_ReviewWindowOver")).isEqualTo(DUE);

        bench.complete("UserTask_AwaitReview", Map.of("satisfied", true));

        ended("EndEvent_Satisfied", Outcome.SATISFIED);
        assertThat(bench.process())
                .hasPassedInOrder(
                        "UserTask_RegisterPetition",
                        "RuleTask_DecideAcceptance",
                        "UserTask_NotifyPetitioner",
                        "ServiceTask_OpenHandling",
                        "UserTask_NamePetitionHandler",
                        "UserTask_HandlePetition",
                        "UserTask_SignOpinion",
                        "UserTask_ServeOpinion",
                        "ServiceTask_OpenReviewWindow",
                        "ServiceTask_CloseAfterOpinion")
                .hasPassed("CallActivity_RegisterAtBureau", "CallActivity_ReportOpinion")
                .hasNotPassed("UserTask_ReviewTransfer", "CallActivity_RequestReview");
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST, OURS, false, true, NONE, not-accepted",
        "REQUEST, OURS, true, false, NONE, not-accepted",
        "REQUEST, OURS, false, false, SUPERIOR, not-accepted",
        "REPORT, OURS, false, false, NONE, transferred",
        "REQUEST, OTHER_UNIT, false, false, NONE, transferred"
    })
    void whatIsNotTheCentresIsToldItsWay(
            String aim, String competence, boolean finalReviewed, boolean legal, String pending, String acceptance) {
        begin();
        bench.complete("UserTask_RegisterPetition", facts(aim, competence, finalReviewed, legal, pending));
        answered();
        assertThat(bench.variable("acceptance")).isEqualTo(acceptance);
        bench.complete("UserTask_NotifyPetitioner");

        ended("EndEvent_NotAccepted", Outcome.NOT_ACCEPTED);
        assertThat(bench.process()).hasNotPassed("ServiceTask_OpenHandling");
    }

    @Test
    void nobodyAsksForAReviewInTime() {
        begin();
        when(bureau.registered(any())).thenReturn(false);
        register("COMPLAINT", "OURS");
        bench.complete("UserTask_NotifyPetitioner");
        serve();
        assertThat(bench.process()).hasPassed("EndEvent_OpinionKept").hasNotPassed("CallActivity_ReportOpinion");

        bench.fire("Timer_ReviewWindowOver");

        ended("EndEvent_WindowOver", Outcome.WINDOW_OVER);
    }

    @Test
    void aTransferIsObjectedToAndTakenBack() {
        passedOn();
        when(bureau.objectionUpheld(any())).thenReturn(true);
        bench.complete("UserTask_ReviewTransfer", Map.of("objected", true));
        bench.complete(ASKED);

        ended("EndEvent_SentBack", Outcome.SENT_BACK);
        assertThat(bench.process())
                .hasPassed("CallActivity_ObjectToTransfer")
                .hasNotPassed("UserTask_RegisterPetition", "ServiceTask_TakeOnTransfer");
    }

    @Test
    void anObjectionThatIsDeniedTakesTheMatterOn() {
        passedOn();
        bench.complete("UserTask_ReviewTransfer", Map.of("objected", true));
        bench.complete(ASKED);
        verify(bureau).acceptTransfer(bench.caseNumber());
        assertThat(bench.open()).containsExactly("UserTask_RegisterPetition");
    }

    @Test
    void aTransferIsTakenOnAndNotRegisteredASecondTime() {
        passedOn();
        bench.complete("UserTask_ReviewTransfer", Map.of("objected", false));
        verify(bureau).acceptTransfer(bench.caseNumber());
        register("REQUEST", "OURS");
        bench.complete("UserTask_NotifyPetitioner");
        assertThat(bench.process()).hasNotPassed("CallActivity_RegisterAtBureau");

        step("settled");
        bench.complete(ASKED);

        ended("EndEvent_Settled", Outcome.SETTLED);
        assertThat(bench.process()).hasPassed("CallActivity_ReportEnd");
    }

    @Test
    void thePetitionerWithdraws() {
        begin();
        when(bureau.registered(any())).thenReturn(false);
        register("REQUEST", "OURS");
        bench.complete("UserTask_NotifyPetitioner");
        step("withdrawn");

        ended("EndEvent_PetitionWithdrawn", Outcome.WITHDRAWN);
        assertThat(bench.process()).hasNotPassed("CallActivity_ReportEnd", "UserTask_SignOpinion");
    }

    @Test
    void moreTimeARecusalAndADraftThatIsSentBack() {
        begin();
        register("SUGGESTION", "OURS");
        bench.complete("UserTask_NotifyPetitioner");
        step("extend");
        assertThat(bench.groups("UserTask_DecidePetitionExtension"))
                .containsExactlyInAnyOrder("STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");
        bench.complete("UserTask_DecidePetitionExtension");
        bench.complete("UserTask_HandlePetition", Map.of("petitionStep", "recuse"));
        bench.complete("UserTask_NamePetitionHandler", Map.of("petitionHandler", "other"));
        assertThat(bench.task("UserTask_HandlePetition").getAssignee()).isEqualTo("other");
        bench.complete("UserTask_HandlePetition", Map.of("petitionStep", "opinion"));
        bench.complete("UserTask_SignOpinion", Map.of("opinionReturned", true));
        assertThat(bench.open()).containsExactly("UserTask_HandlePetition");
    }

    @Test
    void aReviewAndAReReviewWhoseResultsComeByMessageAreTheEnd() {
        opened();
        bench.complete("UserTask_AwaitReview", Map.of("satisfied", false, "requestRound", 1));
        bench.complete(ASKED);
        assertThat(bench.open()).containsExactly("UserTask_AwaitReview");
        when(bureau.reviewTaken(any(), any(), any())).thenReturn(true);
        bench.complete("UserTask_AwaitReview", Map.of("satisfied", false, "requestRound", 2));
        bench.complete(ASKED);
        assertThat(bench.open()).containsExactly("UserTask_RecordReview");
        bench.tell(PetitionProcess.REVIEW_DECIDED.value(), Map.of());
        verify(petitions).openWindow(bench.caseNumber(), Level.RE_REVIEW);
        assertThat(bench.open()).containsExactly("UserTask_AwaitRecheck");
        when(bureau.reviewTaken(any(), any(), any())).thenReturn(false);
        bench.complete("UserTask_AwaitRecheck", Map.of("satisfied", false, "requestRound", 1));
        bench.complete(ASKED);
        when(bureau.reviewTaken(any(), any(), any())).thenReturn(true);
        bench.complete("UserTask_AwaitRecheck", Map.of("satisfied", false, "requestRound", 2));
        bench.complete(ASKED);
        bench.tell(PetitionProcess.REVIEW_DECIDED.value(), Map.of());

        ended("EndEvent_Final", Outcome.FINAL);
    }

    @Test
    void anOpinionThatIsRevokedIsHandledAnew() {
        opened();
        when(bureau.reviewTaken(any(), any(), any())).thenReturn(true);
        bench.complete("UserTask_AwaitReview", Map.of("satisfied", false, "requestRound", 1));
        bench.complete(ASKED);
        bench.complete("UserTask_RecordReview", Map.of("revoked", true));
        assertThat(bench.open()).containsExactly("UserTask_NamePetitionHandler");
        clearInvocations(petitions);
        serve();
        bench.complete("UserTask_AwaitReview", Map.of("satisfied", false, "requestRound", 2));
        bench.complete(ASKED);
        bench.complete("UserTask_RecordReview", Map.of("revoked", false));
        bench.complete("UserTask_AwaitRecheck", Map.of("satisfied", false, "requestRound", 1));
        bench.complete(ASKED);
        bench.complete("UserTask_RecordRecheck", Map.of("revoked", true));
        assertThat(bench.open()).containsExactly("UserTask_NamePetitionHandler");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void afterAReviewThePetitionerRests(boolean satisfied) {
        opened();
        when(bureau.reviewTaken(any(), any(), any())).thenReturn(true);
        bench.complete("UserTask_AwaitReview", Map.of("satisfied", false, "requestRound", 1));
        bench.complete(ASKED);
        bench.complete("UserTask_RecordReview", Map.of("revoked", false));
        if (satisfied) {
            bench.complete("UserTask_AwaitRecheck", Map.of("satisfied", true));
        } else {
            bench.fire("Timer_RecheckWindowOver");
        }
        ended("EndEvent_Reviewed", Outcome.REVIEWED);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whoSendsAFormWhileAMessageIsAppliedIsToldThatTheCaseWentOn(boolean claims) {
        opened();
        when(bureau.reviewTaken(any(), any(), any())).thenReturn(true);
        bench.complete("UserTask_AwaitReview", Map.of("satisfied", false, "requestRound", 1));
        bench.complete(ASKED);
        Runnable decided = () -> bench.tell(PetitionProcess.REVIEW_DECIDED.value(), Map.of());

        assertThatThrownBy(() -> {
                    if (claims) {
                        bench.claimLate("UserTask_RecordReview", "somebody", decided);
                    } else {
                        bench.completeLate("UserTask_RecordReview", Map.of("revoked", false), decided);
                    }
                })
                .satisfies(failure -> assertThat(Stream.iterate(failure, Objects::nonNull, Throwable::getCause))
                        .hasAtLeastOneElementOfType(OptimisticLockingException.class));

        assertThat(bench.open()).containsExactly("UserTask_AwaitRecheck");
    }

    /** The petition office answers whatever it was asked. */
    private void answered() {
        if (bench.open().contains(ASKED)) {
            bench.complete(ASKED);
        }
    }

    private void opened() {
        begin();
        register("REQUEST", "OURS");
        bench.complete("UserTask_NotifyPetitioner");
        serve();
    }

    private void serve() {
        step("opinion");
        bench.complete("UserTask_SignOpinion", Map.of("opinionReturned", false));
        bench.complete("UserTask_ServeOpinion");
        answered();
        assertThat(bench.open()).containsExactly("UserTask_AwaitReview");
    }

    private void step(String step) {
        bench.complete("UserTask_NamePetitionHandler", Map.of("petitionHandler", "handler"));
        assertThat(bench.task("UserTask_HandlePetition").getAssignee()).isEqualTo("handler");
        bench.complete("UserTask_HandlePetition", Map.of("petitionStep", step));
    }

    private void begin() {
        bench.start(new HashMap<>(Map.of("riskLevel", "BLUE", "disputeType", "OTHER", "peopleCount", 1)));
    }

    private void passedOn() {
        when(petitions.transfer(any())).thenReturn(Optional.of(mock(TransferFile.class)));
        begin();
        assertThat(bench.open()).containsExactly("UserTask_ReviewTransfer");
    }

    private void register(String aim, String competence) {
        bench.complete("UserTask_RegisterPetition", facts(aim, competence, false, false, "NONE"));
        answered();
    }

    private static Map<String, Object> facts(
            String aim, String competence, boolean finalReviewed, boolean legal, String pending) {
        return Map.of(
                "aim",
                aim,
                "competence",
                competence,
                "finalReviewed",
                finalReviewed,
                "legalMatter",
                legal,
                "pending",
                pending);
    }

    private void ended(String element, Outcome outcome) {
        bench.ended(element);
        verify(petitions).end(bench.caseNumber(), outcome);
        assertThat(bench.variable("petitionOutcome")).isEqualTo(outcome.code());
    }
}
