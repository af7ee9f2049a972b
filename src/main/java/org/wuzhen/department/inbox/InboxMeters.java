package org.wuzhen.department.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Figures of the inbox for whoever watches from outside: what waits for a person. */
@Component
class InboxMeters implements MeterBinder {

    private final Quarantine quarantine;
    private final Clock clock;

    InboxMeters(Quarantine quarantine, Clock clock) {
        this.quarantine = quarantine;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("wuzhen.messages.unmatched", () -> quarantine.load().waiting())
                .description("Messages of departments that wait for a person")
                .register(registry);
        Gauge.builder("wuzhen.messages.unmatched.age", this::age)
                .description("How long the oldest of them waits")
                .baseUnit("seconds")
                .register(registry);
    }

    private long age() {
        Quarantine.Load load = quarantine.load();
        return load.oldest() == null
                ? 0
                : Duration.between(load.oldest(), clock.instant()).toSeconds();
    }
}
