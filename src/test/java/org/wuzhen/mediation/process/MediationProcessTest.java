package org.wuzhen.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.mediation.Mediation;
import org.wuzhen.mediation.MediationClock;
import org.wuzhen.mediation.MediationOutcome;
import org.wuzhen.mediation.TermReview;
import org.wuzhen.mediation.TermSet;

/** People's mediation: every end, the ways back, and the term with its reminder, extension and expiry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("People's mediation")
class MediationProcessTest {

    private static final String CHOOSE = "UserTask_ChooseMediator";
    private static final String DISCLOSE = "UserTask_DiscloseInterest";
    private static final String INVESTIGATE = "UserTask_Investigate";
    private static final String ARRANGE = "UserTask_ArrangeSession";
    private static final String HOLD = "UserTask_HoldSession";
    private static final String TELL = "UserTask_TellOtherRoutes";
    private static final String EXTENSION = "UserTask_DecideExtension";
    private static final String EXPIRED = "Timer_TermExpired";
    private static final String NEARING = "StartEvent_TermNearing";
    private static final String NEXT_WARNING = "Timer_NextWarning";
    private static final Instant DUE = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant WARN = DUE.minus(9, ChronoUnit.DAYS);

    private final Mediation mediation = mock(Mediation.class);
    private final MediationClock clock = mock(MediationClock.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("mediation")
                .bean("startMediationClock", new StartMediationClockDelegate(clock))
                .bean("recordSession", new RecordSessionDelegate(mediation))
                .bean("reviewTerm", new ReviewTermDelegate(clock))
                .bean("recordExpiry", new RecordExpiryDelegate(mediation))
                .bean("concludeMediation", new ConcludeMediationDelegate(mediation))
                .build();
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @BeforeEach
    void quiet() {
        clearInvocations(mediation, clock);
        when(clock.start(any(), any(), any())).thenReturn(new TermSet(DUE, WARN));
    }

    @ParameterizedTest(name = "{0} ends at {2}")
    @CsvSource({
        "AGREED, agreed, EndEvent_Agreed",
        "PARTLY_AGREED, partly-agreed, EndEvent_PartlyAgreed",
        "WITHDRAWN, withdrawn, EndEvent_Withdrawn",
        "CRIMINAL, criminal, EndEvent_CriminalClue",
        "SHAM, sham, EndEvent_ShamSuspected"
    })
    void endsWithoutTellingOtherRoutes(MediationOutcome outcome, String code, String end) {
        toSession();
        hold(outcome);

        bench.ended(end);
        assertThat(bench.variable("mediationOutcome")).isEqualTo(code);
        assertThat(bench.process())
                .hasPassedInOrder(
                        "ServiceTask_StartMediationClock",
                        CHOOSE,
                        DISCLOSE,
                        INVESTIGATE,
                        ARRANGE,
                        HOLD,
                        "ServiceTask_RecordSession",
                        "ServiceTask_ConcludeMediation",
                        end)
                .hasNotPassed(TELL, "ServiceTask_RecordExpiry", EXTENSION);
        verify(mediation).conclude(bench.caseNumber(), outcome);
    }

    @ParameterizedTest(name = "{0} tells the other routes and ends at {2}")
    @CsvSource({"FAILED, failed, EndEvent_Failed", "REFUSED, refused, EndEvent_Refused"})
    void tellsOtherRoutesBeforeTheEnd(MediationOutcome outcome, String code, String end) {
        toSession();
        hold(outcome);

        assertThat(bench.open()).containsExactly(TELL);
        verify(mediation, never()).conclude(any(), any());
        bench.complete(TELL);

        bench.ended(end);
        assertThat(bench.variable("mediationOutcome")).isEqualTo(code);
        assertThat(bench.process())
                .hasPassedInOrder(HOLD, "RuleTask_ListOtherRoutes", TELL, "ServiceTask_ConcludeMediation", end)
                .hasNotPassed("ServiceTask_RecordExpiry");
        verify(mediation).conclude(bench.caseNumber(), outcome);
    }

    @Test
    @DisplayName("lists the other routes by the type of dispute")
    void otherRoutesFollowTheRow() {
        toSession(Map.of("disputeType", "MIGRANT_WAGES"));
        hold(MediationOutcome.FAILED);

        assertThat((String) bench.variable("routeArbitration")).contains("劳动人事争议仲裁委员会");
        assertThat((String) bench.variable("routeAdministrative")).contains("劳动保障监察");

        toSession(Map.of("disputeType", "MEDICAL"));
        hold(MediationOutcome.FAILED);

        assertThat(bench.variable("routeArbitration")).isNull();
        assertThat((String) bench.variable("routeAdministrative")).contains("卫生健康");
    }

    @Test
    @DisplayName("goes back to the choice when the mediator is recused")
    void recusalGoesBackToTheChoice() {
        bench.start(Map.of());
        bench.complete(CHOOSE, Map.of("mediator", "wang.fang"));
        assertThat(bench.task(DISCLOSE).getAssignee()).isEqualTo("wang.fang");
        Map<String, Object> recused = new HashMap<>(Map.of("recused", true));
        recused.put("mediator", null);
        bench.complete(DISCLOSE, recused);

        assertThat(bench.open()).containsExactly(CHOOSE);
        bench.complete(CHOOSE, Map.of("mediator", "sun.wei"));
        bench.complete(DISCLOSE, Map.of("recused", false));

        assertThat(bench.task(INVESTIGATE).getAssignee()).isEqualTo("sun.wei");
        assertThat(bench.process()).hasPassedInOrder(CHOOSE, DISCLOSE, CHOOSE, DISCLOSE);
    }

    @Test
    @DisplayName("offers the choice to the committee head of the centre")
    void theHeadChooses() {
        bench.start(Map.of("centre", "08"));

        assertThat(bench.task(CHOOSE).getAssignee()).isNull();
        assertThat(bench.groups(CHOOSE)).containsExactly("COMMITTEE_HEAD.08");
    }

    @Test
    @DisplayName("investigates as often as needed and meets as often as needed")
    void investigatesAndMeetsInRounds() {
        bench.start(Map.of());
        bench.complete(CHOOSE, Map.of("mediator", "wang.fang"));
        bench.complete(DISCLOSE, Map.of("recused", false));
        bench.complete(INVESTIGATE, Map.of("investigateMore", true));
        bench.complete(INVESTIGATE, Map.of("investigateMore", false));
        bench.complete(ARRANGE);
        when(mediation.recordSession(any())).thenReturn(Optional.empty());
        bench.complete(HOLD);
        assertThat(bench.open()).containsExactly(ARRANGE);
        bench.complete(ARRANGE);
        hold(MediationOutcome.AGREED);

        bench.ended("EndEvent_Agreed");
        assertThat(bench.process()).hasPassedInOrder(INVESTIGATE, INVESTIGATE, ARRANGE, HOLD, ARRANGE, HOLD);
    }

    @Test
    @DisplayName("takes the dates of its timers from the clock that was started")
    void timersFollowTheClock() {
        bench.start(Map.of());

        assertThat(bench.timerDue(EXPIRED)).isEqualTo(DUE);
        assertThat(bench.timerDue(NEARING)).isEqualTo(WARN);
    }

    @Test
    @DisplayName("fails when the term expires, whatever is open, and tells the other routes")
    void expiryEndsIt() {
        toSession();
        bench.fire(EXPIRED);

        verify(mediation).expire(bench.caseNumber());
        assertThat(bench.open()).containsExactly(TELL);
        assertThat(bench.task(TELL).getAssignee()).isEqualTo("wang.fang");
        bench.complete(TELL);

        bench.ended("EndEvent_Failed");
        assertThat(bench.variable("mediationOutcome")).isEqualTo("failed");
        assertThat(bench.process())
                .hasPassedInOrder(EXPIRED, "ServiceTask_RecordExpiry", TELL, "EndEvent_Failed")
                .hasNotPassed("ServiceTask_RecordSession", "EndEvent_SessionsEnded");
        verify(mediation).conclude(bench.caseNumber(), MediationOutcome.FAILED);
    }

    @Test
    @DisplayName("leaves the telling to the committee head when it expires before a mediator is chosen")
    void expiryBeforeTheChoice() {
        bench.start(Map.of());
        bench.fire(EXPIRED);

        assertThat(bench.task(TELL).getAssignee()).isNull();
        assertThat(bench.groups(TELL)).containsExactly("COMMITTEE_HEAD.02");
    }

    @Test
    @DisplayName("asks about an extension beside the work that goes on, and asks again after one")
    void asksAboutAnExtension() {
        toSession();
        when(clock.review(any())).thenReturn(new TermReview.Ask());
        bench.fire(NEARING);
        assertThat(bench.open()).containsExactlyInAnyOrder(EXTENSION, HOLD);
        assertThat(bench.task(EXTENSION).getAssignee()).isEqualTo("wang.fang");
        Instant later = WARN.plus(20, ChronoUnit.DAYS);
        bench.complete(EXTENSION, Map.of("extended", true, "mediationWarn", Date.from(later)));

        assertThat(bench.open()).containsExactly(HOLD);
        assertThat(bench.timerDue(NEXT_WARNING)).isEqualTo(later);
        bench.fire(NEXT_WARNING);
        bench.complete(EXTENSION, Map.of("extended", false));

        assertThat(bench.open()).containsExactly(HOLD);
        assertThat(bench.process()).hasPassed("EndEvent_NotExtended").hasNotPassed("EndEvent_NoExtensionPossible");
        hold(MediationOutcome.AGREED);
        bench.ended("EndEvent_Agreed");
    }

    @Test
    @DisplayName("looks again later when the term was moved or the case is suspended")
    void waitsForTheNextLook() {
        toSession();
        Instant next = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        when(clock.review(any())).thenReturn(new TermReview.Wait(next), new TermReview.Nothing());
        bench.fire(NEARING);

        assertThat(bench.open()).containsExactly(HOLD);
        assertThat(bench.timerDue(NEXT_WARNING)).isEqualTo(next);
        bench.fire(NEXT_WARNING);

        assertThat(bench.open()).containsExactly(HOLD);
        assertThat(bench.process()).hasPassed("EndEvent_NoExtensionPossible").hasNotPassed(EXTENSION);
    }

    @Test
    @DisplayName("takes an open question about the extension back when mediation ends or expires")
    void endTakesTheQuestionBack() {
        when(clock.review(any())).thenReturn(new TermReview.Ask());
        toSession();
        bench.fire(NEARING);
        hold(MediationOutcome.AGREED);
        assertThat(bench.open()).isEmpty();
        bench.ended("EndEvent_Agreed");

        toSession();
        bench.fire(NEARING);
        bench.fire(EXPIRED);
        assertThat(bench.open()).containsExactly(TELL);
    }

    private void toSession() {
        toSession(Map.of());
    }

    private void toSession(Map<String, Object> variables) {
        bench.start(variables);
        bench.complete(CHOOSE, Map.of("mediator", "wang.fang"));
        bench.complete(DISCLOSE, Map.of("recused", false));
        bench.complete(INVESTIGATE, Map.of("investigateMore", false));
        bench.complete(ARRANGE);
    }

    private void hold(MediationOutcome outcome) {
        when(mediation.recordSession(any())).thenReturn(Optional.of(outcome));
        bench.complete(HOLD);
    }
}
