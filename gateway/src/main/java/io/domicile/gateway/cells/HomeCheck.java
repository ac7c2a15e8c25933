package io.domicile.gateway.cells;

import io.domicile.gateway.problem.Unauthorized;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Sends misdirected callers home before anything of their token is verified: this cell has no keys for it, so later it
 * could only be called invalid.
 */
@Singleton
class HomeCheck {
    /** Before the door: whether this cell serves a path does not concern a caller of another one. */
    private static final int PRIORITY = 800;

    private static final String BEARER = "bearer ";

    private final Cells cells;

    HomeCheck(Cells cells) {
        this.cells = cells;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        var authorization = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            exchange.next();
            return;
        }
        var cell = UnverifiedIssuer.of(authorization.substring(BEARER.length()).strip())
                .flatMap(cells::ofIssuer);
        if (cell.isEmpty()) {
            Unauthorized.invalidToken().send(exchange);
        } else if (!cell.get().equals(cells.own())) {
            Misdirected.to(cell.get()).send(exchange);
        } else {
            exchange.next();
        }
    }
}
