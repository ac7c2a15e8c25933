package io.domicile.gateway.observed;

import io.domicile.gateway.admission.Tenant;
import io.domicile.gateway.contract.Operation;
import io.domicile.gateway.pages.Page;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One log line and one measurement for each request. Both name the route's template, never the address as it was sent:
 * ids and queries are a tenant's own, and as labels they would have no bound.
 */
@Singleton
class Observation {
    /** Around everything, so that refusals are seen too. */
    private static final int PRIORITY = 1000;

    private static final Logger LOG = Logger.getLogger("io.domicile.gateway.access");

    /** A caller may invent methods; a label may not. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final MeterRegistry registry;

    Observation(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes Filters filters) {
        filters.register(this::observe, PRIORITY);
    }

    private void observe(RoutingContext exchange) {
        var sample = Timer.start(registry);
        exchange.addEndHandler(_ -> record(exchange, sample));
        exchange.next();
    }

    private void record(RoutingContext exchange, Timer.Sample sample) {
        var method = exchange.request().method().name();
        var knownMethod = METHODS.contains(method) ? method : "OTHER";
        var route = route(exchange);
        var status = Integer.toString(exchange.response().getStatusCode());
        // The name and tags that the framework uses in the services, so that one dashboard shows all.
        long nanos = sample.stop(Timer.builder("http.server.requests")
                .tag("method", knownMethod)
                .tag("uri", route)
                .tag("status", status)
                .register(registry));
        var tenant = Tenant.of(exchange);
        LOG.infof(
                "request tenant=%s method=%s route=%s status=%s ms=%d",
                tenant == null ? "-" : tenant.id(), knownMethod, route, status, TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private static String route(RoutingContext exchange) {
        var operation = Operation.of(exchange);
        if (operation != null) {
            return operation.template().toString();
        }
        var page = Page.of(exchange);
        return page == null ? "unmatched" : page.path();
    }
}
