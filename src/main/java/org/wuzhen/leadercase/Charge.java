package org.wuzhen.leadercase;

import java.time.Instant;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * One leader's charge of a case.
 *
 * @param orderedBy log-in name, or the system where triage sent the case here
 * @param level null until a leader is appointed, as are leader and secretary
 * @param leaderCentre code of the centre where the leader sits
 * @param acceptedAt the terms count from here
 * @param dueAt until when it is to be closed, as last counted here
 * @param extensionDays how many days more were asked for, or null
 * @param extended what was decided on it, or null
 * @param outcome null while it lasts
 */
public record Charge(
        long id,
        CaseNumber number,
        String orderedBy,
        Instant orderedAt,
        String orderReason,
        LeaderLevel advisedLevel,
        String advisedRow,
        LeaderLevel level,
        String leader,
        String leaderCentre,
        String secretary,
        String appointedBy,
        Instant appointedAt,
        Instant acceptedAt,
        Instant dueAt,
        Instant overdueAt,
        Integer extensionDays,
        String extensionWhy,
        Instant extensionAsked,
        Boolean extended,
        String extendedBy,
        Instant extendedAt,
        String extendedWhy,
        ChargeOutcome outcome,
        Instant endedAt) {

    public boolean open() {
        return outcome == null;
    }

    /** Whether this is the leader or the secretary. */
    public boolean theirs(String person) {
        return person.equals(leader) || person.equals(secretary);
    }
}
