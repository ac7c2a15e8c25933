package io.domicile.tenancy;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Endpoints of the tests: for everyone, and for curators. */
@Path("/who")
class WhoResource {

    private final CurrentTenant tenant;

    WhoResource(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @GET
    @Authenticated
    public String tenant() {
        return tenant.require().value();
    }

    @GET
    @Path("/curator")
    @RolesAllowed("curator")
    public String curator() {
        return tenant.require().value();
    }
}
