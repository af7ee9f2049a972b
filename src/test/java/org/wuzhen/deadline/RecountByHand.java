package org.wuzhen.deadline;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rounds that follow a change of calendar or mode, for tests: one batch, all of them, and one that is killed. */
@Component
public class RecountByHand {

    private final OpenDeadlines open;
    private final WorkingCalendars calendars;
    private final CalendarMapper mapper;
    private final PlatformTransactionManager transactions;
    private final Recounter recounter;

    RecountByHand(
            OpenDeadlines open,
            WorkingCalendars calendars,
            CalendarMapper mapper,
            PlatformTransactionManager transactions,
            Recounter recounter) {
        this.open = open;
        this.calendars = calendars;
        this.mapper = mapper;
        this.transactions = transactions;
        this.recounter = recounter;
    }

    /** The next batch; false when nothing is left. */
    public boolean next() {
        return recounter.nextCases();
    }

    /** Goes on until nothing is left, as a node does that has just started. */
    public void finish() {
        Recounter afterTheStart = new Recounter(open, calendars, mapper, transactions, Clock.systemUTC());
        while (afterTheStart.nextCases()) {
            // goes on
        }
    }

    /** What a killed node leaves behind: a batch in a transaction that never came to its end. */
    public void killed() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            open.take(calendars.current().number(), 5, Set.of()).forEach(open::recount);
            status.setRollbackOnly();
        });
    }
}
