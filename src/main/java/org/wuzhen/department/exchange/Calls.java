package org.wuzhen.department.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.wuzhen.department.EnquiryFailed;
import org.wuzhen.department.WireName;

/** Counts how calls went, for the breakers and for whoever watches, and what people had to take over. */
@Component
class Calls {

    private final MeterRegistry meters;

    Calls(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Line line, Attempt attempt, Verdict verdict) {
        long nanos = attempt.took().toNanos();
        if (verdict.lineWorks()) {
            line.breaker().onSuccess(nanos, TimeUnit.NANOSECONDS);
        } else {
            line.breaker().onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException(verdict.error()));
        }
        Timer.builder("wuzhen.department.calls")
                .description("Calls to departments' systems")
                .tag("department", WireName.of(line.department()))
                .tag("outcome", verdict.outcome())
                .tag("kind", attempt.asking() ? "ask" : "send")
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    @TransactionalEventListener
    void on(EnquiryFailed handedOver) {
        meters.counter(
                        "wuzhen.department.handed.over",
                        "department",
                        WireName.of(handedOver.key().department()),
                        "cause",
                        handedOver.cause().name())
                .increment();
    }
}
