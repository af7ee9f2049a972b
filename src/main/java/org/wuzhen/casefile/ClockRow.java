package org.wuzhen.casefile;

import java.time.Instant;

/**
 * A clock as it lies in its table.
 *
 * @param calendar number of the calendar on which its dates were counted
 */
record ClockRow(long id, String term, String taskId, String state, Instant endedAt, String endedHow, long calendar) {}
