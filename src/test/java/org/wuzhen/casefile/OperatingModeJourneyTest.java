package org.wuzhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineState;
import org.wuzhen.deadline.ModeChanges;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.deadline.Recount;
import org.wuzhen.deadline.RecountByHand;
import org.wuzhen.deadline.StoredDeadlines;
import org.wuzhen.directory.Post;

/** What a centre's operating mode does to the clocks of its cases, and what is left of it afterwards. */
@WuzhenTest
class OperatingModeJourneyTest {

    private static final String CENTRE = "59";
    private static final String ELSEWHERE = "60";
    private static final String INTERNAL = "department-handling";
    private static final String LEGAL = "mediation";

    @Autowired
    ModeChanges changes;

    @Autowired
    RecountByHand rounds;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseFiles cases;

    @Autowired
    StoredDeadlines stored;

    @Autowired
    Road road;

    @Autowired
    ActAs actAs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void ordinaryTimes() {
        enter(CENTRE, OperatingMode.PEACE);
        enter(ELSEWHERE, OperatingMode.PEACE);
        rounds.finish();
    }

    @Test
    void fiveHundredClocksFollowOneActAndComeBackAsTheyWere() {
        Map<CaseNumber, Deadline> before = running(500);
        CaseNumber away = fresh(ELSEWHERE);
        Deadline there = clocks.start(away, INTERNAL);
        CaseNumber legal = fresh(CENTRE);
        Deadline byLaw = clocks.start(legal, LEGAL);

        long change = enter(CENTRE, OperatingMode.LEVEL_II);
        assertThat(changes.progress(change).map(Recount::total)).contains(501);
        CaseNumber touched = before.keySet().iterator().next();
        Deadline begun = clocks.start(touched, "department-opinion");
        assertThat(begun.term().label())
                .as("what begins meanwhile has the mode's term at once")
                .contains("战时");
        CaseNumber later = fresh(CENTRE);
        assertThat(clocks.start(later, INTERNAL).term().label()).contains("战时");

        while (changes.waiting(change, List.of(CENTRE)) > 400) {
            rounds.next();
        }
        rounds.killed();
        assertThat(changes.waiting(change, List.of(CENTRE))).isBetween(1, 400);
        rounds.finish();

        assertThat(changes.waiting(change, List.of(CENTRE))).isZero();
        assertThat(before).allSatisfy((number, ordinary) -> {
            Deadline now = clocks.running(number, INTERNAL).orElseThrow();
            assertThat(now.term().length()).isEqualTo("3个工作日");
            assertThat(now.dueAt()).isBefore(ordinary.dueAt());
            assertThat(told(number)).filteredOn(line -> line.contains("部门办理时限")).hasSize(1);
        });
        assertThat(told(touched))
                .anySatisfy(line -> assertThat(line).contains("测试启动二级响应", "部门办理时限(战时)由5个工作日调整为3个工作日", "截止时间由"));
        assertThat(clocks.running(legal, LEGAL)).contains(byLaw);
        assertThat(clocks.running(away, INTERNAL)).contains(there);
        assertThat(told(legal)).isEmpty();
        assertThat(told(away)).isEmpty();

        enter(CENTRE, OperatingMode.PEACE);
        rounds.finish();
        assertThat(before).allSatisfy((number, ordinary) -> {
            assertThat(clocks.running(number, INTERNAL)).contains(ordinary);
            assertThat(told(number)).filteredOn(line -> line.contains("部门办理时限")).hasSize(2);
        });
        assertThat(clocks.running(later, INTERNAL).orElseThrow().term().label())
                .as("what began under the response goes on as it would have")
                .isEqualTo("部门办理时限");
        assertThat(sql.queryForObject(
                        "select count(*) from case_clock c join case_file f on f.number = c.case_number"
                                + " where f.centre = ? and c.ordinary is not null",
                        Integer.class,
                        CENTRE))
                .isZero();
    }

    @Test
    void aShorterTermThatWouldBeOverRunsFromNowAndWhatIsLateStaysLate() {
        CaseNumber nearly = fresh(CENTRE);
        Deadline ordinary =
                clocks.start(nearly, "intake-register", Instant.now().minus(Duration.ofMinutes(40)));
        CaseNumber late = fresh(CENTRE);
        Deadline over = clocks.start(late, "intake-register", Instant.now().minus(Duration.ofMinutes(90)));

        enter(CENTRE, OperatingMode.LEVEL_I);
        rounds.finish();
        Deadline shorter = clocks.running(nearly, "intake-register").orElseThrow();
        assertThat(shorter.isOverdue(Instant.now())).isFalse();
        assertThat(shorter.dueAt()).isBefore(ordinary.dueAt());
        assertThat(shorter.term().label()).isEqualTo("登记时限(一级响应)");
        assertThat(clocks.running(late, "intake-register")).contains(over);
        assertThat(told(late)).isEmpty();

        // it was not done within the shorter term either
        pass(nearly, shorter);
        enter(CENTRE, OperatingMode.LEVEL_III);
        rounds.finish();
        assertThat(clocks.running(nearly, "intake-register").orElseThrow().isOverdue(Instant.now()))
                .as("late under a response, it stays late while one holds")
                .isTrue();
        enter(CENTRE, OperatingMode.PEACE);
        rounds.finish();
        assertThat(clocks.running(nearly, "intake-register")).contains(ordinary);
        assertThat(told(nearly)).anySatisfy(line -> assertThat(line).contains("原截止时间已过而未办结"));
    }

