package org.wuzhen.department.exchange;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.wuzhen.department.signature.SigningKey;

/**
 * The way to one department's system: nothing of it is shared with another's but the threads that pass answers on.
 *
 * @param key null when calls are not signed
 * @param timeLimit of one call; null for what the contract says
 * @param places how many calls may be under way
 * @param breaker opens when its calls fail
 */
record Line(
        String department,
        URI base,
        SigningKey key,
        HttpClient client,
        Duration timeLimit,
        int answerBytes,
        Bulkhead places,
        CircuitBreaker breaker) {

    /** Takes a place for a call; false when all are taken or the breaker is open. */
    boolean enter() {
        if (!places.tryAcquirePermission()) {
            return false;
        }
        if (!breaker.tryAcquirePermission()) {
            places.releasePermission();
            return false;
        }
        return true;
    }

    /** Gives a place back in which nothing was called. */
    void leaveUnused() {
        breaker.releasePermission();
        places.releasePermission();
    }

    Duration limit(Duration contract) {
        return timeLimit == null || timeLimit.compareTo(contract) > 0 ? contract : timeLimit;
    }
}
