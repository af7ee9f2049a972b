package org.wuzhen.recusal.process;

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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.recusal.Ground;
import org.wuzhen.recusal.RaisedFor;
import org.wuzhen.recusal.RecusalRequest;
import org.wuzhen.recusal.Recusals;

/** A recusal or complaint: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecusalProcessTest {

    private static final long RECUSAL = 11L;

    private final Recusals recusals = mock(Recusals.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("recusal")
                .bean("stepAside", new StepAsideDelegate(recusals))
                .bean("takePartAgain", new TakePartAgainDelegate(recusals))
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(recusals);
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void itHoldsAgainstWhoeverCarriesTheCaseAndSomebodyElseTakesOver() {
        begin("02", true);
        assertThat(bench.groups("UserTask_DecideRecusal"))
                .containsExactlyInAnyOrder("COMMITTEE_HEAD.02", "STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");

        bench.complete("UserTask_DecideRecusal", Map.of("upheld", true));
        bench.complete("UserTask_ReplaceHandler", Map.of());

        bench.ended("EndEvent_Replaced");
        assertThat(bench.process())
                .hasPassedInOrder("ServiceTask_StepAside", "UserTask_DecideRecusal", "UserTask_ReplaceHandler")
                .hasNotPassed("ServiceTask_TakePartAgain", "EndEvent_Excluded");
        verify(recusals, never()).restore(any(), anyLong());
    }

    @Test
    void itHoldsAgainstSomebodyElse() {
        begin("02", false);
        bench.complete("UserTask_DecideRecusal", Map.of("upheld", true));

        bench.ended("EndEvent_Excluded");
        assertThat(bench.process()).hasNotPassed("UserTask_ReplaceHandler", "ServiceTask_TakePartAgain");
    }

    @Test
    void itDoesNotHoldAndThePersonTakesPartAgain() {
        begin("00", true);
        assertThat(bench.groups("UserTask_DecideRecusal")).contains("DISTRICT_DIRECTOR.00");
        bench.complete("UserTask_DecideRecusal", Map.of("upheld", false));

        bench.ended("EndEvent_TakesPartAgain");
        verify(recusals).restore(bench.caseNumber(), RECUSAL);
        assertThat(bench.process()).hasNotPassed("UserTask_ReplaceHandler");
    }

    @Test
    void itIsTakenBack() {
        begin("02", true);
        bench.tell("recusal-withdrawn", Map.of());

        bench.ended("EndEvent_TakesPartAgain");
        assertThat(bench.process()).hasPassed("Boundary_RecusalWithdrawn").hasNotPassed("Gateway_Upheld");
        verify(recusals).restore(bench.caseNumber(), RECUSAL);
        assertThat(bench.open()).isEmpty();
    }

    private void begin(String deciders, boolean carried) {
        when(recusals.stepAside(any(), anyLong()))
                .thenAnswer(asked -> new RecusalRequest(
                        RECUSAL,
                        asked.getArgument(0),
                        "lin",
                        RaisedFor.APPLICANT,
                        Ground.RELATIVE,
                        "表亲",
                        "wang",
                        Instant.parse("2026-11-23T02:00:00Z"),
                        deciders,
                        carried,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        bench.start(Map.of("centre", "02", "disputeType", "NEIGHBOUR", "riskLevel", "BLUE", "recusalId", RECUSAL));
    }
}
