package org.wuzhen.engine.camunda;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The engine's figure for whoever watches from outside: steps that failed and wait for a hand. */
@Component
class EngineMeters implements MeterBinder {

    private final RuntimeService runtime;
    private final Unchecked unchecked;

    EngineMeters(RuntimeService runtime, Unchecked unchecked) {
        this.runtime = runtime;
        this.unchecked = unchecked;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "wuzhen.engine.incidents",
                        () -> unchecked.call(() -> runtime.createIncidentQuery().count()))
                .description("Steps of cases that failed so often that they wait for a hand")
                .register(registry);
    }
}
