package io.domicile.advisor.place;

import io.domicile.http.Etags;
import io.domicile.http.Idempotency;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A tenant's own places as they are written. */
@Path("/api/v1/places")
@Tag(name = "places")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"analyst", "architect", "tenant-admin"})
class OwnPlaceResource {

    private final OwnBook book;
    private final Places places;
    private final Idempotency idempotency;
    private final Etags etags;
    private final CurrentTenant tenant;

    OwnPlaceResource(OwnBook book, Places places, Idempotency idempotency, Etags etags, CurrentTenant tenant) {
        this.book = book;
        this.places = places;
        this.idempotency = idempotency;
        this.etags = etags;
        this.tenant = tenant;
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addPlace", summary = "Add a place of your own, such as a data centre")
    @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = "Makes the write happen once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlaceView.class)))
    public Response add(@Valid @NotNull NewPlace place) {
        return idempotency.once(owner().value(), place, () -> {
            var added = PlaceView.of(book.add(owner(), place));
            // As text: Response.created would put this process's own address before the path.
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/places/" + added.id())
                    .entity(added)
                    .tag(etags.of(owner().value(), added))
                    .build();
        });
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePlace", summary = "Replace what you said of a place of your own")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "The ETag that you read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaceView.class)))
    public Response change(@RestPath String id, @Valid @NotNull NewPlace place) {
        requireMatch(id);
        var changed = PlaceView.of(book.change(owner(), id, place));
        return Response.ok(changed).tag(etags.of(owner().value(), changed)).build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "removePlace", summary = "Remove a place of your own")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "The ETag that you read")
    @APIResponse(responseCode = "204")
    public Response remove(@RestPath String id) {
        requireMatch(id);
        book.remove(owner(), id);
        return Response.noContent().build();
    }

    private void requireMatch(String id) {
        var known = places.known(id).orElseThrow(() -> new PlaceException.NotFound(id));
        if (!OwnPlace.isOwn(id)) {
            throw new PlaceException.Shared(id);
        }
        etags.requireMatch(owner().value(), PlaceView.of(known));
    }

    private TenantId owner() {
        return tenant.require();
    }
}
