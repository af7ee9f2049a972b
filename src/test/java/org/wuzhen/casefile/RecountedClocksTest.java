package org.wuzhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.HolidayNotice;
import org.wuzhen.deadline.HolidayNotices;
import org.wuzhen.deadline.OpenDeadlines.Counted;
import org.wuzhen.deadline.OperatingModes;
import org.wuzhen.deadline.StoredDeadlines;
import org.wuzhen.deadline.TermRules;
import org.wuzhen.deadline.TimerShift;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.deadline.WorkingCalendars;
import org.wuzhen.directory.Post;

/** How each kind of clock takes a new notice; every test has a year of its own. */
@WuzhenTest
class RecountedClocksTest {

    private static final String CENTRE = "47";
    private static final String TERM = "mediation";

    @Autowired
    HolidayNotices notices;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseClockMapper mapper;

    @Autowired
    CaseFileMapper files;

    @Autowired
    CaseFiles cases;

    @Autowired
    TermRules rules;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    OperatingModes modes;

    @Autowired
    TimerShift timers;

    @Autowired
    StoredDeadlines stored;

    @Autowired
    Acts acts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Road road;

    @Autowired
    ActAs actAs;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate sql;

    @Test
    void aClockThatStandsStillIsCountedButItsTimerWaitsForTheRelease() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        Deadline before = restart(number, TERM, LocalDate.of(2045, 6, 12));
        CaseClocks held = onDay(LocalDate.of(2045, 6, 20));
        inOne(() -> held.holdAll(number, "等待鉴定意见"));
        Date timer = road.timer(number, "Timer_TermExpired").getDuedate();
        notices.enter(off(2045, before.lastDay(), before.lastDay().plusDays(1)), "tester");

        assertThat(recount(number)).isEqualTo(new Counted(openClocks(number), 1, 0));

