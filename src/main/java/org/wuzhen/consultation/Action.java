package org.wuzhen.consultation;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.casefile.number.CaseNumber;

/** An item of the minutes in a department's hands (会诊事项). */
public record Action(
        long id,
        long consultation,
        CaseNumber number,
        String department,
        String centre,
        String words,
        LocalDate dueOn,
        ActionState state,
        Instant lateAt,
        Instant endedAt) {

    public boolean open() {
        return endedAt == null;
    }
}
