package org.wuzhen.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

/**
 * A notice is entered, and every open deadline follows it. Each test has a year of its own, far from the years of the
 * tests with which it shares the database.
 */
@WuzhenTest
class RecountJourneyTest {

    private static final String CENTRE = "46";
    private static final String TERM = "mediation";

    @Autowired
    HolidayNotices notices;

    @Autowired
    Recounter recounter;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    CalendarMapper mapper;

    @Autowired
    OpenDeadlines open;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseFiles cases;

    @Autowired
    TimerShift timers;

    @Autowired
    Road road;

    @Autowired
    ActAs actAs;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate sql;

    @Test
    void aNoticeMovesDeadlineTimerTaskAndListAndTellsTheCase() {
        CaseNumber moved = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        Deadline before = restart(moved, LocalDate.of(2031, 6, 10));
        CaseNumber untouched = waiting(LocalDate.of(2031, 3, 4));
        LocalDate last = before.lastDay();
        assertThat(last).isEqualTo(LocalDate.of(2031, 7, 10));
        assertThat(road.timer(moved, "Timer_TermExpired").getDuedate().toInstant())
                .isEqualTo(before.dueAt());

        int total = notices.enter(notice(2031, last, last.plusDays(6)), "tester");
        assertThat(total).isPositive();
        Recount run = notices.recounts().get(0);
        assertThat(run.running()).isTrue();
        assertThat(run.cause()).isEqualTo("国办发明电〔2030〕9号");
        finish();

        Deadline after = clocks.running(moved, TERM).orElseThrow();
        assertThat(after.lastDay()).isEqualTo(LocalDate.of(2031, 7, 17));
        assertThat(road.timer(moved, "Timer_TermExpired").getDuedate().toInstant())
                .isEqualTo(after.dueAt());
        assertThat(road.task(moved, "HoldSession").due()).isEqualTo(after.dueAt());
        assertThat(day(road.timer(moved, "StartEvent_TermNearing")))
                .as("the look at the term is when its light turns amber")
                .isEqualTo(LocalDate.ofInstant(after.amberFrom(), WorkingCalendar.ZONE))
                .isAfter(LocalDate.ofInstant(before.amberFrom(), WorkingCalendar.ZONE));
        assertThat(sql.queryForObject(
                        "select due_at from ledger_case where number = ?", Timestamp.class, moved.value()))
                .isEqualTo(Timestamp.from(after.dueAt()));
        assertThat(road.recounted(moved))
                .containsExactly("放假安排有变（国办发明电〔2030〕9号），重新计算期限：人民调解期限末日由2031-07-10改为2031-07-17");
        assertThat(road.recounted(untouched)).isEmpty();
        run = notices.recounts().get(0);
        assertThat(run.state()).isEqualTo(Recount.State.DONE);
        assertThat(run.done()).isEqualTo(run.total());
        assertThat(run.changed()).isEqualTo(1);
        assertThat(run.finishedAt()).isNotNull();
        assertThat(recounter.nextCases()).as("nothing is left").isFalse();

        CaseNumber later = waiting(LocalDate.of(2031, 6, 10));
        assertThat(clocks.running(later, TERM).orElseThrow().lastDay())
                .as("what begins now is counted by the notice from the start")
                .isEqualTo(LocalDate.of(2031, 7, 17));
    }

