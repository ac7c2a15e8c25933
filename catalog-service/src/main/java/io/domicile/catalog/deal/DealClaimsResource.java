package io.domicile.catalog.deal;

import io.domicile.catalog.claim.ClaimView;
import io.domicile.catalog.claim.NewClaim;
import io.domicile.http.Idempotency;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The claims of a deal: all of them, and new ones. */
@Path("/api/v1/deals/{id}/claims")
@Tag(name = "deals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DealClaimsResource {

    private final ClaimDesk desk;
    private final Idempotency idempotency;
    private final CurrentTenant tenant;
    private final SecurityIdentity identity;

    DealClaimsResource(ClaimDesk desk, Idempotency idempotency, CurrentTenant tenant, SecurityIdentity identity) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.tenant = tenant;
        this.identity = identity;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "listClaims", summary = "Every claim on a deal, those replaced or taken back included")
    public ClaimList list(@RestPath String id, @RestQuery Optional<String> asOf) {
        return desk.claims(id, asOf);
    }

    @POST
    @RolesAllowed("curator")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addClaim", summary = "Record a claim; its status follows from its sources")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key stores once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response add(@RestPath String id, @Valid @NotNull NewClaim claim) {
        return idempotency.once(tenant.require().value(), claim, () -> Claimed.answer(desk.add(id, claim, curator())));
    }

    private String curator() {
        return Curators.pseudonym(identity);
    }
}
