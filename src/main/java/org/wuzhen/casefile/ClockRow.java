package org.wuzhen.casefile;

import java.time.Instant;

/** A clock as it lies in its table. */
record ClockRow(long id, String term, String taskId, String state, Instant endedAt, String endedHow) {}