    @Test
    void anInterruptedRecountGoesOnAndCountsNothingTwice() {
        List<CaseNumber> all = waiting(30, LocalDate.of(2033, 6, 10));
        LocalDate last = clocks.running(all.get(0), TERM).orElseThrow().lastDay();
        notices.enter(notice(2033, last, last.plusDays(2)), "tester");

        recounter.nextCases();
        // what a killed node leaves behind: cases counted in a transaction that never came to its end
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            open.take(calendars.current().number(), 5, Set.of()).forEach(open::recount);
            status.setRollbackOnly();
        });
        Recount interrupted = notices.recounts().get(0);
        assertThat(interrupted.running()).isTrue();
        assertThat(interrupted.done()).isBetween(1, interrupted.total() - 1);

        Recounter afterTheStart = new Recounter(open, calendars, mapper, transactions, Clock.systemUTC());
        while (afterTheStart.nextCases()) {
            // goes on
        }
        assertThat(all).allSatisfy(number -> {
            assertThat(road.recounted(number)).hasSize(1);
            assertThat(clocks.running(number, TERM).orElseThrow().lastDay()).isAfter(last);
        });
        Recount done = notices.recounts().get(0);
        assertThat(done.state()).isEqualTo(Recount.State.DONE);
        assertThat(done.changed()).isEqualTo(30);
        assertThat(done.done()).isEqualTo(done.total());
    }

    @Test
    void twoNodesShareTheWork() {
        List<CaseNumber> all = waiting(60, LocalDate.of(2035, 6, 11));
        LocalDate last = clocks.running(all.get(0), TERM).orElseThrow().lastDay();
        notices.enter(notice(2035, last, last.plusDays(2)), "tester");

        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Recounter node = new Recounter(open, calendars, mapper, transactions, Clock.systemUTC());
            nodes.add(CompletableFuture.runAsync(() -> {
                while (node.nextCases()) {
                    // goes on
                }
            }));
        }
        nodes.forEach(CompletableFuture::join);
        finish();

        assertThat(all).allSatisfy(number -> assertThat(road.recounted(number)).hasSize(1));
        Recount done = notices.recounts().get(0);
        assertThat(done.state()).isEqualTo(Recount.State.DONE);
        assertThat(done.changed()).isEqualTo(60);
        assertThat(done.done()).isEqualTo(done.total());
    }

    @Test
    void aDeadlineBegunMeanwhileOnTheOldCalendarIsFoundToo() {
        CaseNumber number = fresh();
        LocalDate last = LocalDate.of(2037, 7, 10);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(calendars.current().isWorkingDay(last)).isTrue();
            CompletableFuture.runAsync(() -> {
                        notices.enter(notice(2037, last, last.plusDays(2)), "tester");
                        finish();
                    })
                    .join();
            clocks.start(number, TERM, at(LocalDate.of(2037, 6, 10)));
        });
        assertThat(clocks.running(number, TERM).orElseThrow().lastDay()).isEqualTo(last);

        finish();
        assertThat(clocks.running(number, TERM).orElseThrow().lastDay()).isAfter(last);
        assertThat(road.recounted(number)).hasSize(1);
    }

    @Test
    void aLaterNoticeTakesOverFromOneStillBeingCounted() {
        CaseNumber number = waiting(LocalDate.of(2039, 6, 10));
        LocalDate last = clocks.running(number, TERM).orElseThrow().lastDay();
        notices.enter(notice(2039, last, last), "first");
        notices.enter(notice(2039, last, last.plusDays(6)), "second");
        assertThat(notices.recounts())
                .extracting(Recount::state)
                .startsWith(Recount.State.RUNNING, Recount.State.SUPERSEDED);
        finish();

        assertThat(clocks.running(number, TERM).orElseThrow().lastDay()).isAfter(last.plusDays(6));
        assertThat(road.recounted(number)).hasSize(1);
        assertThat(notices.entries())
                .filteredOn(entry -> entry.notice().year() == 2039)
                .extracting(HolidayNotices.Entry::enteredBy)
                .as("an entry that was replaced is kept")
                .containsExactly("second", "first");
        assertThat(notices.entered(2039).orElseThrow().enteredBy()).isEqualTo("second");
    }

    @Test
    void aCaseThatCannotBeCountedDoesNotHoldUpTheOthers() {
        CaseNumber broken = waiting(LocalDate.of(2041, 6, 10));
        CaseNumber sound = waiting(LocalDate.of(2041, 6, 10));
        LocalDate last = clocks.running(sound, TERM).orElseThrow().lastDay();
        sql.update("update case_clock set state = '{}' where case_number = ?", broken.value());
        notices.enter(notice(2041, last, last.plusDays(2)), "tester");
        finish();

        assertThat(road.recounted(sound)).hasSize(1);
        Recount run = notices.recounts().get(0);
        assertThat(run.running()).isTrue();
        assertThat(run.failedCase()).isEqualTo(broken.value());

        sql.update("delete from case_clock where case_number = ?", broken.value());
        finish();
        assertThat(notices.recounts().get(0).state()).isEqualTo(Recount.State.DONE);
    }

    @Test
    void aPreviewNamesTheDaysAndChangesNothing() {
        LocalDate friday = LocalDate.of(2043, 7, 10);
        HolidayNotice notice = new HolidayNotice(
                2043,
                "国办发明电〔2042〕9号",
                "通知",
                List.of(new HolidayNotice.Holiday("春节", friday, friday)),
                new java.util.TreeSet<>(Set.of(friday.plusDays(1))));
        long calendar = calendars.current().number();

        HolidayNotices.Preview preview = notices.preview(notice);

        assertThat(preview.days())
                .contains(
                        new HolidayNotices.DayChange(friday, null, "春节"),
                        new HolidayNotices.DayChange(friday.plusDays(1), "星期六", null));
        assertThat(preview.missing()).contains("元旦", "国庆节").doesNotContain("春节");
        assertThat(preview.open()).isEqualTo(open.count());
        assertThat(calendars.current().number()).isEqualTo(calendar);
        assertThat(notices.inForce(notice)).isFalse();
        assertThat(calendars.current().isProvisional(friday)).isTrue();
    }

    private void finish() {
        while (recounter.nextCases()) {
            // goes on
        }
    }

    static HolidayNotice notice(int year, LocalDate from, LocalDate to) {
        return new HolidayNotice(
                year,
                "国办发明电〔" + (year - 1) + "〕9号",
                "国务院办公厅关于" + year + "年部分节假日安排的通知",
                List.of(new HolidayNotice.Holiday("国庆节", from, to)),
                null);
    }

    private List<CaseNumber> waiting(int cases, LocalDate from) {
        return Stream.generate(() -> waiting(from)).limit(cases).toList();
    }

    /** A case whose term of mediation runs from a day on. */
    private CaseNumber waiting(LocalDate from) {
        CaseNumber number = fresh();
        clocks.start(number, TERM, at(from));
        return number;
    }

    private CaseNumber fresh() {
        return actAs.run(
                road.holder(CENTRE, Post.INTAKE_CLERK),
                () -> cases.open(new NewCase(
                        CENTRE,
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

    /** Lets the term of a real case run from another day, with its timer and its task. */
    private Deadline restart(CaseNumber number, LocalDate from) {
        clocks.end(number, TERM, "重新计时");
        Deadline deadline = clocks.start(number, TERM, at(from));
        timers.shift(number.value(), TERM, deadline.dueAt());
        assertThat(deadline.dueAt()).isCloseTo(at(deadline.lastDay()), within(1, ChronoUnit.DAYS));
        return deadline;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 30).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static LocalDate day(Job timer) {
        return LocalDate.ofInstant(timer.getDuedate().toInstant(), WorkingCalendar.ZONE);
    }
}
