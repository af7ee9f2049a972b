package org.wuzhen.ledger;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.EndOfAct;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.StoredDeadlines;

/** Writes the lines of the list, each with the moments at which its light turns. */
@Component
@Transactional
class Lines {

    private final LedgerMapper ledger;
    private final Deadlines deadlines;
    private final StoredDeadlines stored;
    private final EndOfAct end;

    Lines(LedgerMapper ledger, Deadlines deadlines, StoredDeadlines stored, EndOfAct end) {
        this.end = end;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.stored = stored;
    }

    /** The line of a case is written at the end of the act, however often the act changes the case. */
    void owe(String number) {
        end.leave(EndOfAct.Place.LINES, number, numbers -> numbers.forEach(this::enter));
    }

    /** Writes the lines that the running act owes, for whoever reads the list in the middle of it. */
    void settle() {
        end.settle(EndOfAct.Place.LINES);
    }

    /** Writes the line of a case anew from the case itself. */
    void enter(String number) {
        CountingClock clock = ledger.counting(number);
        Long id = clock == null ? null : clock.id();
        Deadline deadline = clock == null ? null : deadline(clock.state());
        Lamp.Turns turns = deadline == null ? new Lamp.Turns(null, null) : Lamp.Turns.of(deadline);
        Instant due = deadline == null || deadline.isPaused() ? null : deadline.dueAt();
        if (!ledger.follow(number, id, due, turns.amberFrom(), turns.redFrom())) {
            ledger.enter(number, id, due, turns.amberFrom(), turns.redFrom());
        }
    }

    /** Works out some of the lights that wait for it; answers how many there were. */
    int relight(int atMost) {
        List<String> numbers = ledger.unlit(atMost);
        numbers.forEach(this::enter);
        return numbers.size();
    }

    /** A stored deadline as it stands on the calendar in force. */
    Deadline deadline(String state) {
        return deadlines.restore(stored.read(state));
    }
}
