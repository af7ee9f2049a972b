package org.wuzhen.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wuzhen.deadline.WorkingCalendar;

/** The office's clock, which the loader of sample cases may set back for itself alone, so that cases have a past. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private final Clock wall;
    private final ThreadLocal<Duration> behind;

    DemoClock() {
        this(Clock.system(WorkingCalendar.ZONE), ThreadLocal.withInitial(() -> Duration.ZERO));
    }

    private DemoClock(Clock wall, ThreadLocal<Duration> behind) {
        this.wall = wall;
        this.behind = behind;
    }

    /** Does some work as if it were done earlier. */
    <T> T earlier(Duration by, Supplier<T> work) {
        behind.set(by);
        try {
            return work.get();
        } finally {
            behind.remove();
        }
    }

    @Override
    public Instant instant() {
        return wall.instant().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(wall.withZone(zone), behind);
    }
}
