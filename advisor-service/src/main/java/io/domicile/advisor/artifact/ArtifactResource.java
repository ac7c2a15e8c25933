package io.domicile.advisor.artifact;

import io.domicile.http.Cursors;
import io.domicile.http.Etags;
import io.domicile.http.Idempotency;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** The tenant's register of artifacts: read by every member, kept by those who answer for compliance. */
@Path("/api/v1/artifacts")
@Tag(name = "artifacts", description = "What a tenant holds of what rules may require, where and how long it counts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ArtifactResource {

    private final ArtifactDesk desk;
    private final ArtifactRegister register;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Etags etags;
    private final CurrentTenant tenant;
    private final SecurityIdentity identity;

    @SuppressWarnings("TooManyParameters") // Two of ours and five small helpers of the web layer.
    ArtifactResource(
            ArtifactDesk desk,
            ArtifactRegister register,
            Idempotency idempotency,
            Cursors cursors,
            Etags etags,
            CurrentTenant tenant,
            SecurityIdentity identity) {
        this.desk = desk;
        this.register = register;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.etags = etags;
        this.tenant = tenant;
        this.identity = identity;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "listArtifacts", summary = "The tenant's artifacts, the first registered first")
    public ArtifactPage list(@BeanParam @Valid ArtifactQuery query, @BeanParam @Valid Page page) {
        query.validOn.ifPresent(day -> ArtifactCheck.requireDay("validOn", day));
        var listing = new Cursors.Listing(caller(), "artifacts", query.identity());
        var opened = cursors.open(listing, page.cursor());
        var last = opened.isEmpty() ? null : UUID.fromString(opened.getFirst());
        var found = register.following(query, last, page.limit() + 1);
        var shown = found.stream().limit(page.limit()).map(Artifact::view).toList();
        var next = found.size() > page.limit()
                ? cursors.seal(listing, List.of(shown.getLast().id().toString()))
                : null;
        return new ArtifactPage(shown, next);
    }

    @POST
    @RolesAllowed({"compliance", "tenant-admin"})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerArtifact", summary = "Register something that the tenant holds")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key stores once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ArtifactView.class)))
    public Response register(@Valid @NotNull NewArtifact artifact) {
        return idempotency.once(caller(), artifact, () -> {
            var registered = desk.register(artifact, pseudonym());
            // As text: Response.created would put this process's own address before the path.
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/artifacts/" + registered.id())
                    .tag(etags.of(caller(), registered))
                    .entity(registered)
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(operationId = "getArtifact", summary = "One artifact")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArtifactView.class)))
    public Response get(@RestPath UUID id) {
        var artifact = register.findByIdOptional(id).orElseThrow(() -> new ArtifactException.NotFound(id));
        return etags.answer(caller(), artifact.view());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"compliance", "tenant-admin"})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeArtifact", summary = "Replace what is said of an artifact; its kind stays")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArtifactView.class)))
    public Response change(@RestPath UUID id, @Valid @NotNull NewArtifact artifact) {
        etags.requireMatch(caller(), desk.locked(id).view());
        var changed = desk.change(id, artifact, pseudonym());
        return Response.ok(changed).tag(etags.of(caller(), changed)).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"compliance", "tenant-admin"})
    @Transactional
    @Operation(operationId = "withdrawArtifact", summary = "Take an artifact out of the register")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "It counts no longer")
    public Response withdraw(@RestPath UUID id) {
        etags.requireMatch(caller(), desk.locked(id).view());
        desk.withdraw(id);
        return Response.noContent().build();
    }

    private String caller() {
        return tenant.require().value();
    }

    /** Who did it: the identity provider's stable pseudonym, never a name or an address. */
    private String pseudonym() {
        return ((JsonWebToken) identity.getPrincipal()).getSubject();
    }
}
