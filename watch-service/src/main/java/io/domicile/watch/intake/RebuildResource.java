package io.domicile.watch.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For the operators of a cell, at the service itself: the gateway lets nothing through to {@code /operations}. */
@Path("/operations/rebuild")
@RunOnVirtualThread
@RolesAllowed("operator")
class RebuildResource {

    private final Rebuild rebuild;

    RebuildResource(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @POST
    @Operation(hidden = true)
    public Rebuild.Rebuilt run() {
        return rebuild.run();
    }
}
