package org.wuzhen.journey;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wuzhen.directory.PostsChanged;

/** Looks after tasks when posts change: at once when somebody enters it, after midnight when a date brings it. */
@Component
class DutyWatch {

    private static final int AFTER_THE_GROUPS = 100;

    private final Duty duty;

    DutyWatch(Duty duty) {
        this.duty = duty;
    }

    @EventListener
    @Order(AFTER_THE_GROUPS)
    void follow(PostsChanged change) {
        duty.settle(change.person());
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 2 0 * * *", zone = "Asia/Shanghai")
    void followTheDay() {
        duty.settleAll();
    }
}
