package org.wuzhen.care;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;

/**
 * Somebody on the list, or proposed for it, without anything that tells who it is.
 *
 * @param number under which the person stands on the list
 * @param community code of the base unit, or null
 * @param group code of the kind of people, with its label, law, version and row as they were in force when entered
 * @param caseNumber the case from which the person was proposed, or null
 * @param everyDays days between two contacts, or null while only proposed
 * @param nextDue day on which the next contact is due, or null
 * @param keepUntil last day on which the sealed record is kept, or null while on the list
 */
public record Cared(
        long id,
        OwnNumber number,
        String centre,
        String community,
        String group,
        String groupLabel,
        String basis,
        String basisVersion,
        String basisRow,
        boolean minor,
        ListState state,
        CaseNumber caseNumber,
        Consent consent,
        String socialWorker,
        Level level,
        Integer everyDays,
        LocalDate nextDue,
        Outcome lastOutcome,
        Instant lastAt,
        String enteredBy,
        Instant enteredAt,
        String putOnBy,
        Instant putOnAt,
        LeaveCause leftCause,
        String leftBy,
        Instant leftAt,
        LocalDate keepUntil,
        Instant erasedAt) {

    public boolean on() {
        return state == ListState.ON;
    }
}
