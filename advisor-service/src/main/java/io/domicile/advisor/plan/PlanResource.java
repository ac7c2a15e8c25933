package io.domicile.advisor.plan;

import io.domicile.http.Etags;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Plans as they are read. */
@Path("/api/v1/plans/{id}")
@Tag(name = "portfolios")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class PlanResource {

    private final Plans plans;
    private final SpendBeside spend;
    private final PlanRuns runs;
    private final PlacementList placements;
    private final Etags etags;
    private final CurrentTenant tenant;

    @SuppressWarnings(
            "TooManyParameters") // What a plan is read, listed and computed again by, and two of the web layer.
    PlanResource(
            Plans plans,
            SpendBeside spend,
            PlanRuns runs,
            PlacementList placements,
            Etags etags,
            CurrentTenant tenant) {
        this.plans = plans;
        this.spend = spend;
        this.runs = runs;
        this.placements = placements;
        this.etags = etags;
        this.tenant = tenant;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getPlan",
            summary = "A plan as it was made, or how far it is",
            description =
                    "Of a large plan the first workloads; all of them are under its workloads. Its spend is what cost"
                            + " exports say now, and no part of the plan.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {PlanView.class, RunView.class})))
    public Response get(@RestPath UUID id) {
        // The run first: when it is over its plan is found after it, if there is one.
        var run = runs.seen(id);
        var plan = plans.find(id).map(spend::beside);
        if (plan.isPresent()) {
            return etags.answer(tenant.require().value(), plan.get().shortened());
        }
        return Response.ok(run.orElseThrow(() -> new PlanException.NotFound(id)))
                .build();
    }

    @DELETE
    @Path("/run")
    @RolesAllowed({"analyst", "architect", "tenant-admin"})
    @Transactional
    @Operation(
            operationId = "stopPlan",
            summary = "Stop looking for a better plan, and keep the best so far",
            description =
                    "What is over already stays as it is. The answer is how far it was; the plan follows in a moment.")
    public RunView stop(@RestPath UUID id) {
        return runs.stop(id).orElseThrow(() -> new PlanException.NotFound(id));
    }

    @GET
    @Path("/difference")
    @Transactional
    @Operation(operationId = "comparePlans", summary = "What another plan of the same portfolio says otherwise")
    public PlanDifference difference(@RestPath UUID id, @RestQuery @NotNull UUID to) {
        var before = plans.get(id);
        var after = plans.get(to);
        if (!before.portfolio().equals(after.portfolio())) {
            throw new PlanException.OtherPortfolio(id, to);
        }
        return PlanDifference.between(before, after);
    }

    @GET
    @Path("/workloads")
    @Transactional
    @Operation(operationId = "listPlacements", summary = "The workloads of a plan, by id")
    public PlacementPage workloads(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "Only those that are there, or held ready there")
                    Optional<String> place,
            @RestQuery @Parameter(description = "Only those with a place, or only those without")
                    Optional<Boolean> placed,
            @BeanParam @Valid Page page) {
        return placements.read(tenant.require().value(), id, place, placed, page);
    }

    @GET
    @Path("/workloads/{workload}")
    @Transactional
    @Operation(
            operationId = "explainPlacement",
            summary = "The advice behind a placement, as it was when planned, and what other places would cost at the"
                    + " portfolio's prices")
    public Explanation explain(@RestPath UUID id, @RestPath String workload) {
        return plans.choice(id, workload);
    }
}
