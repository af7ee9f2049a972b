package org.wuzhen.department.store;

import java.time.Instant;

/** How often messages were refused for one reason within an hour. */
public record RefusalRow(
        Instant hour,
        String department,
        String keyId,
        String address,
        String problem,
        long times,
        Instant firstAt,
        Instant lastAt,
        String messageId) {

    /**
     * What is counted together.
     *
     * @param department code, or empty when nobody of the name that was called may send anything
     * @param keyId a key of that department, or empty
     * @param address from where, or * for all that are beyond the hour's rows
     */
    public record Key(Instant hour, String department, String keyId, String address, String problem) {}
}
