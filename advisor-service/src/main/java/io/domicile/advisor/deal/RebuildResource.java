package io.domicile.advisor.deal;

import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** For the operators of a cell, at the service itself: the gateway lets nothing through to {@code /operations}. */
@Path("/operations/rebuild")
@RunOnVirtualThread
@RolesAllowed("operator")
class RebuildResource {

    private static final int MINUTES = 5;

    private final Rebuild rebuild;
    private final CurrentTenant tenant;

    RebuildResource(Rebuild rebuild, CurrentTenant tenant) {
        this.rebuild = rebuild;
        this.tenant = tenant;
    }

    /** Empties what is known of deals and milestones, reads both topics again and derives the places from them. */
    @POST
    @ResponseStatus(204)
    @Operation(hidden = true)
    public void rebuild() {
        tenant.open(() -> {
            QuarkusTransaction.requiringNew().timeout(MINUTES * 60).run(rebuild::run);
            return true;
        });
    }
}
