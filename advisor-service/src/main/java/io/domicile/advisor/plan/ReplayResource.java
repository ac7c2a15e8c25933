package io.domicile.advisor.plan;

import io.domicile.http.Idempotency;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Plans that are computed again: while somebody waits, or in the background. */
@Path("/api/v1/plans/{id}")
@Tag(name = "portfolios")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReplayResource {

    private final Replaying replaying;
    private final Plans plans;
    private final PlanRuns runs;
    private final RunDesk desk;

    ReplayResource(Replaying replaying, Plans plans, PlanRuns runs, RunDesk desk) {
        this.replaying = replaying;
        this.plans = plans;
        this.runs = runs;
        this.desk = desk;
    }

    /** Without a transaction around it: none is held while the engine works. */
    @POST
    @Path("/replay")
    @RolesAllowed({"analyst", "architect", "compliance", "tenant-admin"})
    @Operation(
            operationId = "replayPlan",
            summary = "Compute a plan again from what was kept of its inputs, to the same count of work",
            description =
                    "It takes as long as the plan took. What took long, or any with 'Prefer: respond-async', is computed"
                            + " again in the background: the answer says where to look.")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key starts one replay within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Replay.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response replay(
            @RestPath UUID id,
            @RestHeader("Prefer")
                    @Parameter(description = "'respond-async': 202 at once, and it is computed in the background")
                    Optional<String> prefer) {
        var plan = QuarkusTransaction.requiringNew().call(() -> plans.get(id));
        return Preference.isAsync(prefer) || replaying.isLong(plan)
                ? desk.orderReplay(id)
                : Response.ok(replaying.again(id)).build();
    }

    @GET
    @Path("/replays/{replay}")
    @Authenticated
    @Transactional
    @Operation(
            operationId = "getReplay",
            summary = "How far computing a plan again is, and how it came out",
            description = "It can be read for a day after it ended.")
    public RunView get(@RestPath UUID id, @RestPath UUID replay) {
        return runs.replay(id, replay).orElseThrow(() -> new PlanException.NoSuchReplay(id, replay));
    }

    @DELETE
    @Path("/replays/{replay}")
    @RolesAllowed({"analyst", "architect", "compliance", "tenant-admin"})
    @Transactional
    @Operation(
            operationId = "stopReplay",
            summary = "Stop computing a plan again",
            description = "What is over already stays as it is. The answer is how far it was.")
    public RunView stop(@RestPath UUID id, @RestPath UUID replay) {
        return runs.stopReplay(id, replay).orElseThrow(() -> new PlanException.NoSuchReplay(id, replay));
    }
}
