package org.wuzhen.supervision.process;

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
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mockito.ArgumentCaptor;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.supervision.Colour;
import org.wuzhen.supervision.Issued;
import org.wuzhen.supervision.OrderFacts;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.Ruled;

/** One supervision order: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionProcessTest {

    private static final long ORDER = 7L;
    private static final Instant DUE = Instant.parse("2026-11-25T09:30:00Z");
    private static final Instant LATER = Instant.parse("2026-11-27T09:30:00Z");

    private final Orders orders = mock(Orders.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("supervision")
                .bean("weighOrder", new WeighOrderDelegate(orders))
                .bean("issueOrder", new IssueOrderDelegate(orders))
                .bean("leaveOutOrder", new LeaveOutOrderDelegate(orders))
                .bean("noteUnanswered", new NoteUnansweredDelegate(orders))
                .bean("closeOrder", new CloseOrderDelegate(orders))
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(orders);
        weighed("CLOCK", "mediation", true);
        when(orders.issue(any(), anyLong(), any())).thenReturn(new Issued("MEDIATOR.02,COMMITTEE_HEAD.02", "00", DUE));
        when(orders.unanswered(any(), anyLong())).thenReturn(Optional.empty());
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void answeredAcceptedAndStruckOff() {
        begin();
        ArgumentCaptor<Ruled> ruled = ArgumentCaptor.forClass(Ruled.class);
        verify(orders).issue(any(), anyLong(), ruled.capture());
        assertThat(ruled.getValue().colour()).isEqualTo(Colour.YELLOW);
        assertThat(ruled.getValue().row()).isEqualTo("R08");
        assertThat(bench.task("UserTask_AnswerOrder").getDueDate().toInstant()).isEqualTo(DUE);
        assertThat(bench.groups("UserTask_AnswerOrder")).containsExactlyInAnyOrder("MEDIATOR.02", "COMMITTEE_HEAD.02");
        assertThat(bench.timerDue("Timer_AnswerOverdue")).isEqualTo(DUE);
        answer();
        assertThat(bench.groups("UserTask_ReviewAnswer"))
                .containsExactlyInAnyOrder("SUPERVISOR.00", "DISTRICT_DIRECTOR.00");
        review("accepted");
        verify(orders).close(bench.caseNumber(), ORDER);
        bench.ended("EndEvent_OrderAccepted");
        assertThat(bench.process()).hasNotPassed("UserTask_HoldInterview");
    }

    @Test
    void whoAnsweredCannotTakeTheReview() {
        begin();
        answer();
        String task = bench.task("UserTask_ReviewAnswer").getId();
        assertThatThrownBy(() -> bench.engine().getTaskService().claim(task, "wang"))
                .hasRootCauseInstanceOf(BadUserRequestException.class);
        bench.engine().getTaskService().claim(task, "feng");
    }

    @Test
    void termsOfThePartiesAreLeftOut() {
        weighed("CLOCK", "confirmation", true);
        begin();
        verify(orders).leftOut(any(), anyLong(), any());
        verify(orders, never()).issue(any(), anyLong(), any());
        bench.ended("EndEvent_NotSupervised");
    }

    @Test
    void sentBackItIsAnsweredAnew() {
        begin();
        answer();
        bench.complete("UserTask_ReviewAnswer", Map.of("reviewResult", "again", "answerDue", Date.from(LATER)));
        assertThat(bench.timerDue("Timer_AnswerOverdue")).isEqualTo(LATER);
        answer();
        review("accepted");
        bench.ended("EndEvent_OrderAccepted");
    }

    @Test
    void notAcceptedTheUnitIsTalkedToAndAnswersAnew() {
        begin();
        answer();
        review("interview");
        assertThat(bench.groups("UserTask_HoldInterview"))
                .containsExactlyInAnyOrder("SUPERVISOR.00", "DISTRICT_DIRECTOR.00");
        bench.complete("UserTask_HoldInterview", Map.of("interviewResult", "again", "answerDue", Date.from(LATER)));
        assertThat(bench.open()).containsExactly("UserTask_AnswerOrder");
        when(orders.interviewed(ORDER)).thenReturn(true);
        bench.fire("Timer_AnswerOverdue");
        assertThat(bench.open()).containsExactly("UserTask_IssueNotice");
        bench.complete("UserTask_IssueNotice");
        bench.ended("EndEvent_OrderNoticed");
    }

    @Test
    void notAnsweredTheUnitIsTalkedToAndThenTheLeaderIsTold() {
        begin();
        bench.fire("Timer_AnswerOverdue");
        verify(orders).unanswered(bench.caseNumber(), ORDER);
        assertThat(bench.open()).containsExactly("UserTask_HoldInterview");
        bench.complete("UserTask_HoldInterview", Map.of("interviewResult", "notice"));
        bench.complete("UserTask_IssueNotice");
        bench.ended("EndEvent_OrderNoticed");
        assertThat(bench.process())
                .hasPassedInOrder("Timer_AnswerOverdue", "UserTask_HoldInterview", "UserTask_IssueNotice")
                .hasNotPassed("UserTask_ReviewAnswer");
    }

    @Test
    void whileTheCaseStandsStillTheAnswerIsWaitedFor() {
        when(orders.unanswered(any(), anyLong())).thenReturn(Optional.of(LATER));
        begin();
        bench.fire("Timer_AnswerOverdue");
        assertThat(bench.open()).containsExactly("UserTask_AnswerOrder");
        assertThat(bench.timerDue("Timer_AnswerOverdue")).isEqualTo(LATER);
    }

    @Test
    void theMatterIsDoneMeanwhile() {
        begin();
        bench.tell("supervision-lapsed", Map.of());
        bench.ended("EndEvent_OrderLapsed");
        assertThat(bench.open()).isEmpty();
    }

    @Test
    void theMatterIsDoneWhileTheAnswerIsLookedAt() {
        begin();
        answer();
        bench.tell("supervision-lapsed", Map.of());
        bench.ended("EndEvent_OrderLapsed");
        verify(orders, never()).close(any(), anyLong());
    }

    private void begin() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("supervisionId", ORDER);
        variables.put("riskLevel", "BLUE");
        bench.start(variables);
    }

    private void answer() {
        bench.complete("UserTask_AnswerOrder", Map.of("answeredBy", "wang"));
    }

    private void review(String result) {
        bench.complete("UserTask_ReviewAnswer", Map.of("reviewResult", result));
    }

    private void weighed(String cause, String term, boolean legal) {
        when(orders.weigh(any(), anyLong())).thenReturn(new OrderFacts(cause, term, legal, 0, 0));
    }
}
