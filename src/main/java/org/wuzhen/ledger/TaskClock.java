package org.wuzhen.ledger;

import java.time.Instant;

/**
 * A clock that runs on a case, as it lies in its table.
 *
 * @param taskId the task that it dates alone, or null for a term of the case
 */
record TaskClock(String caseNumber, String taskId, Instant dueAt, String state) {}
