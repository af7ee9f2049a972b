package org.wuzhen.department.callback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often somebody may do something: so often in a second for long, and more at once after a pause. Remembers a
 * bounded number of names, those that came last.
 */
final class RateLimit {

    private static final double NANOS = 1_000_000_000d;

    private final Map<String, Bucket> buckets;
    private final LongSupplier nanoTime;

    /**
     * @param most how many names are remembered
     * @param nanoTime as {@link System#nanoTime}
     */
    RateLimit(int most, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > most;
            }
        };
    }

    /** Takes one of a name's turns; false when it has none left. */
    synchronized boolean take(String name, double perSecond, double atOnce) {
        Bucket bucket = filled(name, perSecond, atOnce);
        boolean left = bucket.turns >= 1;
        bucket.turns -= left ? 1 : 0;
        return left;
    }

    /** Whether a name has a turn left, which it keeps. */
    synchronized boolean has(String name, double perSecond, double atOnce) {
        return filled(name, perSecond, atOnce).turns >= 1;
    }

    synchronized boolean knows(String name) {
        return buckets.containsKey(name);
    }

    synchronized int remembered() {
        return buckets.size();
    }

    private Bucket filled(String name, double perSecond, double atOnce) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(name, fresh -> new Bucket(atOnce, now));
        bucket.turns = Math.min(atOnce, bucket.turns + (now - bucket.since) / NANOS * perSecond);
        bucket.since = now;
        return bucket;
    }

    private static final class Bucket {
        private double turns;
        private long since;

        Bucket(double turns, long since) {
            this.turns = turns;
            this.since = since;
        }
    }
}
