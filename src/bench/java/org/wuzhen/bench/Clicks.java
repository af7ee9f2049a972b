package org.wuzhen.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each click took, kind by kind. */
final class Clicks {

    /** What a clerk does with a task in Tasklist. */
    enum Kind {
        BEGIN,
        FIND,
        OPEN,
        CLAIM,
        COMPLETE
    }

    private final Map<Kind, long[]> nanos = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    <T> T timed(Kind kind, Supplier<T> click) {
        long begun = System.nanoTime();
        T answer = click.get();
        note(kind, System.nanoTime() - begun);
        return answer;
    }

    private synchronized void note(Kind kind, long took) {
        int count = counts.merge(kind, 1, Integer::sum);
        long[] kept = nanos.computeIfAbsent(kind, k -> new long[1024]);
        if (count > kept.length) {
            kept = Arrays.copyOf(kept, kept.length * 2);
            nanos.put(kind, kept);
        }
        kept[count - 1] = took;
    }

    /** The time within which this share of the clicks was answered, in milliseconds. */
    synchronized double quantile(Kind kind, double share) {
        int count = counts.getOrDefault(kind, 0);
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos.get(kind), count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.floor(count * share))] / 1e6;
    }
}
