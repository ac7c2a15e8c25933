package io.domicile.gateway.door;

import io.domicile.gateway.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** First of all checks: refuses requests that different readers could understand differently. */
@Singleton
class CleanRequest {
    private static final int PRIORITY = 900;

    void register(@Observes Filters filters) {
        filters.register(CleanRequest::check, PRIORITY);
    }

    private static void check(RoutingContext exchange) {
        var refusal = refusal(exchange.request());
        if (refusal.isPresent()) {
            refusal.get().send(exchange);
            return;
        }
        try {
            CleanPath.of(rawPath(exchange.request())).attachTo(exchange);
            exchange.next();
        } catch (UncleanPath e) {
            DoorProblems.unclean(e.reason()).send(exchange);
        }
    }

    private static Optional<Problem> refusal(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_1_0) {
            // The proxy would hold back an answer of unknown length until its end, and a stream has none.
            return Optional.of(DoorProblems.oldHttp());
        }
        if (count(request, HttpHeaders.AUTHORIZATION) > 1 || count(request, HttpHeaders.HOST) > 1) {
            return Optional.of(DoorProblems.malformed("The headers Authorization and Host may be sent once."));
        }
        var encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (encodings.size() > 1
                || (encodings.size() == 1 && !encodings.getFirst().equalsIgnoreCase("chunked"))) {
            return Optional.of(DoorProblems.malformed("The only transfer encoding taken is chunked."));
        }
        return Optional.empty();
    }

    private static int count(HttpServerRequest request, CharSequence header) {
        return request.headers().getAll(header).size();
    }

    /** As it was sent: the framework's own accessors already leave parts out or undo encodings. */
    private static String rawPath(HttpServerRequest request) {
        var target = request.uri();
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
