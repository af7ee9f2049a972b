package org.wuzhen.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Action;
import org.wuzhen.consultation.ActionState;
import org.wuzhen.consultation.Actions;
import org.wuzhen.engine.camunda.StageBench;

/** One item of the minutes: done, put off, late, done anew, or not needed any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationActionProcessTest {

    private static final long ACTION = 5L;
    private static final Date LATER = Date.from(Instant.parse("2026-12-20T09:30:00Z"));

    private final Actions actions = mock(Actions.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("consultation-action")
                .bean("orderAction", new OrderActionDelegate(actions))
                .bean("noteActionLate", new NoteActionLateDelegate(actions))
                .bean("closeAction", new CloseActionDelegate(actions))
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(actions);
        when(actions.begin(any(), anyLong()))
                .thenAnswer(call -> new Action(
                        ACTION,
                        7L,
                        (CaseNumber) call.getArgument(0),
                        "UNION",
                        "02",
                        "核对工资表",
                        LocalDate.of(2026, 12, 10),
                        ActionState.OPEN,
                        null,
                        null));
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void doneAndVerifiedBySomebodyElse() {
        begin();
        assertThat(bench.groups("UserTask_CarryOutAction")).containsExactly("SECONDED_OFFICER.02.UNION");
        assertThat(bench.task("UserTask_CarryOutAction").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2026-12-10T09:30:00Z"));
        reported("gong");
        String task = bench.task("UserTask_VerifyAction").getId();
        assertThatThrownBy(() -> bench.engine().getTaskService().claim(task, "gong"))
                .hasRootCauseInstanceOf(BadUserRequestException.class);
        bench.complete("UserTask_VerifyAction", Map.of("actionVerification", "done"));
        bench.ended("EndEvent_ActionClosed");
        verify(actions).close(bench.caseNumber(), ACTION, "done");
    }

    @Test
    void foundWantingItIsDoneAnew() {
        begin();
        reported("gong");
        bench.complete("UserTask_VerifyAction", Map.of("actionVerification", "again"));
        assertThat(bench.open()).containsExactly("UserTask_CarryOutAction");
        reported("gong");
        bench.complete("UserTask_VerifyAction", Map.of("actionVerification", "not-done"));
        bench.ended("EndEvent_ActionClosed");
        verify(actions).close(bench.caseNumber(), ACTION, "not-done");
    }

    @Test
    void putOffItsDayMoves() {
        begin();
        bench.complete("UserTask_CarryOutAction", Map.of("actionExtension", true, "actionReportedBy", "gong"));
        bench.complete("UserTask_DecideActionExtension", Map.of("actionDue", LATER));
        assertThat(bench.timerDue("Timer_ActionLate")).isEqualTo(LATER.toInstant());
        assertThat(bench.task("UserTask_CarryOutAction").getDueDate()).isEqualTo(LATER);
    }

    @Test
    void whenItsDayHasPassedThatIsNoted() {
        begin();
        bench.fire("Timer_ActionLate");
        verify(actions).late(bench.caseNumber(), ACTION);
        assertThat(bench.open()).containsExactly("UserTask_CarryOutAction");
    }

    @Test
    void notNeededAnyMore() {
        begin();
        bench.tell("consultation-action-dropped", Map.of());
        assertThat(bench.open()).isEmpty();
        assertThat(bench.process()).isEnded().hasPassed("EndEvent_ActionDropped");
    }

    private void begin() {
        bench.start(Map.of("riskLevel", "BLUE", "actionId", ACTION));
    }

    private void reported(String by) {
        bench.complete("UserTask_CarryOutAction", Map.of("actionExtension", false, "actionReportedBy", by));
    }
}
