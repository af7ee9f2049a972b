package org.wuzhen.department.exchange;

import java.time.Duration;

/**
 * One call for an enquiry.
 *
 * @param asking whether it asks if the enquiry has arrived
 * @param token of the lease
 * @param began {@link System#nanoTime()} when it was taken
 */
record Attempt(int number, boolean asking, String token, long began) {

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    Attempt then(int next) {
        return new Attempt(next, false, token, System.nanoTime());
    }
}
