package org.wuzhen.courtreferral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.courtreferral.CourtNoticeProcess;
import org.wuzhen.courtreferral.CourtReferrals;
import org.wuzhen.engine.camunda.StageBench;

/** What the court is told of a referred case: that it is taken or not, and how it came out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourtNoticeProcessTest {

    private final CourtReferrals referrals = mock(CourtReferrals.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("court-notice")
                .bean("fileCourtReceipt", new FileCourtReceiptDelegate(referrals))
                .calls("department-enquiry")
                .build();
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void isToldWhetherItIsTaken() {
        bench.start(Map.of("courtWord", CourtNoticeProcess.CONFIRMATION));
        bench.complete("UserTask_Called_department-enquiry", Map.of("replyStatus", "OK"));

        bench.ended("EndEvent_CourtTold");
        verify(referrals).fileReceipt(bench.caseNumber(), CourtNoticeProcess.CONFIRMATION);
        assertThat(bench.process())
                .hasPassed("CallActivity_ConfirmToCourt")
                .hasNotPassed("UserTask_WriteReport", "CallActivity_ReportToCourt");
    }

    @Test
    void isToldHowItCameOutOnceSomebodyHasWrittenIt() {
        bench.start(Map.of("courtWord", CourtNoticeProcess.REPORT));
        assertThat(bench.groups("UserTask_WriteReport")).containsExactlyInAnyOrder("MEDIATOR.02", "COMMITTEE_HEAD.02");
        bench.complete("UserTask_WriteReport");
        bench.complete("UserTask_Called_department-enquiry", Map.of("replyStatus", "OK"));

        bench.ended("EndEvent_CourtTold");
        verify(referrals).fileReceipt(bench.caseNumber(), CourtNoticeProcess.REPORT);
        assertThat(bench.process())
                .hasPassedInOrder("UserTask_WriteReport", "CallActivity_ReportToCourt")
                .hasNotPassed("CallActivity_ConfirmToCourt");
    }
}
