package org.wuzhen.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.EndOfAct;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineState;
import org.wuzhen.deadline.Deadlines;

/** Writes the lines of the list, each with the moments at which its light turns. */
@Component
@Transactional
class Lines {

    private final LedgerMapper ledger;
    private final Deadlines deadlines;
    private final ObjectMapper json;
    private final EndOfAct end;

    Lines(LedgerMapper ledger, Deadlines deadlines, ObjectMapper json, EndOfAct end) {
        this.end = end;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.json = json;
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
        if (clock == null) {
            ledger.enter(number, null, null, null, null);
            return;
        }
        Deadline deadline = deadline(clock.state());
        Lamp.Turns turns = Lamp.Turns.of(deadline);
        ledger.enter(
                number, clock.id(), deadline.isPaused() ? null : deadline.dueAt(), turns.amberFrom(), turns.redFrom());
    }

    /** Works out some of the lights that wait for it; answers how many there were. */
    int relight(int atMost) {
        List<String> numbers = ledger.unlit(atMost);
        numbers.forEach(this::enter);
        return numbers.size();
    }

    /** A stored deadline as it stands on the calendar in force. */
    Deadline deadline(String state) {
        try {
            return deadlines.restore(json.readValue(state, DeadlineState.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored deadline cannot be read", e);
        }
    }
}
