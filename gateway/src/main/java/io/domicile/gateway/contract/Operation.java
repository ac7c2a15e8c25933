package io.domicile.gateway.contract;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a contract: what may be asked, and of which service.
 *
 * @param stream the answer is a stream of events and may last for hours
 * @param keyed what is asked with an {@code Idempotency-Key} happens once, however often it is sent
 */
public record Operation(Service service, String method, PathTemplate template, boolean stream, boolean keyed) {
    /** The operation that the door found for this request; null when it was not let in. */
    public static @Nullable Operation of(RoutingContext exchange) {
        return exchange.get(Operation.class.getName());
    }

    public void attachTo(RoutingContext exchange) {
        exchange.put(Operation.class.getName(), this);
    }
}
