package org.wuzhen.department;

import java.time.Instant;
import java.util.Objects;

/**
 * An answer of a department, or what a person learned by telephone or letter in its place.
 *
 * @param extRef the department's own number of the matter, or null
 * @param at when the department answered, by its own clock
 * @param reason the department's words, which may name people; or null
 * @param payload what the operation answers; never null
 */
public record Reply(ReplyStatus status, String extRef, Instant at, String reason, Payload payload) {

    public Reply {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(at, "at");
        payload = payload == null ? Payload.none() : payload;
    }

    /** Without the department's words: they reach no log. */
    @Override
    public String toString() {
        return "Reply[" + status + ", " + at + ", " + payload + "]";
    }
}
