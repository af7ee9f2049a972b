package org.wuzhen.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.SupervisionAsked;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.DeadlineState;
import org.wuzhen.deadline.StoredDeadlines;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.journey.Journey;

/** Real cases that are late: reminded of, ordered, answered, accepted, or made known; by hand and by a stage as well. */
@WuzhenTest
class SupervisionJourneyTest {

    private static final String CENTRE = "21";

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Sweep sweep;

    @Autowired
    Orders orders;

    @Autowired
    Reminders reminders;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseRecords records;

    @Autowired
    StoredDeadlines stored;

    @Autowired
    CaseDesk desk;

    @Autowired
    Journey journey;

    @Autowired
    ActAs actAs;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    private CaseNumber number;

    @BeforeEach
    void aCaseInSession() {
        road.holder(CENTRE, Post.SUPERVISOR);
        road.holder(CENTRE, Post.STREET_DIRECTOR);
        number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
    }

    @Test
    void amberRemindsOnceAndRedOpensAnOrderThatIsAnsweredAndStruckOff() {
        shift("mediation", Instant.now().plus(Duration.ofHours(20)));
        round();
        round();
        assertThat(reminded("AMBER")).isEqualTo(1);
        assertThat(orders.of(number)).isEmpty();
        String mediator = road.holder(CENTRE, Post.MEDIATOR);
        assertThat(reminders.openFor(mediator, List.of(), 100).count()).isPositive();

        shift("mediation", Instant.now().minusSeconds(60));
        round();
        round();
        Order order = order();
        assertThat(orders.of(number)).hasSize(1);
        assertThat(order.number()).startsWith("测21督〔").endsWith("号");
        assertThat(order.colour()).as("a legal term").isEqualTo(Colour.YELLOW);
        assertThat(order.colourRow()).isEqualTo("R08");
        assertThat(order.cause()).contains("人民调解期限", "届满");
        assertThat(road.open(number)).containsExactly("AnswerOrder", "HoldSession");
        assertThat(kinds()).contains(RecordKind.SUPERVISION_ORDER);

        Map<String, Object> form = road.form(number, Post.MEDIATOR, "AnswerOrder");
        assertThat(form.get("order").toString()).contains(order.number(), "黄色督办单");
        assertThatThrownBy(() -> road.complete(number, Post.MEDIATOR, "AnswerOrder", Map.of("result", "UNDER_WAY")))
                .hasStackTraceContaining("请填写“预计办结日期”");
        answer();
        assertThat(order().state()).isEqualTo(OrderState.REVIEWING);
        road.complete(
                number,
                Post.SUPERVISOR,
                "ReviewAnswer",
                Map.of("reviewResult", "accepted", "reviewWords", "措施可行，已电话核实"));
        assertThat(order().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(road.open(number)).containsExactly("HoldSession");
        assertThat(orders.entries(order.id()))
                .extracting(Entry::kind)
                .containsExactly(EntryKind.ANSWER, EntryKind.ACCEPTED);
    }

    @Test
    void notAnsweredItEndsInAnInterviewAndANotice() {
        overdue();
        road.fire(number, "Timer_AnswerOverdue");
        assertThat(order().state()).isEqualTo(OrderState.INTERVIEW);
        assertThat(road.open(number)).containsExactly("HoldInterview", "HoldSession");
        interview("again");
        assertThat(order().state()).isEqualTo(OrderState.ANSWERING);
        road.fire(number, "Timer_AnswerOverdue");
        assertThat(order().state()).isEqualTo(OrderState.NOTICE);
        assertThat(road.form(number, Post.SUPERVISOR, "IssueNotice")
                        .get("leader")
                        .toString())
                .contains("街镇中心主任");
        road.complete(
                number,
                Post.SUPERVISOR,
                "IssueNotice",
                Map.of("noticeTo", "街道主要负责人", "noticeWords", "经督办、约谈仍未答复，予以通报"));
        assertThat(order().outcome()).isEqualTo(Outcome.ACCOUNTABILITY);
        assertThat(kinds()).contains(RecordKind.INTERVIEW_RECORD, RecordKind.ACCOUNTABILITY_NOTICE);
        assertThat(road.open(number)).containsExactly("HoldSession");
    }

    @Test
    void notAcceptedTheUnitIsTalkedToOnceAndThenItIsMadeKnown() {
        overdue();
        answer();
        road.complete(number, Post.SUPERVISOR, "ReviewAnswer", Map.of("reviewResult", "again", "reviewWords", "措施不具体"));
        answer();
        road.complete(
                number, Post.SUPERVISOR, "ReviewAnswer", Map.of("reviewResult", "interview", "reviewWords", "情况不属实"));
        interview("notice");
        assertThat(order().state()).isEqualTo(OrderState.NOTICE);
    }

    @Test
    void whoAnsweredDoesNotReview() {
        overdue();
        String both = office.somebody(CENTRE, Post.MEDIATOR, Post.SUPERVISOR);
        actAs.run(both, () -> desk.complete(road.task(number, "AnswerOrder").id(), answers()));
        assertThatThrownBy(() -> actAs.run(
                        both,
                        () -> desk.complete(
                                road.task(number, "ReviewAnswer").id(),
                                Map.of("reviewResult", "accepted", "reviewWords", "属实"))))
                .hasStackTraceContaining("办理人以外的人");
    }

    @Test
    void aDirectorOrdersByHandInAnotherColour() {
        actAs.run(
                road.holder(CENTRE, Post.STREET_DIRECTOR),
                () -> orders.order(number, 0, "请今日内约见双方", Colour.RED, "当事人多次来访"));
        Order order = order();
        assertThat(order.origin()).isEqualTo(Origin.HAND);
        assertThat(order.colour()).isEqualTo(Colour.RED);
        assertThat(cases.decisions(number)).anySatisfy(decision -> {
            assertThat(decision.kind()).isEqualTo("supervision-order");
            assertThat(decision.overridden()).isTrue();
            assertThat(decision.ruleRow()).isEqualTo("R11");
        });
        assertThat(road.open(number)).contains("AnswerOrder");
    }

    @Test
    void theMatterIsDoneBeforeTheAnswer() {
        overdue();
        road.sessionHeld(number, "FAILED");
        assertThat(order().open()).isTrue();
        road.complete(number, Post.MEDIATOR, "TellOtherRoutes", Map.of("toldHow", "当面告知并签收", "toldAll", true));
        assertThat(order().outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(road.open(number)).doesNotContain("AnswerOrder");
    }

    @Test
    void theCaseIsWithdrawnMeanwhile() {
        overdue();
        answer();
        actAs.run(road.holder(CENTRE, Post.MEDIATOR), () -> journey.withdraw(number, "当事人撤回申请"));
        assertThat(order().outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(road.open(number)).doesNotContain("ReviewAnswer");
    }

    @Test
    void aStageAsksOnce() {
        SupervisionAsked asked =
                new SupervisionAsked(number, "consultation-1-HRSS", "人社部门逾期未提出会诊意见", "请立即提出意见", "HRSS", CENTRE);
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> events.publishEvent(asked));
        }
        assertThat(orders.of(number)).hasSize(1);
        assertThat(order().origin()).isEqualTo(Origin.REPORTED);
        assertThat(road.task(number, "AnswerOrder").groups()).containsExactly("SECONDED_OFFICER.21.HRSS");
    }

    private void overdue() {
        shift("mediation", Instant.now().minusSeconds(60));
        round();
        assertThat(road.open(number)).contains("AnswerOrder");
    }

    private void answer() {
        road.complete(number, Post.MEDIATOR, "AnswerOrder", answers());
    }

    private static Map<String, Object> answers() {
        return Map.of("result", "UNDER_WAY", "doneBy", "2099-01-05", "measures", "双方分歧较大，已约定再次调解");
    }

    private void interview(String result) {
        road.complete(
                number,
                Post.SUPERVISOR,
                "HoldInterview",
                Map.of(
                        "whom",
                        "调委会主任",
                        "heldAt",
                        LocalDateTime.now().withNano(0).withSecond(0).toString(),
                        "interviewWords",
                        "说明超期原因，承诺整改",
                        "interviewResult",
                        result));
    }

    private Order order() {
        List<Order> all = orders.of(number);
        assertThat(all).isNotEmpty();
        return all.get(all.size() - 1);
    }

    private List<RecordKind> kinds() {
        return records.of(number).stream().map(record -> record.kind()).toList();
    }

    private int reminded(String cause) {
        return sql.queryForObject(
                "select count(*) from supervision_reminder where case_number = ? and cause = ?",
                Integer.class,
                number.value(),
                cause);
    }

    private void round() {
        while (sweep.next() > 0) {
            // until nothing has turned
        }
    }

    /** Lets a term of the case end at another moment. */
    private void shift(String term, Instant due) {
        CaseClock clock = clocks.of(number).stream()
                .filter(one -> one.running() && one.deadline().term().key().equals(term))
                .findFirst()
                .orElseThrow();
        DeadlineState was = clock.deadline().state();
        Duration by = Duration.between(was.dueAt(), due);
        DeadlineState now = new DeadlineState(
                was.term(),
                was.startedAt().plus(by),
                was.closesAt(),
                was.nominalLastDay().plusDays(by.toDays()),
                due.atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate(),
                due,
                was.extendedBy(),
                null,
                null,
                was.pausedDays(),
                was.pausedSeconds());
        sql.update(
                "update case_clock set state = ?::jsonb, due_at = ?, last_day = ?, turns_at = now() where id = ?",
                stored.write(now),
                Timestamp.from(due),
                java.sql.Date.valueOf(now.lastDay()),
                clock.id());
    }
}
