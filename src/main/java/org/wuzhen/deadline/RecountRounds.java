package org.wuzhen.deadline;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether deadlines are to be counted anew, and gives way to other rounds after a while. */
@Component
@ConditionalOnProperty(name = "wuzhen.deadline.recount.by-itself", matchIfMissing = true)
class RecountRounds {

    private static final Duration AT_A_TIME = Duration.ofSeconds(10);

    private final Recounter recounter;

    RecountRounds(Recounter recounter) {
        this.recounter = recounter;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT3S")
    void round() {
        long until = System.nanoTime() + AT_A_TIME.toNanos();
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            if (!recounter.nextCases()) {
                return;
            }
        }
    }
}
