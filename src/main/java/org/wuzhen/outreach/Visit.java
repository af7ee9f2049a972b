package org.wuzhen.outreach;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.casefile.number.OwnNumber;

/**
 * A visit to a community.
 *
 * @param place which of the round, from 0
 * @param community the code
 * @param people how many people were met, or null
 * @param timesMissed how often nobody went on the day planned; it may have been made up since
 * @param missedReason why, as last told, or null
 */
public record Visit(
        long id,
        OwnNumber round,
        int place,
        String community,
        String visitor,
        LocalDate plannedDay,
        VisitState state,
        Integer people,
        String summary,
        String recordedBy,
        Instant recordedAt,
        int timesMissed,
        String missedReason,
        String missedBy) {}
