package org.wuzhen.gradedresponse;

import java.time.Instant;
import java.util.List;
import org.wuzhen.deadline.OperatingMode;

/**
 * A graded response of a zone.
 *
 * @param number ZP04202611240001
 * @param units codes of the centres of the zone, comma separated
 * @param reportMinutes how often the centres report; 0 before the rule was asked
 * @param roster posts on duty, comma separated
 * @param change number of the change that put the level in force, or restored ordinary times
 * @param endedHow null while it lasts
 */
public record Response(
        String number,
        String zone,
        String zoneName,
        String units,
        OperatingMode level,
        int reportMinutes,
        String roster,
        Instant begunAt,
        Instant endsAt,
        long change,
        Instant endedAt,
        SignedKind endedHow) {

    public boolean running() {
        return endedAt == null;
    }

    public List<String> centres() {
        return List.of(units.split(","));
    }

    public List<String> posts() {
        return roster.isEmpty() ? List.of() : List.of(roster.split(","));
    }
}
