package org.wuzhen.department.inbox;

import java.time.Instant;

/**
 * Something that a department sent about a case and that does not count: a second, late or closed answer, or one that is
 * put aside. It is shown beside what counts.
 *
 * @param requestId the enquiry that it answers, or null
 * @param operation kebab name, or null when it could not be read
 * @param text all that it says, in clear: for whoever may read the case, never for a log
 */
public record BesideMessage(
        long id,
        String department,
        String requestId,
        String operation,
        MessageState state,
        Instant receivedAt,
        String text) {

    @Override
    public String toString() {
        return department + " " + id + " " + state;
    }
}
