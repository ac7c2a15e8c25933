package io.domicile.advisor.place;

import io.domicile.http.Etags;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The four kinds of place side by side, over the places that the tenant sees. */
@Path("/api/v1/kinds-of-place")
@Tag(name = "places")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class KindsOfPlaceResource {

    private final Places places;
    private final Etags etags;
    private final CurrentTenant tenant;
    private final Clock clock;

    KindsOfPlaceResource(Places places, Etags etags, CurrentTenant tenant, Clock clock) {
        this.places = places;
        this.etags = etags;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "compareKindsOfPlace",
            summary =
                    "What is known of hyperscalers, domestic clouds, sovereign factories and own data centres, side by side")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KindsOfPlace.class)))
    public Response compare() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return etags.answer(tenant.require().value(), KindsOfPlace.of(places.all(), today));
    }
}
