package io.domicile.gateway.door;

import io.domicile.gateway.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** First of all checks: refuses requests that different readers could understand differently. */
@Singleton
class CleanRequest {
    private static final int PRIORITY = 900;

    /** Never taken, whatever the path: one echoes headers, the other makes a tunnel. */
    private static final Set<String> NEVER = Set.of("TRACE", "CONNECT");

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        var request = exchange.request();
        if (NEVER.contains(request.method().name())) {
            DoorProblems.wrongMethod(List.of()).send(exchange);
            return;
        }
        if (request.version() == HttpVersion.HTTP_1_0) {
            // The proxy would hold back an answer of unknown length until its end, and a stream has none.
            Problem.of(505, "http-version-not-supported", "HTTP version not supported", "Use HTTP/1.1.")
                    .send(exchange);
            return;
        }
        if (request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            DoorProblems.malformed("The header Authorization may be sent once.").send(exchange);
            return;
        }
        try {
            CleanPath.of(rawPath(request)).attachTo(exchange);
            exchange.next();
        } catch (UncleanPath e) {
            DoorProblems.unclean(e.reason()).send(exchange);
        }
    }

    /** As it was sent: the framework's own accessors already leave parts out or undo encodings. */
    private static String rawPath(HttpServerRequest request) {
        var target = request.uri();
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
