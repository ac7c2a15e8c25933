package io.domicile.advisor.readvice;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A worker whose thread has died never comes back by itself. */
@Liveness
@ApplicationScoped
class WorkerLiveness implements HealthCheck {

    private final Worker worker;

    WorkerLiveness(Worker worker) {
        this.worker = worker;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("readvice").status(worker.isAlive()).build();
    }
}
