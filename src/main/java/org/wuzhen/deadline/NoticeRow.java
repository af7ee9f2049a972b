package org.wuzhen.deadline;

import java.time.Instant;

/** A holiday notice as it lies in its table. */
record NoticeRow(long id, String notice, String enteredBy, Instant enteredAt) {}
