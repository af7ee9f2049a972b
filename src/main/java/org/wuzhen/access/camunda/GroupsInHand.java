package org.wuzhen.access.camunda;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.wuzhen.directory.DayBegun;
import org.wuzhen.directory.PostsChanged;

/**
 * The engine's groups of whoever is clicking: Tasklist asks with several requests for each click, and each of them has
 * to name the person's groups. Forgotten as soon as anybody's posts change here, and after a few seconds in any case,
 * for what is changed elsewhere.
 */
@Component
class GroupsInHand {

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    // the engine's web apps make their log-in themselves and know only their engine
    private static final Map<ProcessEngine, Map<String, Known>> BY_ENGINE = new WeakHashMap<>();

    private record Known(List<String> groups, long readAt) {}

    static List<String> of(String person, ProcessEngine engine, Supplier<List<String>> read) {
        Map<String, Known> known = known(engine);
        Known before = known.get(person);
        if (before != null && System.nanoTime() - before.readAt() < FRESH_NANOS) {
            return before.groups();
        }
        Known now = new Known(read.get(), System.nanoTime());
        // into the map that was there before the reading: what was read before a change goes with it
        known.put(person, now);
        return now.groups();
    }

    @TransactionalEventListener(
            classes = {PostsChanged.class, DayBegun.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        synchronized (BY_ENGINE) {
            BY_ENGINE.clear();
        }
    }

    private static Map<String, Known> known(ProcessEngine engine) {
        synchronized (BY_ENGINE) {
            return BY_ENGINE.computeIfAbsent(engine, e -> new ConcurrentHashMap<>());
        }
    }
}
