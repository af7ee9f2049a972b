package org.wuzhen.department.inbox;

import java.time.Instant;

/**
 * A message that waits for a person, without what it says.
 *
 * @param department code in the directory
 * @param operation kebab name, or null when it could not be read
 * @param number the case that it concerns as far as it is known, or null
 * @param details technical: fields that break the contract, the kind of a failure; or null
 * @param answers whether it answers an enquiry of ours, as far as it says so
 */
public record SetAside(
        long id,
        String department,
        String messageId,
        String operation,
        String status,
        String number,
        Problem problem,
        String details,
        int tries,
        boolean answers,
        Instant receivedAt,
        Instant since) {}
