package io.domicile.advisor.plan;

import io.domicile.advisor.portfolio.Limits;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Questions about a plan that ask the engine anew. None of them stores anything, or holds a transaction meanwhile. */
@Path("/api/v1/plans/{id}")
@Tag(name = "portfolios")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class PlanQuestionsResource {

    private final WhatIfs whatIfs;
    private final Fronts fronts;
    private final Sensitivities sensitivities;

    PlanQuestionsResource(WhatIfs whatIfs, Fronts fronts, Sensitivities sensitivities) {
        this.whatIfs = whatIfs;
        this.fronts = fronts;
        this.sensitivities = sensitivities;
    }

    @POST
    @Path("/what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askWhatIf",
            summary = "What the plan would be if weights, places, phases or limits were otherwise",
            description = "Nothing is stored; a scenario of the portfolio keeps question and answer.")
    public WhatIfView whatIf(@RestPath UUID id, @Valid @NotNull WhatIf asked) {
        return whatIfs.ask(id, asked);
    }

    @GET
    @Path("/pareto")
    @Operation(
            operationId = "traceFront",
            summary = "What more of one criterion costs in another: whole plans, each with a bound",
            description =
                    "Both are mean regrets over the workloads, so 0 is best; one without a place counts its penalty in"
                            + " the first and nothing in the second. All limits are kept.")
    public FrontView pareto(
            @RestPath UUID id,
            @RestQuery @DefaultValue("cost") @Parameter(description = "The criterion that is paid in") String cost,
            @RestQuery @DefaultValue("data-sovereignty") @Parameter(description = "The criterion that is bought")
                    String against,
            @RestQuery @DefaultValue("9") @Min(2) @Max(25) int points) {
        return fronts.pareto(id, cost, against, points);
    }

    @GET
    @Path("/price-of-sovereignty")
    @Operation(
            operationId = "priceSovereignty",
            summary = "What it costs to keep more of the demand in an area: the best plan for each least share",
            description =
                    "The area is a jurisdiction or a group. Costs are in the plan's own objective; US dollars are list"
                            + " prices, and count only the places that publish one.")
    public SovereigntyPrice price(
            @RestPath UUID id,
            @RestQuery @NotNull @Pattern(regexp = Limits.AREA) String area,
            @RestQuery @DefaultValue("6") @Min(2) @Max(21) int points) {
        return fronts.priceOfSovereignty(id, area, points);
    }

    @GET
    @Path("/sensitivity")
    @Operation(
            operationId = "measureSensitivity",
            summary = "What every weight and every limit of the plan does",
            description = "At the portfolio's prices, without solving anew: good for small changes.")
    public Sensitivity sensitivity(@RestPath UUID id) {
        return sensitivities.of(id);
    }
}
