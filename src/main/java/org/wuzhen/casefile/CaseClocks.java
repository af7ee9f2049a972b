package org.wuzhen.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.deadline.DeadlineState;
import org.wuzhen.deadline.Deadlines;
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
    private final TimerShift timers;
    private final ObjectMapper json;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClocks(
            CaseClockMapper clocks,
            CaseFileMapper cases,
            Deadlines deadlines,
            TimerShift timers,
            ObjectMapper json,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clocks = clocks;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timers = timers;
        this.json = json;
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
        return start(number, term, from, null);
    }

    /** Starts a term that dates one task. */
    public Deadline startForTask(CaseNumber number, String term, String taskId) {
        return start(number, term, clock.instant(), taskId);
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
        List<ClockRow> rows = clocks.running(number.value(), term);
        if (rows.isEmpty()) {
            return new DeadlineChange.Refused("该期限未在计算中，无需延长。");
        }
        DeadlineChange change = deadline(rows.get(0)).extend(by, clock.instant());
        if (change instanceof DeadlineChange.Changed changed) {
            store(rows.get(0).id(), changed.deadline());
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

    /** Holds every running clock of the case that may stand still. */
    public void holdAll(CaseNumber number, String reason) {
        cases.lock(number.value());
        Instant now = clock.instant();
        for (ClockRow row : clocks.runningAll(number.value())) {
            if (deadline(row).pause(now, reason) instanceof DeadlineChange.Changed changed) {
                store(row.id(), changed.deadline());
                timers.hold(number.value(), row.term());
                events.publishEvent(new CaseEvent.ClockChanged(number, row.term()));
            }
        }
    }

    /** Lets the held clocks of the case run again; timers and due dates move by the time held. */
    public void releaseAll(CaseNumber number) {
        cases.lock(number.value());
        Instant now = clock.instant();
        for (ClockRow row : clocks.runningAll(number.value())) {
            if (deadline(row).resume(now) instanceof DeadlineChange.Changed changed) {
                store(row.id(), changed.deadline());
                timers.release(number.value(), row.term(), changed.deadline().dueAt());
                events.publishEvent(new CaseEvent.ClockChanged(number, row.term()));
            }
        }
    }

    private Deadline start(CaseNumber number, String term, Instant from, String taskId) {
        CaseFile file = cases.find(number.value());
        Deadline deadline = deadlines.start(query(file, term), from);
        clocks.insert(
                number.value(),
                term,
                deadline.term().label(),
                deadline.term().citation(),
                deadline.term().kind() == TermKind.LEGAL,
                taskId,
                deadline.state(),
                write(deadline.state()));
        events.publishEvent(new CaseEvent.ClockChanged(number, term));
        return deadline;
    }

    private void store(long id, Deadline deadline) {
        clocks.update(id, deadline.state(), write(deadline.state()));
    }

    private Deadline deadline(ClockRow row) {
        return deadlines.restore(read(row.state()));
    }

    private static TermQuery query(CaseFile file, String term) {
        return TermQuery.of(term)
                .forType(file.disputeType().name())
                .atRisk(file.risk() == null ? null : file.risk().name());
    }

    private String write(DeadlineState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A deadline cannot be written as JSON", e);
        }
    }

    private DeadlineState read(String state) {
        try {
            return json.readValue(state, DeadlineState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored deadline cannot be read", e);
        }
    }
}
