package org.wuzhen.ledger;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Works out, at the start, the lights of cases that were entered before lights were stored. */
@Component
class Relighting {

    private static final int BATCH = 200;

    private final Lines lines;

    Relighting(Lines lines) {
        this.lines = lines;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        catchUp();
    }

    /** Batch by batch, each in a transaction of its own: what was done stays done. */
    void catchUp() {
        while (lines.relight(BATCH) == BATCH) {
            Thread.onSpinWait();
        }
    }
}
