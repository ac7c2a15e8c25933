package io.domicile.gateway.forward;

import io.domicile.gateway.contract.Operation;
import io.domicile.gateway.contract.Service;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Whether a request is sent again, on another connection. A service may close a connection just when it is used; what
 * got no answer because of that may be repeated (RFC 9112, 9.3.1) where twice has the effect of once. Never after a
 * timeout, nor once an answer has begun: then the service is at work on it.
 */
@Singleton
class SecondTry {
    private static final Logger LOG = Logger.getLogger(SecondTry.class);

    private static final Set<String> PRECONDITIONS = Set.of("If-Match", "If-None-Match", "If-Unmodified-Since");

    private final Map<Service, Counter> tries = new EnumMap<>(Service.class);

    SecondTry(MeterRegistry registry) {
        for (var service : Service.values()) {
            tries.put(
                    service,
                    Counter.builder("gateway.second.tries")
                            .description("Requests sent again after a connection closed without an answer")
                            .tag("service", service.id())
                            .register(registry));
        }
    }

    /** Counts and logs what it affirms. */
    boolean isDue(Operation operation, MultiMap headers, Throwable failure) {
        boolean due = switch (failure) {
            // The connection closed between the pool and the request: nothing was sent.
            case Unreachable unsent -> unsent.getCause() instanceof HttpClosedException;
            case HttpClosedException _, IOException _ -> isRepeatable(operation, headers);
            default -> false;
        };
        if (due) {
            Objects.requireNonNull(tries.get(operation.service())).increment();
            LOG.infof(
                    "upstream-again service=%s method=%s route=%s failure=%s",
                    operation.service(),
                    operation.method(),
                    operation.template(),
                    failure.getClass().getSimpleName());
        }
        return due;
    }

    private static boolean isRepeatable(Operation operation, MultiMap headers) {
        if (operation.keyed() && headers.contains("Idempotency-Key")) {
            return true;
        }
        return switch (operation.method()) {
            case "GET" -> true;
            // Idempotent (RFC 9110, 9.2.2). But the first try may have broken the precondition of the second, and the
            // caller would hear that nothing was changed.
            case "PUT", "DELETE" -> PRECONDITIONS.stream().noneMatch(headers::contains);
            default -> false;
        };
    }
}
