package io.domicile.watch.milestone;

import io.domicile.http.Idempotency;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.watch.evidence.NewEvidence;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Evidence that the house's curators enter by hand. */
@Path("/api/v1/milestones/{id}/evidence")
@Tag(name = "milestones")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("curator")
class MilestoneEvidenceResource {

    private final EvidenceDesk desk;
    private final Idempotency idempotency;
    private final CurrentTenant tenant;
    private final SecurityIdentity identity;

    MilestoneEvidenceResource(
            EvidenceDesk desk, Idempotency idempotency, CurrentTenant tenant, SecurityIdentity identity) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.tenant = tenant;
        this.identity = identity;
    }

    @POST
    @Transactional
    @Operation(operationId = "addEvidence", summary = "Enter evidence; what it carries follows from its source")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key stores once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MilestoneView.class)))
    public Response add(@RestPath UUID id, @Valid @NotNull NewEvidence entry) {
        return idempotency.once(
                tenant.require().value(),
                entry,
                () -> Response.status(Response.Status.CREATED)
                        .entity(desk.add(id, entry, curator()))
                        .build());
    }

    /** The identity provider's stable pseudonym, never a name or an address. */
    private String curator() {
        return ((JsonWebToken) identity.getPrincipal()).getSubject();
    }
}
