package io.domicile.gateway.pages;

import io.domicile.gateway.cells.Cells;
import io.domicile.gateway.config.GatewayConfig;
import io.domicile.gateway.contract.ApiDescription;
import io.domicile.gateway.contract.Contracts;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The merged OpenAPI document, made once at the start. */
@Singleton
class ApiDocument {
    private static final String DESCRIPTION = """
            Deals, placement advice and milestones of sovereign AI infrastructure, for one tenant of one cell at a time.
            Errors are problems after RFC 9457. A caller whose home is another cell gets 421 with that cell's address.
            """;

    private final String json;

    ApiDocument(Contracts contracts, GatewayConfig config, Cells cells) {
        var description = new ApiDescription(
                "Domicile", config.version(), DESCRIPTION.strip(), cells.own().home());
        json = contracts.merged(description).toString();
    }

    void answer(RoutingContext exchange) {
        exchange.response().putHeader("Content-Type", "application/json").end(json);
    }
}
