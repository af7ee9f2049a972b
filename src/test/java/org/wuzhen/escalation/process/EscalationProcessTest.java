package org.wuzhen.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.escalation.Escalations;
import org.wuzhen.escalation.HandedUp;
import org.wuzhen.escalation.Target;

/** One escalation: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscalationProcessTest {

    private static final long ID = 7L;
    private static final Instant REMIND = Instant.parse("2026-11-24T05:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-24T09:30:00Z");

    private final Escalations escalations = mock(Escalations.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("escalation")
                .bean("takeUpEscalation", new TakeUpEscalationDelegate(escalations))
                .bean("handUp", new HandUpDelegate(escalations))
                .bean("remindReceipt", new RemindReceiptDelegate(escalations))
                .bean("noteSilentReceipt", new NoteSilentReceiptDelegate(escalations))
                .bean("takeOver", new TakeOverDelegate(escalations))
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(escalations);
        to(Target.DISTRICT, "00", "00");
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void proposedByHandReceivedAndWorkedOnByItsOwnMediator() {
        begin(false);
        assertThat(bench.groups("UserTask_ReceiveEscalation"))
                .containsExactlyInAnyOrder("STREET_DIRECTOR.00", "DISTRICT_DIRECTOR.00");
        assertThat(bench.timerDue("Timer_ReceiptReminder")).isEqualTo(REMIND);
        assertThat(bench.timerDue("Timer_ReceiptOverdue")).isEqualTo(DUE);
        bench.complete("UserTask_ReceiveEscalation", Map.of("refused", false));
        verify(escalations).takeOver(bench.caseNumber(), ID);
        bench.ended("EndEvent_Raised");
    }

    @Test
    void askedByARuleAPersonWeighsIt() {
        begin(true);
        assertThat(bench.groups("UserTask_WeighEscalation"))
                .containsExactlyInAnyOrder("COMMITTEE_HEAD.02", "STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");
        verify(escalations, never()).handUp(any(), anyLong());
        bench.complete("UserTask_WeighEscalation", Map.of("proposed", true));
        verify(escalations).handUp(bench.caseNumber(), ID);
        assertThat(bench.open()).containsExactly("UserTask_ReceiveEscalation");
    }

    @Test
    void weighedAndNotProposedItStays() {
        begin(true);
        bench.complete("UserTask_WeighEscalation", Map.of("proposed", false));
        bench.ended("EndEvent_NotProposed");
        verify(escalations, never()).handUp(any(), anyLong());
    }

    @Test
    void silenceIsReceiptAfterAReminder() {
        when(escalations.takeOver(any(), anyLong())).thenReturn(true);
        begin(false);
        bench.fire("Timer_ReceiptReminder");
        verify(escalations).remind(bench.caseNumber(), ID);
        assertThat(bench.process()).hasPassed("EndEvent_ReceiptReminded");
        assertThat(bench.open()).containsExactly("UserTask_ReceiveEscalation");
        bench.fire("Timer_ReceiptOverdue");
        verify(escalations).receiveBySilence(bench.caseNumber(), ID);
        verify(escalations).takeOver(bench.caseNumber(), ID);
        assertThat(bench.open()).containsExactly("UserTask_NameHandler");
        bench.complete("UserTask_NameHandler");
        bench.ended("EndEvent_Raised");
    }

    @Test
    void aRefusalIsUpheldOneLevelUp() {
        to(Target.STREET, "05", "00");
        begin(false);
        assertThat(bench.groups("UserTask_ReceiveEscalation")).contains("STREET_DIRECTOR.05");
        bench.complete("UserTask_ReceiveEscalation", Map.of("refused", true, "refusedBy", "zhou"));
        assertThat(bench.groups("UserTask_DecideRefusal"))
                .containsExactlyInAnyOrder("DISTRICT_DIRECTOR.00", "SUPERVISOR.00");
        bench.complete("UserTask_DecideRefusal", Map.of("receiptOrdered", false));
        bench.ended("EndEvent_StaysWhereItIs");
        verify(escalations, never()).takeOver(any(), anyLong());
    }

    @Test
    void whoRefusedDoesNotDecideAndItIsReceivedAllTheSame() {
        begin(false);
        bench.complete("UserTask_ReceiveEscalation", Map.of("refused", true, "refusedBy", "zhou"));
        String task = bench.task("UserTask_DecideRefusal").getId();
        assertThatThrownBy(() -> bench.engine().getTaskService().claim(task, "zhou"))
                .hasRootCauseInstanceOf(BadUserRequestException.class);
        bench.complete("UserTask_DecideRefusal", Map.of("receiptOrdered", true));
        verify(escalations).takeOver(bench.caseNumber(), ID);
        bench.ended("EndEvent_Raised");
    }

    @Test
    void theCityIsReportedToAndTheCaseStays() {
        to(Target.CITY, "02", "00");
        begin(false);
        assertThat(bench.open()).containsExactly("UserTask_RecordCityReceipt");
        bench.complete("UserTask_RecordCityReceipt");
        bench.ended("EndEvent_ReportedToCity");
        verify(escalations, never()).takeOver(any(), anyLong());
    }

    @Test
    void whoProposedItTakesItBack() {
        begin(false);
        bench.tell("escalation-withdrawn", Map.of());
        bench.ended("EndEvent_EscalationWithdrawn");
        assertThat(bench.open()).isEmpty();
    }

    private void begin(boolean byRule) {
        when(escalations.byRule(any(), anyLong())).thenReturn(byRule);
        bench.start(Map.of("escalationId", ID));
    }

    private void to(Target target, String receiving, String ruling) {
        when(escalations.handUp(any(), anyLong())).thenReturn(new HandedUp(target, receiving, ruling, REMIND, DUE));
    }
}