        Deadline after = clocks.running(number, TERM).orElseThrow();
        assertThat(after.isPaused()).isTrue();
        assertThat(after.lastDay()).isAfter(before.lastDay());
        assertThat(road.recounted(number)).singleElement().asString().endsWith("；现中止计时，恢复后顺延");
        assertThat(road.timer(number, "Timer_TermExpired").getDuedate()).isEqualTo(timer);
        assertThat(road.timer(number, "Timer_TermExpired").isSuspended()).isTrue();
        CaseClocks released = onDay(LocalDate.of(2045, 6, 28));
        inOne(() -> released.releaseAll(number));
        assertThat(road.timer(number, "Timer_TermExpired").getDuedate().toInstant())
                .isEqualTo(clocks.running(number, TERM).orElseThrow().dueAt());
    }

    @Test
    void aClockOfATaskMovesThatTaskAndNoOther() {
        CaseNumber number = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        String task = road.task(number, "ReviewAcceptance").id();
        Instant due = road.task(number, "ReviewAcceptance").due();
        Deadline before = restart(number, "intake-answer", LocalDate.of(2047, 7, 9));
        sql.update(
                "update case_clock set task_id = ? where case_number = ? and term = 'intake-answer' and ended_at is null",
                task,
                number.value());
        notices.enter(off(2047, before.lastDay(), before.lastDay()), "tester");

        recount(number);

        Deadline after = clocks.of(number).stream()
                .filter(CaseClock::running)
                .map(CaseClock::deadline)
                .filter(deadline -> deadline.term().key().equals("intake-answer"))
                .findFirst()
                .orElseThrow();
        assertThat(after.lastDay()).isAfter(before.lastDay());
        assertThat(road.task(number, "ReviewAcceptance").due())
                .isEqualTo(after.dueAt())
                .isNotEqualTo(due);
    }

    @Test
    void aTermThatEndsEarlierMovesAndSaysSo() {
        CaseNumber number = road.triaged(CENTRE, DisputeType.NEIGHBOUR);
        clocks.end(number, TERM, "重新计时");
        LocalDate saturday = saturdayAfter(LocalDate.of(2049, 7, 1));
        clocks.start(number, TERM, at(saturday.minusDays(30)));
        assertThat(clocks.running(number, TERM).orElseThrow().lastDay()).isEqualTo(saturday.plusDays(2));
        notices.enter(worked(2049, saturday), "tester");

        recount(number);

        assertThat(clocks.running(number, TERM).orElseThrow().lastDay()).isEqualTo(saturday);
        assertThat(road.recounted(number)).singleElement().asString().endsWith("改为" + saturday + "（比原来提前）");
    }

    @Test
    void aLegalTermThatHasPassedByTheNoticeIsToldAndItsTimerWaitsAWorkingDay() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        LocalDate saturday = saturdayAfter(LocalDate.of(2051, 7, 1));
        restart(number, TERM, saturday.minusDays(30));
        notices.enter(worked(2051, saturday), "tester");
        LocalDate sunday = saturday.plusDays(1);

        assertThat(recountOn(sunday, number).past()).isEqualTo(1);

        Deadline after = clocks.running(number, TERM).orElseThrow();
        assertThat(after.lastDay()).as("the day of the law stands").isEqualTo(saturday);
        assertThat(road.task(number, "HoldSession").due()).isEqualTo(after.dueAt());
        assertThat(road.timer(number, "Timer_TermExpired").getDuedate().toInstant())
                .as("the case does not run on by itself before anybody could act")
                .isEqualTo(at(saturday.plusDays(2))
                        .atZone(WorkingCalendar.ZONE)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(WorkingCalendar.ZONE)
                        .toInstant()
                        .minusMillis(1));
        assertThat(road.recounted(number)).singleElement().asString().contains("该日已过；法定期限以法律为准，请承办人立即核对");
    }

    @Test
    void anInternalTermIsNeverMovedIntoThePast() {
        CaseNumber number = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        LocalDate saturday = saturdayAfter(LocalDate.of(2053, 7, 1));
        LocalDate monday = saturday.plusDays(2);
        Deadline before = restart(number, "intake-answer", saturday.minusDays(3));
        assertThat(before.lastDay()).isEqualTo(monday);
        Date due = Date.from(road.task(number, "ReviewAcceptance").due());
        notices.enter(worked(2053, saturday), "tester");

        assertThat(recountOn(saturday.plusDays(1), number)).isEqualTo(new Counted(openClocks(number), 0, 1));

        assertThat(clocks.running(number, "intake-answer").orElseThrow().lastDay())
                .isEqualTo(monday);
        assertThat(Date.from(road.task(number, "ReviewAcceptance").due())).isEqualTo(due);
        assertThat(road.recounted(number)).singleElement().asString().contains("内部时限不追溯，仍按" + monday + "执行");
    }

    @Test
    void whoExtendsATermBeforeItsTurnCameFindsItCounted() {
        CaseNumber number = road.triaged(CENTRE, DisputeType.NEIGHBOUR);
        Deadline before = restart(number, TERM, LocalDate.of(2055, 6, 10));
        notices.enter(off(2055, before.lastDay(), before.lastDay().plusDays(1)), "tester");

        DeadlineChange change = actAs.run(clerk(), () -> clocks.extend(number, TERM, 10, "双方同意"));

        assertThat(change).isInstanceOf(DeadlineChange.Changed.class);
        assertThat(road.recounted(number)).hasSize(1);
        assertThat(recount(number)).isEqualTo(Counted.NOTHING);
    }

    private Counted recount(CaseNumber number) {
        return new TransactionTemplate(transactions).execute(status -> clocks.recount(number));
    }

    private Counted recountOn(LocalDate day, CaseNumber number) {
        CaseClocks later = onDay(day);
        return new TransactionTemplate(transactions).execute(status -> later.recount(number));
    }

    private void inOne(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** The clocks as they are worked on another day. */
    private CaseClocks onDay(LocalDate day) {
        Clock then = Clock.fixed(at(day), WorkingCalendar.ZONE);
        return new CaseClocks(
                mapper,
                files,
                new Deadlines(rules, calendars, then, "17:30"),
                modes,
                timers,
                stored,
                acts,
                events,
                then);
    }

    private Deadline restart(CaseNumber number, String term, LocalDate from) {
        clocks.end(number, term, "重新计时");
        Deadline deadline = clocks.start(number, term, at(from));
        timers.shift(number.value(), term, deadline.dueAt());
        return deadline;
    }

    private static HolidayNotice off(int year, LocalDate from, LocalDate to) {
        return new HolidayNotice(
                year, "国办发明电〔" + (year - 1) + "〕9号", "通知", List.of(new HolidayNotice.Holiday("国庆节", from, to)), null);
    }

    /** A notice by which a Saturday is worked. */
    private static HolidayNotice worked(int year, LocalDate saturday) {
        return new HolidayNotice(
                year,
                "国办发明电〔" + (year - 1) + "〕9号",
                "通知",
                List.of(new HolidayNotice.Holiday("国庆节", LocalDate.of(year, 10, 1), LocalDate.of(year, 10, 3))),
                new TreeSet<>(Set.of(saturday)));
    }

    private static LocalDate saturdayAfter(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek() != DayOfWeek.SATURDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 30).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private String clerk() {
        return road.holder(CENTRE, Post.INTAKE_CLERK);
    }

    private int openClocks(CaseNumber number) {
        return Math.toIntExact(
                clocks.of(number).stream().filter(CaseClock::running).count());
    }
}
