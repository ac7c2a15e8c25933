package io.domicile.advisor.plan;

import io.domicile.http.Etags;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    private final Etags etags;
    private final CurrentTenant tenant;

    PlanResource(Plans plans, Etags etags, CurrentTenant tenant) {
        this.plans = plans;
        this.etags = etags;
        this.tenant = tenant;
    }

    @GET
    @Transactional
    @Operation(operationId = "getPlan", summary = "A plan as it was made")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response get(@RestPath UUID id) {
        return etags.answer(tenant.require().value(), plans.get(id));
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
    @Path("/workloads/{workload}")
    @Transactional
    @Operation(
            operationId = "explainPlacement",
            summary = "The advice behind a placement, as it was when planned: on the place and on the runner-up")
    public Explanation explain(@RestPath UUID id, @RestPath String workload) {
        plans.get(id);
        return plans.choice(id, workload);
    }
}
