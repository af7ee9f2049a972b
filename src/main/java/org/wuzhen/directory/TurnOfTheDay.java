package org.wuzhen.directory;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells once of each day: at the start, at midnight, and within a minute when the machine slept over midnight or the day
 * could not be gone through. Whoever had their last day is shut out first.
 */
@Component
class TurnOfTheDay {

    private final RegisteredDirectory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private LocalDate told;

    TurnOfTheDay(RegisteredDirectory directory, ApplicationEventPublisher events, Clock clock) {
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 * * * * *", zone = "Asia/Shanghai")
    synchronized void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), RegisteredDirectory.OFFICE);
        if (!today.equals(told)) {
            directory.shutLeft();
            events.publishEvent(new DayBegun(today));
            told = today;
        }
    }
}
