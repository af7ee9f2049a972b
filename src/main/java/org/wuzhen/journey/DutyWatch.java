package org.wuzhen.journey;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wuzhen.directory.DayBegun;
import org.wuzhen.directory.PostsChanged;

/** Looks after tasks when posts change: with the act in which somebody enters it, and with each day that brings it. */
@Component
class DutyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DutyWatch.class);
    private static final int AFTER_THE_GROUPS = 100;

    private final Duty duty;

    DutyWatch(Duty duty) {
        this.duty = duty;
    }

    @EventListener
    @Order(AFTER_THE_GROUPS)
    void follow(PostsChanged change) {
        duty.settle(change.people());
    }

    /** Everybody's tasks; where one of them cannot be moved, each person's by themselves, so that it holds up no other. */
    @EventListener
    @Order(AFTER_THE_GROUPS)
    void follow(DayBegun day) {
        Set<String> holders = duty.holders();
        try {
            duty.settle(holders);
        } catch (RuntimeException together) {
            LOG.warn("The tasks in hand could not be gone through together on {}", day.day(), together);
            holders.forEach(this::alone);
        }
    }

    private void alone(String person) {
        try {
            duty.settle(Set.of(person));
        } catch (RuntimeException e) {
            LOG.error("The tasks in the hands of {} could not be gone through", person, e);
        }
    }
}
