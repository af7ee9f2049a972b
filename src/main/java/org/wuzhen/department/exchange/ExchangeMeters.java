package org.wuzhen.department.exchange;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import org.wuzhen.department.Contract;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.Exchange.Breaker;
import org.wuzhen.department.WireName;
import org.wuzhen.department.store.EnquiryMapper;
import org.wuzhen.department.store.EnquiryMapper.QueueRow;

/**
 * Figures of the exchange for whoever watches from outside: the state of each line, its queue and its age. A dead
 * department makes the exchange DEGRADED, which is no reason to take a node out of service.
 */
@Component("exchange")
class ExchangeMeters implements MeterBinder, HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final EnquiryMapper enquiries;
    private final DepartmentLines lines;
    private final Contracts contracts;
    private final Clock clock;
    private Map<String, QueueRow> known = Map.of();
    private Instant knownAt = Instant.EPOCH;

    ExchangeMeters(EnquiryMapper enquiries, DepartmentLines lines, Contracts contracts, Clock clock) {
        this.enquiries = enquiries;
        this.lines = lines;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Line line : lines.all()) {
            Gauge.builder(
                            "wuzhen.department.breaker",
                            () -> line.breaker().getState().getOrder())
                    .description("State of the line on this node: 0 works, 1 open, 2 being tried again")
                    .tag("department", WireName.of(line.department()))
                    .register(registry);
        }
        contracts.all().stream().map(Contract::department).distinct().forEach(department -> {
            queue("age", "How long the oldest waits to be confirmed", department, this::age)
                    .baseUnit("seconds")
                    .register(registry);
            queue("pending", "To be sent", department, QueueRow::pending).register(registry);
            queue("sent", "Sent, receipt unknown", department, QueueRow::sent).register(registry);
            queue("received", "Confirmed, answer outstanding", department, QueueRow::received)
                    .register(registry);
            queue("manual", "With people", department, QueueRow::manual).register(registry);
        });
    }

    private Gauge.Builder<Supplier<Number>> queue(
            String name, String words, String department, Function<QueueRow, Number> figure) {
        return Gauge.builder(
                        "wuzhen.department.queue." + name,
                        () -> figure.apply(queues().getOrDefault(department, QueueRow.empty(department))))
                .description(words)
                .tag("department", WireName.of(department));
    }

    private long age(QueueRow queue) {
        return queue.oldest() == null
                ? 0
                : Duration.between(queue.oldest(), clock.instant()).toSeconds();
    }

    @Override
    public Health health() {
        Map<String, String> states = lines.all().stream()
                .collect(Collectors.toMap(line -> WireName.of(line.department()), line -> OperatedExchange.breaker(line)
                        .name()));
        boolean all = lines.all().stream().allMatch(line -> OperatedExchange.breaker(line) != Breaker.OPEN);
        return Health.status(all ? Status.UP : DEGRADED).withDetails(states).build();
    }

    /** Asked of the database once in a while, however often it is looked at. */
    private synchronized Map<String, QueueRow> queues() {
        Instant now = clock.instant();
        if (knownAt.plus(FRESH).isBefore(now)) {
            known = enquiries.queues(null).stream()
                    .collect(Collectors.toMap(QueueRow::department, Function.identity()));
            knownAt = now;
        }
        return known;
    }
}