    @Test
    void whatIsGrantedAndHeldUnderAResponseCountsAfterItToo() {
        CaseNumber number = fresh(CENTRE);
        Deadline ordinary = clocks.start(number, INTERNAL);
        enter(CENTRE, OperatingMode.LEVEL_II);
        rounds.finish();
        clocks.extend(number, INTERNAL, 2, "鉴定未出");
        assertThat(clocks.running(number, INTERNAL).orElseThrow().state().extendedBy())
                .isEqualTo(2);
        clocks.holdAll(number, "等待鉴定");
        assertThat(clocks.running(number, INTERNAL).orElseThrow().isPaused()).isTrue();
        enter(CENTRE, OperatingMode.PEACE);
        rounds.finish();
        Deadline held = clocks.running(number, INTERNAL).orElseThrow();
        assertThat(held.isPaused()).isTrue();
        clocks.releaseAll(number);
        Deadline after = clocks.running(number, INTERNAL).orElseThrow();
        assertThat(after.isPaused()).isFalse();
        assertThat(after.term()).isEqualTo(ordinary.term());
        assertThat(after.state().extendedBy()).isEqualTo(2);
        assertThat(after.dueAt()).isAfter(ordinary.dueAt());
    }

    @Test
    void aCaseThatGoesToACentreInOrdinaryTimesLeavesTheResponseBehind() {
        road.holder(ELSEWHERE, Post.INTAKE_CLERK);
        CaseNumber number = fresh(CENTRE);
        Deadline ordinary = clocks.start(number, INTERNAL);
        enter(CENTRE, OperatingMode.LEVEL_II);
        rounds.finish();
        assertThat(clocks.running(number, INTERNAL)).isNotEqualTo(ordinary);

        cases.transfer(number, ELSEWHERE, "跨街道");
        assertThat(clocks.running(number, INTERNAL)).contains(ordinary);
        assertThat(told(number)).last().asString().contains("承办中心变更");
        cases.transfer(number, CENTRE, "退回");
        assertThat(clocks.running(number, INTERNAL).orElseThrow().term().label())
                .contains("战时");
    }

    @Test
    void aRealTaskAndItsTimerMoveAlong() {
        CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        Instant due = road.task(number, "ConfirmTriage").due();
        enter(CENTRE, OperatingMode.LEVEL_I);
        rounds.finish();
        Instant shorter = road.task(number, "ConfirmTriage").due();
        assertThat(shorter).isBefore(due);
        assertThat(told(number)).anySatisfy(line -> assertThat(line).contains("分流时限(一级响应)"));
        enter(CENTRE, OperatingMode.PEACE);
        rounds.finish();
        assertThat(road.task(number, "ConfirmTriage").due()).isEqualTo(due);
    }

    private Map<CaseNumber, Deadline> running(int many) {
        Map<CaseNumber, Deadline> started = new LinkedHashMap<>();
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            numbers.add(fresh(CENTRE));
        }
        numbers.forEach(number -> started.put(number, clocks.start(number, INTERNAL)));
        return started;
    }

    private CaseNumber fresh(String centre) {
        return actAs.run(
                road.holder(centre, Post.INTAKE_CLERK),
                () -> cases.open(new NewCase(
                        centre,
                        DisputeType.NEIGHBOUR,
                        Channel.WINDOW,
                        null,
                        null,
                        null,
                        null,
                        "楼上漏水",
                        "修复",
                        null,
                        2,
                        Set.of(),
                        Instant.now(),
                        List.of())));
    }

    private long enter(String centre, OperatingMode mode) {
        Long number = transaction.execute(status -> changes.enter(
                Map.of(centre, mode), "测试" + (mode == OperatingMode.PEACE ? "恢复平时" : "启动" + mode.label())));
        return number == null ? 0 : number;
    }

    /** Lets a clock run out a moment ago. */
    private void pass(CaseNumber number, Deadline running) {
        DeadlineState state = running.state();
        Instant gone = Instant.now().minusSeconds(60);
        DeadlineState past = new DeadlineState(
                state.term(),
                gone.minus(Duration.ofMinutes(15)),
                null,
                state.nominalLastDay(),
                state.lastDay(),
                gone,
                0,
                null,
                null,
                0,
                0);
        sql.update(
                "update case_clock set state = ?::jsonb, due_at = ? where case_number = ? and ended_at is null",
                stored.write(past),
                java.sql.Timestamp.from(gone),
                number.value());
    }

    private List<String> told(CaseNumber number) {
        return sql.queryForList(
                "select summary from ledger_timeline where case_number = ? and kind = 'term-in-mode' order by id",
                String.class,
                number.value());
    }
}
