package io.domicile.gateway.door;

import io.domicile.gateway.config.GatewayConfig;
import io.domicile.gateway.contract.Contracts;
import io.domicile.gateway.contract.Operation;
import io.domicile.gateway.door.AllowList.Match;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * Denies by default. The proxy behind it is reached by no annotation and no path pattern of the framework, so this is
 * the only place that decides what may be asked, and it decides by the services' contracts.
 */
@Singleton
class Door {
    /** After the path was read and misdirected callers were sent home, before authentication (200). */
    private static final int PRIORITY = 700;

    private final AllowList allowList;
    private final long bodyLimit;

    Door(Contracts contracts, GatewayConfig config) {
        this.allowList = new AllowList(contracts.operations());
        this.bodyLimit = config.limits().body().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        var path = Objects.requireNonNull(CleanPath.of(exchange), "the path is read first");
        switch (allowList.find(exchange.request().method().name(), path)) {
            case Match.Allowed(var operation) -> letIn(exchange, operation);
            case Match.WrongMethod(var allowed) ->
                DoorProblems.wrongMethod(allowed).send(exchange);
            case Match.Unknown() -> DoorProblems.unknown().send(exchange);
        }
    }

    private void letIn(RoutingContext exchange, Operation operation) {
        operation.attachTo(exchange);
        var length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > bodyLimit) {
            DoorProblems.bodyTooLarge(bodyLimit).send(exchange);
        } else {
            exchange.next();
        }
    }
}
