package io.domicile.advisor.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which engine plans, and how many requests wait for it. It never makes the service unready: without its native part it proves less, and says so. */
@Readiness
@ApplicationScoped
class EngineHealth implements HealthCheck {

    private final PlanEngine engine;

    EngineHealth(PlanEngine engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("plan engine")
                .up()
                .withData("engine", engine.state())
                .withData("waiting", engine.waiting())
                .build();
    }
}
