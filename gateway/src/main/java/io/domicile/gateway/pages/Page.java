package io.domicile.gateway.pages;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Something that the gateway answers itself, to anybody. */
public record Page(String path, Handler<RoutingContext> answer) {
    /** The page that answers this request; null when none does. */
    public static @Nullable Page of(RoutingContext exchange) {
        return exchange.get(Page.class.getName());
    }

    void attachTo(RoutingContext exchange) {
        exchange.put(Page.class.getName(), this);
    }
}
