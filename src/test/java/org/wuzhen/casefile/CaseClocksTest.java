package org.wuzhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.directory.Post;

@WuzhenTest
class CaseClocksTest {

    private static final String CENTRE = "44";
    private static final String TERM = "mediation";

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Road road;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcTemplate sql;

    private String clerk;

    @BeforeEach
    void aClerk() {
        clerk = road.holder(CENTRE, Post.INTAKE_CLERK);
    }

    @Test
    void aTermRunsFromItsEventAndStandsInTheTableAsItsStateSays() {
        CaseNumber number = open(DisputeType.NEIGHBOUR);
        Instant event = Instant.now().minus(5, ChronoUnit.DAYS);
        Deadline started = clocks.start(number, TERM, event);

        assertThat(started.nominalLastDay()).isEqualTo(started.startDay().plusDays(30));
        assertThat(clocks.running(number, TERM)).contains(started);
        assertThat(clocks.running(number, "dossier")).isEmpty();
        assertThat(sql.queryForMap(
                        "select legal, last_day, basis from case_clock where case_number = ?", number.value()))
                .containsEntry("legal", true)
                .containsEntry("last_day", Date.valueOf(started.lastDay()))
                .containsEntry("basis", "《人民调解工作若干规定》第三十三条(司法部令第75号)");
    }

    @Test
    void aTermOfTheCaseRunsOnceAtATime() {
        CaseNumber number = open(DisputeType.NEIGHBOUR);
        clocks.start(number, TERM);

        assertThatThrownBy(() -> clocks.start(number, TERM)).isInstanceOf(DuplicateKeyException.class);
        clocks.end(number, TERM, "已办结");
        clocks.end(number, TERM, "再次办结");
        clocks.start(number, TERM);
        assertThat(clocks.of(number)).hasSize(2);
        assertThat(clocks.of(number).get(0).running())
                .as("the running one first")
                .isTrue();
        assertThat(clocks.of(number).get(1).endedHow()).isEqualTo("已办结");
    }

    @Test
    void aTermIsExtendedUpToItsCeilingAndNotADayBeyond() {
        CaseNumber number = open(DisputeType.NEIGHBOUR);
        Deadline started = clocks.start(number, TERM);

        Deadline once = changed(extend(number, TERM, 20));
        assertThat(once.nominalLastDay()).isEqualTo(started.nominalLastDay().plusDays(20));
        assertThat(refused(extend(number, TERM, 11))).contains("60日");
        assertThat(clocks.running(number, TERM)).contains(once);
        Deadline twice = changed(extend(number, TERM, 10));
        assertThat(twice.nominalLastDay()).isEqualTo(started.startDay().plusDays(60));
        assertThat(refused(extend(number, TERM, 1))).isNotBlank();
        assertThat(sql.queryForObject(
                        "select due_at from case_clock where case_number = ?", Timestamp.class, number.value()))
                .isEqualTo(Timestamp.from(twice.dueAt()));
    }

    @Test
    void aTermThatTheLawFixesOrThatDoesNotRunIsNotExtended() {
        CaseNumber number = open(DisputeType.LABOUR_OTHER);
        Deadline started = clocks.start(number, TERM);

        assertThat(started.term().amount()).isEqualTo(15);
        assertThat(refused(extend(number, TERM, 1))).isNotBlank();
        assertThat(clocks.running(number, TERM)).contains(started);
        clocks.end(number, TERM, "已办结");
        assertThat(refused(extend(number, TERM, 1))).contains("未在计算中");
    }

    @Test
    void onlyTermsThatMayStandStillAreHeldAndTheyRunOnLaterByTheTimeHeld() {
        CaseNumber number = open(DisputeType.NEIGHBOUR);
        Deadline mediation = clocks.start(number, TERM);
        Deadline confirmation = clocks.start(number, "confirmation");
        Deadline register = clocks.start(number, "intake-register");

        clocks.holdAll(number, "等待鉴定意见");
        assertThat(clocks.running(number, TERM).orElseThrow().isPaused()).isTrue();
        assertThat(clocks.running(number, TERM).orElseThrow().steps().toString())
                .contains("等待鉴定意见");
        assertThat(clocks.running(number, "confirmation")).contains(confirmation);
        assertThat(paused(number)).containsExactlyInAnyOrder(TERM, "intake-register");

        heldFor(number, Duration.ofDays(4));
        clocks.releaseAll(number);
        assertThat(clocks.running(number, TERM).orElseThrow().nominalLastDay())
                .isEqualTo(mediation.nominalLastDay().plusDays(4));
        assertThat(clocks.running(number, "intake-register").orElseThrow().dueAt())
                .isBetween(
                        register.dueAt().plus(4, ChronoUnit.DAYS),
                        register.dueAt().plus(4, ChronoUnit.DAYS).plusSeconds(60));
        assertThat(clocks.running(number, "confirmation")).contains(confirmation);
        assertThat(paused(number)).isEmpty();
    }

