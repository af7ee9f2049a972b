package org.wuzhen.relapse;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wuzhen.engine.CaseTimers;

/** Looks a few times a day whether closed cases are due to be looked at again, and gives way to other rounds after a while. */
@Component
@ConditionalOnProperty(name = "wuzhen.relapse.by-itself", matchIfMissing = true)
class RelapseRounds {

    private static final Duration AT_A_TIME = Duration.ofSeconds(20);

    private final Dues dues;
    private final CaseTimers timers;

    RelapseRounds(Dues dues, CaseTimers timers) {
        this.dues = dues;
        this.timers = timers;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10M")
    void round() {
        long until = System.nanoTime() + AT_A_TIME.toNanos();
        while (System.nanoTime() < until
                && !timers.held()
                && !Thread.currentThread().isInterrupted()) {
            if (dues.next() == 0) {
                return;
            }
        }
    }
}
