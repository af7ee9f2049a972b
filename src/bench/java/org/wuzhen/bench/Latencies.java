package org.wuzhen.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/** How long many clicks took, each within two hundredths of its time, in little room. */
final class Latencies {

    private static final double STEP = Math.log(1.02);
    private static final int SIZE = 1100; // up to half an hour

    private final AtomicLongArray counts = new AtomicLongArray(SIZE);

    void note(long nanos) {
        int micros = (int) Math.min(Integer.MAX_VALUE, Math.max(1, nanos / 1000));
        counts.incrementAndGet(Math.min(SIZE - 1, (int) (Math.log(micros) / STEP)));
    }

    void add(Latencies other) {
        for (int i = 0; i < SIZE; i++) {
            long count = other.counts.get(i);
            if (count > 0) {
                counts.addAndGet(i, count);
            }
        }
    }

    long count() {
        long all = 0;
        for (int i = 0; i < SIZE; i++) {
            all += counts.get(i);
        }
        return all;
    }

    /** The time within which this share of the clicks was answered, in milliseconds; 0 when there were none. */
    double quantile(double share) {
        long all = count();
        long wanted = Math.max(1, (long) Math.ceil(all * share));
        long seen = 0;
        for (int i = 0; all > 0 && i < SIZE; i++) {
            seen += counts.get(i);
            if (seen >= wanted) {
                return Math.exp((i + 1) * STEP) / 1000;
            }
        }
        return 0;
    }
}
