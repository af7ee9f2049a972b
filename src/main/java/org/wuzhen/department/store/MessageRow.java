package org.wuzhen.department.store;

import java.time.Instant;
import org.wuzhen.sealing.Sealed;

/**
 * A message of a department as it is kept.
 *
 * @param requestId the enquiry that it answers, as far as it is one of ours
 * @param attachedTo the enquiry to which somebody attached it, or null
 * @param body all of it
 * @param queuedAt since when it is to be applied
 */
public record MessageRow(
        long id,
        String department,
        String messageId,
        String via,
        String requestId,
        String attachedTo,
        String caseNumber,
        String operation,
        String status,
        String extRef,
        Instant repliedAt,
        Instant receivedAt,
        Instant queuedAt,
        String state,
        String why,
        int tries,
        String problem,
        Instant setAsideAt,
        String settledBy,
        Instant settledAt,
        String settledWhy,
        Sealed body) {}
