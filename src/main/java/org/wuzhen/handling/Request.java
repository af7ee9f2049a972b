package org.wuzhen.handling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A question put to a department about a case.
 *
 * @param centre code of the centre whose officer was asked
 * @param askedBy log-in name
 * @param silentAt when it was noted that the term passed without an answer, or null
 * @param ending null while it is open
 * @param endReason why it was withdrawn, or null
 */
public record Request(
        long id,
        CaseNumber number,
        String department,
        String centre,
        Matter matter,
        String question,
        BigDecimal amount,
        LocalDate wantedOn,
        String askedBy,
        Instant askedAt,
        Instant remindedAt,
        Instant silentAt,
        Instant endedAt,
        Ending ending,
        String endReason) {

    public boolean open() {
        return ending == null;
    }
}
