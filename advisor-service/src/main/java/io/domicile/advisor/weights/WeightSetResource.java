package io.domicile.advisor.weights;

import io.domicile.http.Cursors;
import io.domicile.http.Etags;
import io.domicile.http.Idempotency;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The tenant's sets of weights: read by every member, written by those who plan or answer for the tenant. */
@Path("/api/v1/weight-sets")
@Tag(name = "weight sets", description = "How much each criterion of the score counts, under names that a tenant gives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WeightSetResource {

    private final WeightSets sets;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Etags etags;
    private final CurrentTenant tenant;

    WeightSetResource(WeightSets sets, Idempotency idempotency, Cursors cursors, Etags etags, CurrentTenant tenant) {
        this.sets = sets;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.etags = etags;
        this.tenant = tenant;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "listWeightSets", summary = "The tenant's sets of weights, the oldest first")
    public WeightSetPage list(@BeanParam @Valid Page page) {
        var listing = new Cursors.Listing(caller(), "weight-sets", List.of());
        var opened = cursors.open(listing, page.cursor());
        var last = opened.isEmpty() ? null : UUID.fromString(opened.getFirst());
        var found = sets.following(last, page.limit() + 1);
        var shown = found.stream().limit(page.limit()).toList();
        var next = found.size() > page.limit()
                ? cursors.seal(listing, List.of(shown.getLast().id().toString()))
                : null;
        return new WeightSetPage(shown, next);
    }

    @POST
    @RolesAllowed({"analyst", "architect", "compliance", "tenant-admin"})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addWeightSet", summary = "Name how much each criterion counts")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key stores once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WeightSetView.class)))
    public Response add(@Valid @NotNull NewWeightSet set) {
        return idempotency.once(caller(), set, () -> {
            var added = sets.add(set);
            // As text: Response.created would put this process's own address before the path.
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/weight-sets/" + added.id())
                    .tag(etags.of(caller(), added))
                    .entity(added)
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(operationId = "getWeightSet", summary = "One set of weights")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WeightSetView.class)))
    public Response get(@RestPath UUID id) {
        return etags.answer(caller(), sets.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"analyst", "architect", "compliance", "tenant-admin"})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeWeightSet", summary = "Replace a set of weights")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WeightSetView.class)))
    public Response change(@RestPath UUID id, @Valid @NotNull NewWeightSet set) {
        etags.requireMatch(caller(), sets.locked(id));
        var changed = sets.change(id, set);
        return Response.ok(changed).tag(etags.of(caller(), changed)).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"analyst", "architect", "compliance", "tenant-admin"})
    @Transactional
    @Operation(operationId = "deleteWeightSet", summary = "Delete a set of weights")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response delete(@RestPath UUID id) {
        etags.requireMatch(caller(), sets.locked(id));
        sets.delete(id);
        return Response.noContent().build();
    }

    private String caller() {
        return tenant.require().value();
    }
}
