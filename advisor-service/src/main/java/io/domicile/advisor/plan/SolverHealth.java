package io.domicile.advisor.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether plans can be solved. It never makes the service unready: advice and stored plans need no solver. */
@Readiness
@ApplicationScoped
class SolverHealth implements HealthCheck {

    private final SolverLibrary library;

    SolverHealth(SolverLibrary library) {
        this.library = library;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("plan solver")
                .up()
                .withData("library", library.state())
                .build();
    }
}
