package io.domicile.gateway.pages;

import io.domicile.gateway.contract.Service;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;

/** Whether this cell can serve: up or down for each part, and nothing of why. */
@Singleton
class Health {
    private final Readiness readiness;

    Health(Readiness readiness) {
        this.readiness = readiness;
    }

    void answer(RoutingContext exchange) {
        readiness.ask().onSuccess(ready -> send(exchange, ready)).onFailure(exchange::fail);
    }

    private static void send(RoutingContext exchange, Map<Service, Boolean> ready) {
        boolean all = !ready.containsValue(false);
        var services = new JsonObject();
        ready.forEach((service, up) -> services.put(service.id(), word(up)));
        var json = new JsonObject()
                .put("status", word(all))
                .put("gateway", word(true))
                .put("services", services);
        exchange.response()
                .setStatusCode(all ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(json.toBuffer());
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
