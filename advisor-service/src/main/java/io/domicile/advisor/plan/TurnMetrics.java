package io.domicile.advisor.plan;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** How long plans that somebody waits for wait for the engine. Never labelled with a tenant. */
@Singleton
class TurnMetrics {

    private final MeterRegistry metrics;
    private final Timer waited;

    TurnMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        this.waited = Timer.builder("advisor.plan.turn.wait")
                .description("How long plans that somebody waits for waited for their turn at the engine")
                .register(metrics);
    }

    /** The registry outlives the application where several run in one process, and would keep showing this one's. */
    @PreDestroy
    void end() {
        metrics.remove(waited);
    }

    void note(@Observes TurnGiven turn) {
        waited.record(turn.waited());
    }
}
