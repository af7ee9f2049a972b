package org.wuzhen.courtreferral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.courtreferral.CourtReferrals;
import org.wuzhen.engine.camunda.StageBench;

/** What a court refers: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourtReferralProcessTest {

    private static final Date CONFIRMED = new Date(1_800_000_000_000L);

    private final CourtReferrals referrals = mock(CourtReferrals.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("court-referral")
                .bean("declineReferral", new DeclineReferralDelegate(referrals))
                .bean("tellCourtTaken", new TellCourtTakenDelegate(referrals))
                .bean("closeRefused", new CloseRefusedDelegate(referrals))
                .bean("closeUnreachable", new CloseUnreachableDelegate(referrals))
                .calls("mediation")
                .build();
    }

    @BeforeEach
    void freshService() {
        reset(referrals);
        Map<String, Object> variables = new HashMap<>();
        variables.put("disputeType", "NEIGHBOUR");
        variables.put("riskLevel", "BLUE");
        bench.start(variables);
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void isMediatedByTheTermOfTheReferral() {
        assertThat(bench.groups("UserTask_ConfirmReferral"))
                .containsExactlyInAnyOrder("MEDIATOR.02", "COMMITTEE_HEAD.02");
        taken();
        verify(referrals).tellTaken(bench.caseNumber());
        bench.complete("UserTask_AskOtherSide", Map.of("otherSide", "agrees"));

        var mediation = bench.engine()
                .getTaskService()
                .getVariables(bench.task("UserTask_Called_mediation").getId());
        assertThat(mediation)
                .containsEntry("mediationTerm", "court-referral-mediation")
                .containsEntry("mediationFrom", CONFIRMED);
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "agreed"));

        bench.ended("EndEvent_ReferralMediated");
        assertThat(bench.variable("mediationOutcome")).isEqualTo("agreed");
        verify(referrals, never()).closeWithout(any());
    }

    @Test
    void isGivenBackWhenNobodyTakesIt() {
        bench.complete("UserTask_ConfirmReferral", Map.of("referralTaken", false));

        bench.ended("EndEvent_ReferralDeclined");
        verify(referrals).giveBack(bench.caseNumber());
        verify(referrals, never()).tellTaken(any());
        assertThat(bench.variable("mediationOutcome")).isEqualTo("declined");
        assertThat(bench.process()).hasNotPassed("UserTask_AskOtherSide", "CallActivity_Mediation");
    }

    @Test
    void goesBackWhenTheOtherSideRefuses() {
        taken();
        bench.complete("UserTask_AskOtherSide", Map.of("otherSide", "refuses"));

        bench.ended("EndEvent_OtherSideRefused");
        verify(referrals).closeWithout(bench.caseNumber());
        assertThat(bench.variable("mediationOutcome")).isEqualTo("refused");
        assertThat(bench.process()).hasNotPassed("CallActivity_Mediation");
    }

    @Test
    void goesBackWhenTheOtherSideCannotBeFound() {
        taken();
        bench.complete("UserTask_AskOtherSide", Map.of("otherSide", "unreachable"));

        bench.ended("EndEvent_OtherSideUnreachable");
        verify(referrals).closeWithout(bench.caseNumber());
        assertThat(bench.variable("mediationOutcome")).isEqualTo("unreachable");
    }

    private void taken() {
        bench.complete(
                "UserTask_ConfirmReferral",
                Map.of("referralTaken", true, "mediationTerm", "court-referral-mediation", "mediationFrom", CONFIRMED));
    }
}
