package org.wuzhen.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.OpenDeadlines.Counted;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.deadline.OperatingModes;
import org.wuzhen.deadline.StoredDeadlines;
import org.wuzhen.deadline.TermKind;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.deadline.TimerShift;

/** The clocks of a case: sets, extends, holds, releases and ends them, and moves timers and due dates along. */
@Component
@Transactional
public class CaseClocks {

    private final CaseClockMapper clocks;
    private final CaseFileMapper cases;
    private final Deadlines deadlines;
    private final OperatingModes modes;
    private final TimerShift timers;
    private final StoredDeadlines stored;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClocks(
            CaseClockMapper clocks,
            CaseFileMapper cases,
            Deadlines deadlines,
            OperatingModes modes,
            TimerShift timers,
            StoredDeadlines stored,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clocks = clocks;
        this.cases = cases;
        this.deadlines = deadlines;
        this.modes = modes;
        this.timers = timers;
        this.stored = stored;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a term of the case now. */
    public Deadline start(CaseNumber number, String term) {
        return start(number, term, clock.instant());
    }

    /** Starts a term of the case at the moment of the event that sets it off. */
    public Deadline start(CaseNumber number, String term, Instant from) {
        return start(number, term, term, from, null);
    }

    /**
     * Starts a term of the case that runs by the rule of another: what is mediated for a court has the court's days.
     *
     * @param term as which it runs, is held, extended and ended
     * @param rule key of the row that says how long
     */
    public Deadline startBy(CaseNumber number, String term, String rule, Instant from) {
        return start(number, term, rule, from, null);
    }

    /** Starts a term that dates one task. */
    public Deadline startForTask(CaseNumber number, String term, String taskId) {
        return start(number, term, term, clock.instant(), taskId);
    }

    /**
     * As {@link #startForTask(CaseNumber, String, String)}; where it would end later than whatever the task is for is
     * wanted, it runs by the rule of a shorter term instead.
     *
     * @param shorter key of the row that says how long then; it may still end later, so that there is time to do it
     * @param wanted until when
     */
    public Deadline startForTask(CaseNumber number, String term, String taskId, String shorter, Instant wanted) {
        Instant now = clock.instant();
        boolean late = deadlines
                .start(query(cases.find(number.value()), term), now)
                .dueAt()
                .isAfter(wanted);
        return start(number, term, late ? shorter : term, now, taskId);
    }

    /** The running clock of a term of the case itself. */
    @Transactional(readOnly = true)
    public Optional<Deadline> running(CaseNumber number, String term) {
        return clocks.running(number.value(), term).stream().findFirst().map(this::deadline);
    }

    /** All clocks of a case, the running ones first, then by due date. */
    @Transactional(readOnly = true)
    public List<CaseClock> of(CaseNumber number) {
        return clocks.all(number.value()).stream()
                .map(row -> new CaseClock(row.id(), row.taskId(), deadline(row), row.endedAt(), row.endedHow()))
                .toList();
    }

    /**
     * The cases of which a term of the case itself, not of a task, ran out in a stretch of time.
     *
     * @param after not itself among it
     * @param until itself among it
     */
    @Transactional(readOnly = true)
    public List<CaseNumber> ranOut(Instant after, Instant until) {
        return clocks.ranOut(after, until).stream().map(CaseNumber::of).toList();
    }

    /** Ends a term of the case; nothing happens when it does not run. */
    public void end(CaseNumber number, String term, String how) {
        if (clocks.end(number.value(), term, clock.instant(), how) > 0) {
            events.publishEvent(new CaseEvent.ClockChanged(number, term));
        }
    }

    /** Ends the clocks of a task. */
    public void endForTask(CaseNumber number, String taskId, String how) {
        if (clocks.endForTask(number.value(), taskId, clock.instant(), how) > 0) {
            events.publishEvent(new CaseEvent.ClockChanged(number, ""));
        }
    }

    /** Ends every running clock of a case that leaves its road. */
    public void endAll(CaseNumber number, String how) {
        if (clocks.endAll(number.value(), clock.instant(), how) > 0) {
            events.publishEvent(new CaseEvent.ClockChanged(number, ""));
        }
    }

    /**
     * Extends a running term.
     *
     * @param by in the term's own unit
     * @return what the law says to it; timers and due dates have moved when it was changed
     */
    public DeadlineChange extend(CaseNumber number, String term, int by, String reason) {
        cases.lock(number.value());
        recount(number);
        List<ClockRow> rows = clocks.running(number.value(), term);
        if (rows.isEmpty()) {
            return new DeadlineChange.Refused("该期限未在计算中，无需延长。");
        }
        DeadlineChange change = deadline(rows.get(0)).extend(by, clock.instant());
        if (change instanceof DeadlineChange.Changed changed) {
            store(
                    rows.get(0),
                    changed.deadline(),
                    without(rows.get(0), ordinary -> ordinary.extend(by, clock.instant())));
            timers.shift(number.value(), term, changed.deadline().dueAt());
            acts.record(
                    "term-extended",
                    number.value(),
                    changed.deadline().term().label() + "延长至"
                            + changed.deadline().lastDay(),
                    reason,
                    Map.of("term", term));
            events.publishEvent(new CaseEvent.ClockChanged(number, term));
        }
        return change;
    }

    /**
     * Extends the running term of a task.
     *
     * @param by in the term's own unit
     * @return what the law says to it; the task's timers and its due date have moved when it was changed
     */
    public DeadlineChange extendForTask(CaseNumber number, String taskId, int by, String reason) {
        cases.lock(number.value());
        recount(number);
        Optional<ClockRow> running = clocks.runningAll(number.value()).stream()
                .filter(row -> taskId.equals(row.taskId()))
                .findFirst();
        if (running.isEmpty()) {
            return new DeadlineChange.Refused("该期限未在计算中，无需延长。");
        }
        ClockRow row = running.get();
        DeadlineChange change = deadline(row).extend(by, clock.instant());
        if (change instanceof DeadlineChange.Changed changed) {
            Deadline longer = changed.deadline();
            store(row, longer, without(row, ordinary -> ordinary.extend(by, clock.instant())));
            timers.shiftTask(taskId, row.term(), longer.dueAt(), longer.dueAt());
            acts.record(
                    "term-extended",
                    number.value(),
                    longer.term().label() + "延长至" + longer.lastDay(),
                    reason,
                    Map.of("term", row.term()));
            events.publishEvent(new CaseEvent.ClockChanged(number, row.term()));
        }
        return change;
    }

    /** Holds every running clock of the case that may stand still. */
    public void holdAll(CaseNumber number, String reason) {
        cases.lock(number.value());
        recount(number);
        Instant now = clock.instant();
        for (ClockRow row : clocks.runningAll(number.value())) {
            Deadline ordinary = without(row, one -> one.pause(now, reason));
            if (deadline(row).pause(now, reason) instanceof DeadlineChange.Changed changed) {
                store(row, changed.deadline(), ordinary);
                timers.hold(number.value(), row.term());
                events.publishEvent(new CaseEvent.ClockChanged(number, row.term()));
            } else if (row.ordinary() != null) {
                store(row, deadline(row), ordinary);
            }
        }
    }

    /** Lets the held clocks of the case run again; timers and due dates move by the time held. */
    public void releaseAll(CaseNumber number) {
        cases.lock(number.value());
        recount(number);
        Instant now = clock.instant();
        for (ClockRow row : clocks.runningAll(number.value())) {
            Deadline ordinary = without(row, one -> one.resume(now));
            if (deadline(row).resume(now) instanceof DeadlineChange.Changed changed) {
                store(row, changed.deadline(), ordinary);
                release(number, row, changed.deadline().dueAt());
                events.publishEvent(new CaseEvent.ClockChanged(number, row.term()));
            } else if (row.ordinary() != null) {
                store(row, deadline(row), ordinary);
            }
        }
    }

    /** What a shortened clock would be without the response, after the same change; null for one that is not shortened. */
    private Deadline without(ClockRow row, Function<Deadline, DeadlineChange> change) {
        if (row.ordinary() == null) {
            return null;
        }
        Deadline ordinary = deadlines.restore(stored.read(row.ordinary()));
        return change.apply(ordinary) instanceof DeadlineChange.Changed changed ? changed.deadline() : ordinary;
    }

    /** The clocks of a case that another centre works on from now on follow the mode of that centre. */
    @EventListener
    public void follow(CaseEvent.Transferred transferred) {
        if (modes.at(transferred.from()) == modes.at(transferred.to())) {
            return;
        }
        CaseNumber number = transferred.number();
        CaseFile file = cases.find(number.value());
        boolean any = false;
        for (ClockRow row : clocks.runningAll(number.value())) {
            any |= recount(file, row).changed() > 0;
        }
        if (any) {
            events.publishEvent(new CaseEvent.ClockChanged(number, ""));
            events.publishEvent(new CaseEvent.ClocksRecounted(number));
        }
    }

    /**
     * Counts the open clocks of a locked case that were counted on an earlier calendar, or before its centre came into
     * another mode, anew. Where a term ends at another time, its timers and due dates move along and the case tells it; a clock that stands still moves its timers
     * when it is released.
     */
    Counted recount(CaseNumber number) {
        long calendar = deadlines.calendarNumber();
        Counted counted = Counted.NOTHING;
        List<ClockRow> behind = clocks.behind(number.value(), calendar);
        CaseFile file = behind.isEmpty() ? null : cases.find(number.value());
        for (ClockRow row : behind) {
            counted = counted.plus(recount(file, row));
        }
        if (counted.deadlines() > 0) {
            // a light may turn on another day also where the last day stays
            events.publishEvent(new CaseEvent.ClockChanged(number, ""));
            clocks.countedOn(number.value(), calendar);
            events.publishEvent(new CaseEvent.ClocksRecounted(number));
        }
        return counted;
    }

    private Counted recount(CaseFile file, ClockRow row) {
        CaseNumber number = file.number();
        Instant now = clock.instant();
        Deadline before = deadline(row);
        Deadline ordinaryBefore = row.ordinary() == null ? before : deadlines.restore(stored.read(row.ordinary()));
        Deadline ordinary = deadlines.recount(ordinaryBefore.state());
        if (ordinary.term().kind() == TermKind.INTERNAL && !ordinaryBefore.isOverdue(now) && ordinary.isOverdue(now)) {
            ordinary = row.ordinary() == null ? ordinary : ordinaryBefore;
        }
        Deadline after = deadlines.inMode(
                ordinary, before, query(file, ordinary.term().key()).in(modes.at(file.centre())));
        boolean mode = !after.term().equals(before.term());
        if (after.dueAt().equals(before.dueAt())) {
            if (!after.equals(before) || row.ordinary() != null) {
                store(row, after, ordinary);
            }
            return new Counted(1, 0, 0);
        }
        boolean past = !before.isOverdue(now) && after.isOverdue(now);
        boolean kept = past && after.term().kind() == TermKind.INTERNAL;
        if (!kept) {
            store(row, after, ordinary);
            if (!after.isPaused()) {
                shift(number, row, after.dueAt(), past ? deadlines.endOfNextWorkingDay() : after.dueAt());
            }
        }
        if (mode) {
            tellMode(file, row, before, after);
        } else {
            tell(number, row, before, after, past, kept);
        }
        return new Counted(1, kept ? 0 : 1, past ? 1 : 0);
    }

    private void shift(CaseNumber number, ClockRow row, Instant due, Instant timersDue) {
        if (row.taskId() == null) {
            timers.shift(number.value(), row.term(), due, timersDue);
        } else {
            timers.shiftTask(row.taskId(), row.term(), due, timersDue);
        }
    }

    private void release(CaseNumber number, ClockRow row, Instant due) {
        if (row.taskId() == null) {
            timers.release(number.value(), row.term(), due);
        } else {
            timers.releaseTask(row.taskId(), row.term(), due);
        }
    }

    private void tell(CaseNumber number, ClockRow row, Deadline before, Deadline after, boolean past, boolean kept) {
        String notice = deadlines.calendarChanges(row.calendar());
        String effect;
        if (kept) {
            effect = "按新的安排应为" + after.lastDay() + "，该日已过；内部时限不追溯，仍按" + before.lastDay() + "执行";
        } else {
            effect = "末日由" + before.lastDay() + "改为" + after.lastDay();
            if (past) {
                effect += "，该日已过；法定期限以法律为准，请承办人立即核对并依法处理";
            } else if (after.lastDay().isBefore(before.lastDay())) {
                effect += "（比原来提前）";
            }
            if (after.isPaused()) {
                effect += "；现中止计时，恢复后顺延";
            }
        }
        acts.record(
                past ? "term-recounted-past" : "term-recounted",
                number.value(),
                "放假安排有变（" + notice + "），重新计算期限：" + before.term().label() + effect,
                null,
                Map.of(
                        "term", row.term(),
                        "from", before.lastDay().toString(),
                        "to", after.lastDay().toString(),
                        "notice", notice));
    }

    private void tellMode(CaseFile file, ClockRow row, Deadline before, Deadline after) {
        List<String> changes = modes.changesSince(row.calendar(), file.centre());
        String cause = changes.isEmpty() ? "承办中心变更，按该中心的平战状态执行" : String.join("、", changes);
        String effect = before.term().length().equals(after.term().length())
                ? ""
                : "由" + before.term().length() + "调整为" + after.term().length() + "，";
        boolean late = before.isOverdue(clock.instant());
        acts.record(
                "term-in-mode",
                file.number().value(),
                cause + "，" + after.term().label() + effect + "截止时间由" + before.end() + "调整为" + after.end()
                        + (late ? "；原截止时间已过而未办结，如实记录在此" : "")
                        + (after.isPaused() ? "；现中止计时，恢复后顺延" : ""),
                null,
                Map.of(
                        "term", row.term(),
                        "from", before.dueAt().toString(),
                        "to", after.dueAt().toString(),
                        "mode", modes.at(file.centre()).name()));
    }

    private Deadline start(CaseNumber number, String term, String rule, Instant from, String taskId) {
        CaseFile file = cases.find(number.value());
        TermQuery query = query(file, rule);
        Deadline ordinary = deadlines.start(query, from);
        OperatingMode mode = modes.at(file.centre());
        Deadline deadline = deadlines.inMode(ordinary, ordinary, query.in(mode));
        clocks.insert(
                number.value(),
                term,
                deadline.term().label(),
                deadline.term().citation(),
                deadline.term().kind() == TermKind.LEGAL,
                taskId,
                deadline.state(),
                stored.write(deadline.state()),
                ordinary.equals(deadline) ? null : stored.write(ordinary.state()),
                TurningClocks.next(deadline),
                deadlines.calendarNumber());
        if (!ordinary.equals(deadline)) {
            acts.record(
                    "term-in-mode",
                    number.value(),
                    mode.label() + "期间，" + deadline.term().label() + "为"
                            + deadline.term().length() + "（平时" + ordinary.term().length() + "），至" + deadline.end(),
                    null,
                    Map.of("term", term, "mode", mode.name()));
        }
        events.publishEvent(new CaseEvent.ClockChanged(number, term));
        return deadline;
    }

    /**
     * Stores what became of a clock.
     *
     * @param ordinary what it would be without a response; null where it is not shortened
     */
    private void store(ClockRow row, Deadline deadline, Deadline ordinary) {
        clocks.update(
                row.id(),
                deadline.state(),
                stored.write(deadline.state()),
                ordinary == null || ordinary.equals(deadline) ? null : stored.write(ordinary.state()),
                TurningClocks.next(deadline),
                deadlines.calendarNumber());
    }

    private Deadline deadline(ClockRow row) {
        return deadlines.restore(stored.read(row.state()));
    }

    private static TermQuery query(CaseFile file, String term) {
        return TermQuery.of(term)
                .forType(file.disputeType().name())
                .atRisk(file.risk() == null ? null : file.risk().name());
    }
}
