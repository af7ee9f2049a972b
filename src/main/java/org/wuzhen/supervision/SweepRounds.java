package org.wuzhen.supervision;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wuzhen.engine.CaseTimers;

/** Looks every few seconds whether lights have turned, and gives way to other rounds after a while. */
@Component
@ConditionalOnProperty(name = "wuzhen.supervision.by-itself", matchIfMissing = true)
class SweepRounds {

    private static final Duration AT_A_TIME = Duration.ofSeconds(10);

    private final Sweep sweep;
    private final CaseTimers timers;

    SweepRounds(Sweep sweep, CaseTimers timers) {
        this.sweep = sweep;
        this.timers = timers;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5S")
    void round() {
        long until = System.nanoTime() + AT_A_TIME.toNanos();
        while (System.nanoTime() < until
                && !timers.held()
                && !Thread.currentThread().isInterrupted()) {
            if (sweep.next() == 0) {
                return;
            }
        }
    }
}
