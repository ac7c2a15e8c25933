package io.domicile.gateway.problem;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Whatever else goes wrong, instead of the framework's own pages, which tell too much. */
@Singleton
class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    void register(@Observes Router router) {
        router.route().failureHandler(Failures::answer);
    }

    private static void answer(RoutingContext exchange) {
        int status = exchange.statusCode();
        if (exchange.request().method().equals(HttpMethod.CONNECT)) {
            Problem.of(405, "method-not-allowed", "Method not allowed", "There are no tunnels here.")
                    .header("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE")
                    .send(exchange);
        } else if (status >= 400 && status < 500) {
            // Found before the first filter: a target that is no path, no Host, an unknown version.
            Problem.of(400, "malformed-request", "Malformed request", "The request is not well-formed HTTP.")
                    .send(exchange);
        } else {
            LOG.error("request-failed", exchange.failure());
            Problem.of(500, "internal-error", "Internal error", "Something went wrong here; the trace names it.")
                    .send(exchange);
        }
    }
}
