package io.domicile.catalog.deal;

import io.domicile.catalog.claim.ClaimView;
import io.domicile.http.Idempotency;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One claim: read, and taken back. */
@Path("/api/v1/claims/{id}")
@Tag(name = "deals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClaimResource {

    private final ClaimDesk desk;
    private final Idempotency idempotency;
    private final CurrentTenant tenant;
    private final SecurityIdentity identity;

    ClaimResource(ClaimDesk desk, Idempotency idempotency, CurrentTenant tenant, SecurityIdentity identity) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.tenant = tenant;
        this.identity = identity;
    }

    /**
     * Why a claim is taken back.
     *
     * @param reason shown beside the claim from then on
     */
    record NewRetraction(@NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "getClaim", summary = "A claim with its sources and what follows from them")
    public ClaimView get(@RestPath UUID id) {
        return desk.claim(id);
    }

    @POST
    @Path("/retraction")
    @RolesAllowed("curator")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "retractClaim", summary = "Take a claim back; it stays readable, with the reason")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response retract(@RestPath UUID id, @Valid @NotNull NewRetraction retraction) {
        return idempotency.once(
                tenant.require().value(),
                retraction,
                () -> Claimed.answer(desk.retract(id, retraction.reason(), Curators.pseudonym(identity))));
    }
}
