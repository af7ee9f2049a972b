package org.wuzhen.department.exchange;

import java.time.Duration;

/** How a call went, before anybody judges what it means. */
sealed interface Called {

    /** Something came back. */
    record Answered(int status, byte[] body, Duration retryAfter) implements Called {

        @Override
        public String toString() {
            return "Answered[" + status + ", " + body.length + " bytes]";
        }
    }

    /** Nothing can have arrived. */
    record NotSent(String error) implements Called {}

    /** It may have arrived. */
    record Unknown(String error) implements Called {}
}