    @Test
    void clocksOfTasksStandBesideThoseOfTheCaseAndEndWithTheirTask() {
        CaseNumber number = open(DisputeType.NEIGHBOUR);
        clocks.start(number, TERM);
        clocks.startForTask(number, "follow-up", "task-1");
        clocks.startForTask(number, "follow-up", "task-2");

        assertThat(clocks.running(number, "follow-up"))
                .as("no term of the case")
                .isEmpty();
        clocks.endForTask(number, "task-1", "已办结");
        assertThat(clocks.of(number))
                .filteredOn(CaseClock::running)
                .extracting(clock -> clock.deadline().term().key() + "/" + clock.taskId())
                .containsExactlyInAnyOrder("mediation/null", "follow-up/task-2");
        clocks.end(number, "follow-up", "不影响任务");
        assertThat(clocks.of(number)).filteredOn(CaseClock::running).hasSize(2);
        clocks.endAll(number, "案件当事人撤回");
        assertThat(clocks.of(number))
                .noneMatch(CaseClock::running)
                .extracting(CaseClock::endedHow)
                .containsOnlyOnce("已办结")
                .contains("案件当事人撤回");
    }

    @Test
    void aTaskAndATimerOfARealCaseMoveWithItsTerm() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        Deadline before = clocks.running(number, TERM).orElseThrow();
        assertThat(taskDue(number)).isEqualTo(before.dueAt());
        assertThat(road.timer(number, "Timer_TermExpired").getDuedate().toInstant())
                .isEqualTo(before.dueAt());

        Deadline extended = changed(extend(number, TERM, 30));
        assertThat(extended.dueAt()).isAfter(before.dueAt());
        assertThat(taskDue(number)).isEqualTo(extended.dueAt());
        assertThat(road.timer(number, "Timer_TermExpired").getDuedate().toInstant())
                .isEqualTo(extended.dueAt());

        actAs.run(clerk, () -> clocks.holdAll(number, "等待鉴定意见"));
        assertThat(road.timer(number, "Timer_TermExpired").isSuspended()).isTrue();
        heldFor(number, Duration.ofDays(10));
        actAs.run(clerk, () -> clocks.releaseAll(number));

        Deadline released = clocks.running(number, TERM).orElseThrow();
        assertThat(released.nominalLastDay())
                .isEqualTo(extended.nominalLastDay().plusDays(10));
        assertThat(road.timer(number, "Timer_TermExpired").isSuspended()).isFalse();
        assertThat(road.timer(number, "Timer_TermExpired").getDuedate().toInstant())
                .isEqualTo(released.dueAt());
        assertThat(taskDue(number)).isEqualTo(released.dueAt());
    }

    private CaseNumber open(DisputeType type) {
        return actAs.run(
                clerk,
                () -> cases.open(new NewCase(
                        CENTRE,
                        type,
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

    private DeadlineChange extend(CaseNumber number, String term, int by) {
        return actAs.run(clerk, () -> clocks.extend(number, term, by, "双方同意"));
    }

    private static Deadline changed(DeadlineChange change) {
        assertThat(change).isInstanceOf(DeadlineChange.Changed.class);
        return ((DeadlineChange.Changed) change).deadline();
    }

    private static String refused(DeadlineChange change) {
        assertThat(change).isInstanceOf(DeadlineChange.Refused.class);
        return ((DeadlineChange.Refused) change).reason();
    }

    private List<String> paused(CaseNumber number) {
        return sql.queryForList(
                "select term from case_clock where case_number = ? and paused_at is not null",
                String.class,
                number.value());
    }

    /** As if the held clocks of the case had stood still for this long already. */
    private void heldFor(CaseNumber number, Duration time) {
        for (Map<String, Object> row : sql.queryForList(
                "select id, paused_at from case_clock where case_number = ? and paused_at is not null",
                number.value())) {
            Instant since = ((Timestamp) row.get("paused_at")).toInstant().minus(time);
            sql.update(
                    "update case_clock set paused_at = ?,"
                            + " state = jsonb_set(state, '{pausedSince}', to_jsonb(cast(? as text))) where id = ?",
                    Timestamp.from(since),
                    since.toString(),
                    row.get("id"));
        }
    }

    private Instant taskDue(CaseNumber number) {
        return road.task(number, "HoldSession").due();
    }
}
