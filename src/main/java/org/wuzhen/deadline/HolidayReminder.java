package org.wuzhen.deadline;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds the operator, at each start and every morning, of a year's holiday notice that is not entered: from November
 * on for the next year, and through a year that began without it.
 */
@Component
class HolidayReminder {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayReminder.class);

    private final WorkingCalendars calendars;
    private final Clock clock;

    HolidayReminder(WorkingCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 0 8 * * *", zone = "Asia/Shanghai")
    void remind() {
        calendars
                .current()
                .missingNotice(LocalDate.now(clock.withZone(WorkingCalendar.ZONE)))
                .ifPresent(LOG::warn);
    }
}
