package io.domicile.http;

import io.domicile.http.ThingResource.NewThing;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Runs on the event loop, where nothing may wait for a body. */
@Path("/api/v1/quick-things")
@NonBlocking
public class QuickThingResource {
    @POST
    public NewThing create(@Valid NewThing thing) {
        return thing;
    }
}
