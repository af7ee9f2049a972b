package org.wuzhen.directory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** At each start and after midnight, whoever had their last day is shut out. */
@Component
class LastDays {

    private final RegisteredDirectory directory;

    LastDays(RegisteredDirectory directory) {
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 0 0 * * *", zone = "Asia/Shanghai")
    void shut() {
        directory.shutLeft();
    }
}
