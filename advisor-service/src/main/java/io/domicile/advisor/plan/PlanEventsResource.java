package io.domicile.advisor.plan;

import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How a plan comes about, for a browser's EventSource or any reader of server-sent events. */
@Path("/api/v1/plans/{id}")
@Tag(name = "portfolios")
@Blocking // Opening one reads the database; the waiting is done elsewhere.
@Authenticated
class PlanEventsResource {

    private final RunStreams streams;
    private final Plans plans;
    private final PlanRuns runs;
    private final CurrentTenant tenant;
    private final SecurityIdentity identity;

    PlanEventsResource(
            RunStreams streams, Plans plans, PlanRuns runs, CurrentTenant tenant, SecurityIdentity identity) {
        this.streams = streams;
        this.plans = plans;
        this.runs = runs;
        this.tenant = tenant;
        this.identity = identity;
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followPlan",
            summary = "How a plan that is made in the background comes about",
            description =
                    "Begins with how far it is now, so a reader that comes back has missed nothing. Events are named"
                            + " 'progress'; the last is 'plan', or 'ended' when it came to none of its own. A comment comes after"
                            + " silence. It ends when the token expires: come back with a new one.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = RunView.class)))
    public Multi<OutboundSseEvent> follow(@Context Sse sse, @RestPath UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (plans.summary(id).isEmpty() && runs.seen(id).isEmpty()) {
                throw new PlanException.NotFound(id);
            }
        });
        return events(sse, id);
    }

    @GET
    @Path("/replays/{replay}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followReplay",
            summary = "How computing a plan again in the background goes on",
            description = "As of a plan; the last event is 'replay', or 'ended' when it was stopped or failed.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = RunView.class)))
    public Multi<OutboundSseEvent> followReplay(@Context Sse sse, @RestPath UUID id, @RestPath UUID replay) {
        QuarkusTransaction.requiringNew()
                .call(() -> runs.replay(id, replay).orElseThrow(() -> new PlanException.NoSuchReplay(id, replay)));
        return events(sse, replay);
    }

    private Multi<OutboundSseEvent> events(Sse sse, UUID run) {
        return streams.follow(tenant.require(), run, expiry()).map(item -> event(sse, item));
    }

    private Instant expiry() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
    }

    private static OutboundSseEvent event(Sse sse, RunStream.Item item) {
        var event = sse.newEventBuilder();
        return switch (item) {
            case RunStream.Progressed progressed -> json(event, "progress", progressed.run());
            case RunStream.Planned planned -> json(event, "plan", planned);
            case RunStream.Replayed replayed -> json(event, "replay", replayed.run());
            case RunStream.Ended ended -> json(event, "ended", ended.run());
            case RunStream.Beat _ -> event.comment("").build();
            case RunStream.Closed _ -> throw new IllegalStateException("Nothing is sent after the end");
        };
    }

    private static OutboundSseEvent json(OutboundSseEvent.Builder event, String name, Object data) {
        return event.name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }
}
