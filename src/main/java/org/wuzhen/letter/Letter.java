package org.wuzhen.letter;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter of a department about a case.
 *
 * @param department code in the directory
 * @param reference the department's number of its paper
 * @param outcome how it came out, in the department's words
 * @param words what else it says, one thing in a line
 * @param toldOf the joined case that it names, where it belongs to the case that one was joined into; or null
 * @param measure what was done with it, or null while nobody has read it
 */
public record Letter(
        long id,
        String number,
        String department,
        LetterKind kind,
        String reference,
        String outcome,
        String words,
        LocalDate happenedOn,
        String toldOf,
        Instant receivedAt,
        Measure measure,
        String note,
        String readBy,
        Instant readAt) {

    /** Without the department's words: they reach no log. */
    @Override
    public String toString() {
        return "Letter[" + id + ", " + number + ", " + kind + "]";
    }
}
