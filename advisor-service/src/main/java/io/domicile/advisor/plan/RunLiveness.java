package io.domicile.advisor.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A worker whose thread has died never comes back by itself. */
@Liveness
@ApplicationScoped
class RunLiveness implements HealthCheck {

    private final RunWorker worker;

    RunLiveness(RunWorker worker) {
        this.worker = worker;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("plan runs").status(worker.isAlive()).build();
    }
}
