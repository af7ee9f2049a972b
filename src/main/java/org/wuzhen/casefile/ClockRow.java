package org.wuzhen.casefile;

import java.time.Instant;

/**
 * A clock as it lies in its table.
 *
 * @param ordinary what it would be without a response, or null when it is just that
 * @param calendar number of the calendar on which its dates were counted
 */
record ClockRow(
        long id,
        String term,
        String taskId,
        String state,
        String ordinary,
        Instant endedAt,
        String endedHow,
        long calendar) {}
