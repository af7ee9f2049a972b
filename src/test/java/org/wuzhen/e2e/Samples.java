package org.wuzhen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.wuzhen.ledger.LoadProgress;

/** The sample cases of the browser tests. */
final class Samples {

    private static final long LONGEST_MILLIS = 300_000;
    private static final long LOOK_EVERY_MILLIS = 200;

    private Samples() {}

    /** Waits until the demo has worked its sample cases. */
    static void await(LoadProgress progress) throws InterruptedException {
        long until = System.currentTimeMillis() + LONGEST_MILLIS;
        while (progress.loading() || progress.done() < progress.total()) {
            assertThat(System.currentTimeMillis())
                    .as("sample cases: " + progress.done() + " of " + progress.total())
                    .isLessThan(until);
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
