package io.domicile.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Not ready on a broker of another cell. A broker that is away is named, but does not stop the reading of what is here. */
@Readiness
@ApplicationScoped
class CellReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(CellReadiness.class);

    private final Cell cell;
    private final AtomicReference<Optional<String>> lastRefusal = new AtomicReference<>(Optional.empty());

    CellReadiness(Cell cell) {
        this.cell = cell;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("cell").withData("jurisdiction", cell.jurisdiction());
        if (cell.brokerConfirmed()) {
            return answer.up().withData("broker", "confirmed").build();
        }
        try {
            cell.requireBrokerStamp();
            return answer.up().withData("broker", "confirmed").build();
        } catch (CellMismatch e) {
            logOnce(e.reason());
            return answer.down().withData("broker", e.reason()).build();
        } catch (KafkaException e) {
            return answer.up().withData("broker", "not reached yet").build();
        }
    }

    private void logOnce(String refusal) {
        if (!lastRefusal.getAndSet(Optional.of(refusal)).equals(Optional.of(refusal))) {
            LOG.error(refusal);
        }
    }
}
