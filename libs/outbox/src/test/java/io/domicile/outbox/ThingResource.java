package io.domicile.outbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** A write of a service: it changes something and says so. */
@Path("/things/{key}")
class ThingResource {

    private final Outbox outbox;

    ThingResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @PUT
    @Blocking
    @Transactional
    public boolean put(@RestPath String key) {
        return outbox.state(Things.state(key, "by request"));
    }
}
