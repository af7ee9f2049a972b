package org.wuzhen.department.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
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
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryDesk;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.engine.camunda.StageBench;

/** One enquiry to one department: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepartmentEnquiryProcessTest {

    private static final Instant DUE = Instant.parse("2026-11-26T15:59:59Z");

    private final EnquiryDesk desk = mock(EnquiryDesk.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("department-enquiry")
                .bean("askDepartment", new AskDepartmentDelegate(desk))
                .bean("readReply", new ReadReplyDelegate(desk))
                .bean("noteOverdue", new NoteOverdueDelegate(desk))
                .bean("callInOfficer", new CallInOfficerDelegate(desk))
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(desk);
        when(desk.callInOfficers(any(), any())).thenReturn("00");
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void theDepartmentAnswers() {
        begin(EnquiryState.PENDING, true);
        assertThat(bench.timerDue("Timer_ReplyOverdue")).isEqualTo(DUE);
        assertThat(bench.variable("enquiry")).isEqualTo(key(bench.caseNumber()).requestId());

        replies(ReplyStatus.NOT_FOUND);

        bench.ended("EndEvent_Replied");
        assertThat(bench.variable("replyStatus")).isEqualTo("NOT_FOUND");
        assertThat(bench.variable("answeredByHand")).isEqualTo(false);
        assertThat(bench.process()).hasNotPassed("UserTask_AskByHand");
        verify(desk).ask(eq(bench.caseNumber()), eq("CallActivity_Trial"), eq(2), eq("HRSS"), any());
    }

    @Test
    void peopleAskWhereTheDepartmentRefuses() {
        begin(EnquiryState.PENDING, true);
        replies(ReplyStatus.REFUSED);
        assertThat(bench.groups("UserTask_AskByHand"))
                .containsExactlyInAnyOrder("SECONDED_OFFICER.00.HRSS", "STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");

        byHand();

        bench.ended("EndEvent_AnsweredByHand");
        assertThat(bench.variable("replyStatus")).isEqualTo("OK");
        assertThat(bench.variable("answeredByHand")).isEqualTo(true);
        assertThat(bench.process())
                .hasPassedInOrder("ServiceTask_ReadReply", "ServiceTask_CallInOfficer", "UserTask_AskByHand");
        verify(desk, never()).overdue(any());
    }

    @Test
    void peopleAskWhenTheTermIsOver() {
        begin(EnquiryState.PENDING, true);
        bench.fire("Timer_ReplyOverdue");
        verify(desk).overdue(key(bench.caseNumber()).requestId());
        byHand();
        bench.ended("EndEvent_AnsweredByHand");
        assertThat(bench.process()).hasNotPassed("ServiceTask_ReadReply");
    }

    @Test
    void peopleAskWhenTheExchangeGivesUp() {
        begin(EnquiryState.PENDING, true);
        bench.tell("department-enquiry-failed", Map.of());
        byHand();
        bench.ended("EndEvent_AnsweredByHand");
        assertThat(bench.process()).hasPassed("Catch_EnquiryFailed");
    }

    @Test
    void theDepartmentIsFasterThanPeopleAfterAll() {
        begin(EnquiryState.PENDING, true);
        bench.tell("department-enquiry-failed", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_AskByHand");

        replies(ReplyStatus.OK);

        bench.ended("EndEvent_Replied");
        assertThat(bench.process()).hasPassed("Catch_RepliedAfterAll").hasNotPassed("EndEvent_AnsweredByHand");
        assertThat(bench.variable("answeredByHand")).isEqualTo(false);
    }

    @Test
    void aDepartmentWithoutALineIsAskedByPeopleAtOnce() {
        begin(EnquiryState.MANUAL, true);
        assertThat(bench.open()).containsExactly("UserTask_AskByHand");
        byHand();
        bench.ended("EndEvent_AnsweredByHand");
        assertThat(bench.process()).hasNotPassed("Gateway_AwaitReply");
    }

    @Test
    void whatPeopleNeedNotAskStaysUnanswered() {
        begin(EnquiryState.MANUAL, false);
        bench.ended("EndEvent_Unanswered");
        assertThat(bench.variable("replyStatus")).isNull();
        assertThat(bench.process()).hasNotPassed("UserTask_AskByHand");
    }

    private void begin(EnquiryState state, boolean manualAllowed) {
        when(desk.ask(any(), any(), anyInt(), any(), any()))
                .thenAnswer(call -> enquiry(call.getArgument(0), state, manualAllowed, null));
        bench.start(Map.of("element", "CallActivity_Trial", "round", 2, "department", "HRSS"));
    }

    private void replies(ReplyStatus status) {
        Reply reply = new Reply(status, null, Instant.now(), null, Payload.none());
        when(desk.get(key(bench.caseNumber()).requestId()))
                .thenReturn(enquiry(bench.caseNumber(), EnquiryState.ANSWERED, true, reply));
        bench.tell("department-replied", Map.of());
    }

    private void byHand() {
        bench.complete("UserTask_AskByHand", Map.of("replyStatus", "OK", "answeredByHand", true));
    }

    private static EnquiryKey key(CaseNumber number) {
        return new EnquiryKey(number, "CallActivity_Trial", 2, "HRSS");
    }

    private static Enquiry enquiry(CaseNumber number, EnquiryState state, boolean manualAllowed, Reply reply) {
        Instant now = Instant.now();
        return new Enquiry(
                1,
                key(number),
                "wage-claim",
                state,
                "remedy",
                "依据",
                "中心",
                null,
                DUE,
                true,
                manualAllowed,
                "name",
                "0".repeat(64),
                "system",
                now,
                now,
                null,
                0,
                now,
                null,
                null,
                null,
                null,
                null,
                reply,
                null);
    }
}
