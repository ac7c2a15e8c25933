package io.domicile.advisor.place;

import io.domicile.tenancy.CurrentTenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** What a tenant found out about a shared place: the answers of its due diligence. They hold for that tenant alone. */
@Path("/api/v1/places/{id}/facts/{fact}")
@Tag(name = "places")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"analyst", "architect", "tenant-admin"})
class OwnFactResource {

    private final OwnBook book;
    private final CurrentTenant tenant;

    OwnFactResource(OwnBook book, CurrentTenant tenant) {
        this.book = book;
        this.tenant = tenant;
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putOwnFact",
            summary = "Say what you know of a shared place; for you it stands in place of what is known in general")
    public PlaceView put(@RestPath String id, @RestPath String fact, @Valid @NotNull NewFact said) {
        return PlaceView.of(book.say(tenant.require(), id, what(fact), said));
    }

    @DELETE
    @Transactional
    @ResponseStatus(204)
    @Operation(operationId = "deleteOwnFact", summary = "Take back what you said of a shared place")
    public void delete(@RestPath String id, @RestPath String fact) {
        book.takeBack(tenant.require(), id, what(fact));
    }

    private static PlaceFact what(String word) {
        return PlaceFact.of(word).orElseThrow(() -> new PlaceException.BadParameter("fact", unknown(word)));
    }

    static String unknown(String word) {
        return "no fact is called '" + word + "'; known are "
                + Arrays.stream(PlaceFact.values()).map(PlaceFact::word).toList();
    }
}
