package io.domicile.watch.alert;

import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Alerts as they come, for a browser's EventSource or any reader of server-sent events. */
@Path("/api/v1/alerts/stream")
@Tag(name = "alerts")
@Blocking // Opening one reads the database; the waiting is done elsewhere.
@RolesAllowed({AlertMembers.ANALYST, AlertMembers.ARCHITECT, AlertMembers.COMPLIANCE, AlertMembers.ADMIN})
class AlertStreamResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final AlertStreams streams;
    private final Alerts alerts;
    private final CurrentTenant tenant;
    private final SecurityIdentity identity;

    AlertStreamResource(AlertStreams streams, Alerts alerts, CurrentTenant tenant, SecurityIdentity identity) {
        this.streams = streams;
        this.alerts = alerts;
        this.tenant = tenant;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamAlerts",
            summary = "The tenant's alerts as they come",
            description = "Events are named 'alert', their id is the alert's position, their data the alert. With"
                    + " Last-Event-ID, or 'after', the stream goes on behind that alert without a gap; with neither it"
                    + " begins now. A comment comes after silence. It ends when the token expires: come back with a"
                    + " new one.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = AlertV1.class)))
    public Multi<OutboundSseEvent> follow(
            @Context Sse sse,
            @RestHeader(LAST_EVENT_ID) @Parameter(description = "The id of the last event that was read")
                    Optional<String> lastEventId,
            @RestQuery @Parameter(description = "As Last-Event-ID, for a first connection that can't send headers")
                    Optional<String> after) {
        long position = lastEventId
                .map(id -> position(LAST_EVENT_ID, id))
                .or(() -> after.map(id -> position("after", id)))
                .orElseGet(this::newest);
        return streams.follow(tenant.require(), position, expiry()).map(item -> event(sse, item));
    }

    /** Positions are the tenant's own; one that it has not reached is a mistake, and going on there would skip alerts. */
    private long position(String parameter, String given) {
        long position;
        try {
            position = Long.parseLong(given);
        } catch (NumberFormatException _) {
            throw new AlertException.UnknownPosition(parameter, "is the id of an event of this stream, a whole number");
        }
        if (position < 0 || position > newest()) {
            throw new AlertException.UnknownPosition(
                    parameter,
                    "names no alert of this tenant. Read GET /api/v1/alerts, and open the stream with its 'position'.");
        }
        return position;
    }

    /** In a transaction that ends here; one around the whole method would last as long as the stream. */
    private long newest() {
        return QuarkusTransaction.requiringNew().call(alerts::last);
    }

    private Instant expiry() {
        return Instant.ofEpochSecond(((JsonWebToken) identity.getPrincipal()).getExpirationTime());
    }

    private static OutboundSseEvent event(Sse sse, AlertStream.Item item) {
        return switch (item) {
            case AlertStream.Told told ->
                sse.newEventBuilder()
                        .id(Long.toString(told.position()))
                        .name("alert")
                        .data(String.class, told.json())
                        .build();
            case AlertStream.Beat _ ->
                sse.newEventBuilder()
                        .comment("still here")
                        .reconnectDelay(2_000)
                        .build();
            case AlertStream.End _ -> throw new IllegalStateException("The end is not sent");
        };
    }
}
