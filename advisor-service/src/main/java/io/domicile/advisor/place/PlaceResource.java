package io.domicile.advisor.place;

import io.domicile.http.Cursors;
import io.domicile.http.Etags;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Places as they are read: shared ones and the tenant's own, together. */
@Path("/api/v1/places")
@Tag(name = "places", description = "Where a workload could run, and what is known of it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class PlaceResource {

    private final Places places;
    private final Cursors cursors;
    private final Etags etags;
    private final CurrentTenant tenant;

    PlaceResource(Places places, Cursors cursors, Etags etags, CurrentTenant tenant) {
        this.places = places;
        this.cursors = cursors;
        this.etags = etags;
        this.tenant = tenant;
    }

    @GET
    @Transactional
    @Operation(operationId = "listPlaces", summary = "Places by id, a page at a time, each fact with source and date")
    public PlacePage list(@BeanParam @Valid PlaceQuery query, @BeanParam @Valid Page page) {
        var listing = new Cursors.Listing(tenant.require().value(), "places", query.identity());
        var opened = cursors.open(listing, page.cursor());
        var after = opened.isEmpty() ? "" : opened.getFirst();
        var all = places.known();
        var rest = all.stream()
                .filter(known -> known.place().id().compareTo(after) > 0)
                .filter(known -> query.wants(known.place()))
                .limit(page.limit() + 1L)
                .map(PlaceView::of)
                .toList();
        if (rest.size() <= page.limit()) {
            return new PlacePage(rest, null, all.size());
        }
        var items = rest.subList(0, page.limit());
        return new PlacePage(
                items, cursors.seal(listing, List.of(items.getLast().id())), all.size());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getPlace", summary = "A place with every fact, its source and its date")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaceView.class)))
    public Response get(@RestPath String id) {
        var known = places.known(id).orElseThrow(() -> new PlaceException.NotFound(id));
        return etags.answer(tenant.require().value(), PlaceView.of(known));
    }
}
