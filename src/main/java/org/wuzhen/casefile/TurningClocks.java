package org.wuzhen.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.Light;
import org.wuzhen.deadline.StoredDeadlines;

/** The clocks of all cases in the order in which their lights turn, for whoever has to say so; each is taken by one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TurningClocks {

    private final CaseClockMapper clocks;
    private final Deadlines deadlines;
    private final StoredDeadlines stored;
    private final Clock clock;

    TurningClocks(CaseClockMapper clocks, Deadlines deadlines, StoredDeadlines stored, Clock clock) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * A running clock whose light has turned.
     *
     * @param taskId the task that it dates, or null for a term of the case itself
     * @param light what it shows now; green where its term was changed or it was never looked at before
     */
    public record Turned(
            long clock, CaseNumber number, String taskId, String term, boolean legal, Deadline deadline, Light light) {}

    /**
     * The next clocks whose light has turned, locked with their cases until the transaction ends; those that somebody
     * else has locked or whose case stands still are left out for now. They are taken with this: nobody gets them again
     * before their light turns again.
     *
     * @param overdue those that have turned red, or else those that have turned amber
     * @param except ids of clocks that are not wanted
     */
    public List<Turned> take(boolean overdue, int most, Collection<Long> except) {
        Instant now = clock.instant();
        return clocks.turned(now, overdue, most, except).stream()
                .map(row -> {
                    Deadline deadline = deadlines.restore(stored.read(row.state()));
                    clocks.turnsNext(row.id(), after(deadline, now));
                    return new Turned(
                            row.id(),
                            CaseNumber.of(row.caseNumber()),
                            row.taskId(),
                            row.term(),
                            row.legal(),
                            deadline,
                            now.isBefore(amberTold(deadline)) ? Light.GREEN : deadline.light(now));
                })
                .toList();
    }

    /** When a deadline that was just set is looked at: when it turns amber, at once where it has. */
    static Instant next(Deadline deadline) {
        return amberTold(deadline);
    }

    /** When it turns next after it was told; null when it is red. */
    private static Instant after(Deadline deadline, Instant now) {
        if (deadline.isOverdue(now)) {
            return null;
        }
        Instant amber = amberTold(deadline);
        return now.isBefore(amber) ? amber : deadline.dueAt();
    }

    /** When amber is told: a short term is amber from its beginning, and is told of at half its time. */
    private static Instant amberTold(Deadline deadline) {
        Instant started = deadline.state().startedAt();
        Instant amber = deadline.amberFrom();
        return amber.isAfter(started)
                ? amber
                : started.plus(Duration.between(started, deadline.dueAt()).dividedBy(2));
    }
}
