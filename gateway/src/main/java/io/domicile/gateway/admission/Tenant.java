package io.domicile.gateway.admission;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * The organization for which a caller acts.
 *
 * @param id our own UUID of it; aliases can be given to another organization later
 * @param jurisdiction where its data lives
 */
public record Tenant(String id, String jurisdiction) {
    /** The tenant of an admitted request; null before admission. */
    public static @Nullable Tenant of(RoutingContext exchange) {
        return exchange.get(Tenant.class.getName());
    }

    void attachTo(RoutingContext exchange) {
        exchange.put(Tenant.class.getName(), this);
    }
}
