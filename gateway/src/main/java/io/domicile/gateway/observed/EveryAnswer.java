package io.domicile.gateway.observed;

import io.domicile.gateway.cells.Cells;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Headers of every answer, whoever wrote it. */
@Singleton
class EveryAnswer {
    private static final int PRIORITY = 990;

    private final boolean https;

    EveryAnswer(Cells cells) {
        // By the address that callers use; TLS may well end before the gateway.
        this.https = "https".equals(cells.own().home().getScheme());
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, PRIORITY);
    }

    private void prepare(RoutingContext exchange) {
        var response = exchange.response();
        exchange.addHeadersEndHandler(_ -> {
            response.putHeader("X-Content-Type-Options", "nosniff");
            if (https) {
                response.putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
        });
        exchange.next();
    }
}
