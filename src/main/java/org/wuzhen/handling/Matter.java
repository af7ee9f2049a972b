package org.wuzhen.handling;

import java.time.Instant;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A matter in a department's hands (交办事项).
 *
 * @param body name of whoever summons, or null where the centre dispatched
 * @param department code of the department that has it now
 * @param centre code of the centre whose officer has it
 * @param complicated it may be returned within two working days in place of one
 * @param raisedBy log-in name of whoever summoned or chose the department
 * @param dispatches how often it was dispatched
 * @param dueAt when it is to be done, while it is worked on
 * @param scoringClosed when the scores were shown to both, or null while they may be given
 * @param summonsNo number of the slip (吹哨单); null where the centre dispatched
 */
public record Matter(
        long id,
        CaseNumber number,
        Origin origin,
        SummoningBody summoningKind,
        String body,
        String department,
        String centre,
        String demand,
        String place,
        boolean complicated,
        String raisedBy,
        Instant raisedAt,
        int dispatches,
        MatterState state,
        Instant dueAt,
        Instant overdueAt,
        Outcome outcome,
        Instant endedAt,
        String endedBy,
        String endReason,
        Instant scoredUntil,
        Instant scoringClosed,
        String summonsNo) {

    public boolean open() {
        return outcome == null;
    }

    public boolean summoned() {
        return origin == Origin.SUMMONS;
    }
}
