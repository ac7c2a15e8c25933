package io.domicile.catalog.deal;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Deals as they are read. */
@Path("/api/v1/deals")
@Tag(name = "deals", description = "What was announced, by whom, on what evidence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class DealResource {

    private final Deals deals;
    private final DealViews views;
    private final DealList list;
    private final Cursors cursors;
    private final Etags etags;
    private final CurrentTenant tenant;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // Three of ours and four small helpers of the web layer.
    DealResource(
            Deals deals,
            DealViews views,
            DealList list,
            Cursors cursors,
            Etags etags,
            CurrentTenant tenant,
            Clock clock) {
        this.deals = deals;
        this.views = views;
        this.list = list;
        this.cursors = cursors;
        this.etags = etags;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "listDeals", summary = "Deals, a page at a time, as known now or at an earlier instant")
    public DealPage list(@BeanParam @Valid DealQuery query, @BeanParam @Valid Page page) {
        var listing = new Cursors.Listing(tenant.require().value(), "deals", query.identity());
        var opened = cursors.open(listing, page.cursor());
        // The first page fixes the instant; those after it are read as of the same one.
        var asOf = opened.isEmpty() ? AsOf.parse(query.asOf, clock) : Instant.parse(opened.getFirst());
        var after = opened.isEmpty() ? null : new Deals.Place(opened.get(1), opened.get(2));
        var order = Deals.Order.parse(query.sort.orElse("id"));
        var stretch = list.read(query, asOf, order, after, page.limit());
        var last = stretch.last();
        var next = last == null ? null : cursors.seal(listing, List.of(asOf.toString(), last.key(), last.id()));
        return new DealPage(stretch.rows(), next, deals.countKnownAt(asOf), asOf);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getDeal",
            summary = "A deal with the value shown for each property, and what it rests on",
            description = "Beside the claims, each phase has under `derived` the rung on which the watchlist finds it."
                    + " It is absent for a phase of which the watchlist has said nothing, and always with `asOf`: what"
                    + " was derived at an earlier instant is not kept here.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DealView.class)))
    public Response get(
            @RestPath String id,
            @RestQuery
                    @Parameter(
                            description = "As it was known at: a UTC instant, or a day, which means its end; now if not"
                                    + " given. Leaves `derived` out")
                    Optional<String> asOf) {
        return etags.answer(tenant.require().value(), views.of(id, asOf));
    }
}
