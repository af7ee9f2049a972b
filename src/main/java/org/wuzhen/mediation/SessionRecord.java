package org.wuzhen.mediation;

import java.time.Instant;
import java.util.List;

/**
 * A session as it was held (调解记录).
 *
 * @param attended ids of the parties who were there
 * @param others who else was there, or null
 * @param absence why a party was not there, or null
 * @param record what was said and proposed
 * @param recorder who took it down
 * @param note what belongs to the result: open issues, the reason, the clue, what to prepare; null for a plain success
 */
public record SessionRecord(
        Instant from,
        Instant to,
        List<Long> attended,
        String others,
        String absence,
        String record,
        String recorder,
        SessionResult result,
        String note) {

    public SessionRecord {
        attended = List.copyOf(attended);
    }
}
