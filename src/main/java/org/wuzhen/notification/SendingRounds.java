package org.wuzhen.notification;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every moment for messages that wait, and gives way to other rounds after a while. */
@Component
@ConditionalOnProperty(name = "wuzhen.notification.by-itself", matchIfMissing = true)
class SendingRounds {

    private static final Duration AT_A_TIME = Duration.ofSeconds(5);

    private final Sending sending;

    SendingRounds(Sending sending) {
        this.sending = sending;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT2S")
    void round() {
        long until = System.nanoTime() + AT_A_TIME.toNanos();
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            if (sending.next() == 0) {
                break;
            }
        }
        sending.receipts();
    }
}
