package io.domicile.advisor.plan;

import io.domicile.http.Idempotency;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
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
import org.jboss.resteasy.reactive.RestQuery;

/** The plans of a portfolio: all of them, and new ones. */
@Path("/api/v1/portfolios/{id}/plans")
@Tag(name = "portfolios")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PortfolioPlansResource {

    private final Planner planner;
    private final PlanKeeper keeper;
    private final PlanList list;
    private final RunDesk desk;
    private final Idempotency idempotency;
    private final CurrentTenant tenant;

    @SuppressWarnings("TooManyParameters") // What makes, keeps, lists and queues plans, and two of the web layer.
    PortfolioPlansResource(
            Planner planner,
            PlanKeeper keeper,
            PlanList list,
            RunDesk desk,
            Idempotency idempotency,
            CurrentTenant tenant) {
        this.planner = planner;
        this.keeper = keeper;
        this.list = list;
        this.desk = desk;
        this.idempotency = idempotency;
        this.tenant = tenant;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "listPlans", summary = "The plans of a portfolio, the current one first")
    public PlanPage list(@RestPath UUID id, @BeanParam @Valid Page page) {
        return list.read(tenant.require().value(), id, page);
    }

    /** Without a transaction around it: the planner holds none while the engine works. */
    @POST
    @RolesAllowed({"analyst", "architect", "tenant-admin"})
    @Operation(
            operationId = "makePlan",
            summary = "Plan a portfolio; from then on its plan is kept up to date as facts change",
            description =
                    "A small portfolio is planned while you wait. A large one, or any with 'Prefer: respond-async',"
                            + " is planned in the background: the answer says where the plan will stand.")
    @Parameter(
            name = "on",
            description = "The day whose law and capacity count; today unless said",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key plans once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response make(
            @RestPath UUID id,
            @RestQuery Optional<LocalDate> on,
            @RestHeader("Prefer")
                    @Parameter(description = "'respond-async': 202 at once, and the plan is made in the background")
                    Optional<String> prefer) {
        if (Preference.isAsync(prefer) || desk.isLong(id)) {
            return desk.order(id, on.orElse(null));
        }
        return planner.make(
                id,
                on.orElse(null),
                draft -> idempotency.once(tenant.require().value(), List.of(), () -> created(keeper.store(draft))));
    }

    private static Response created(PlanView plan) {
        // As text: Response.created would put this process's own address before the path.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/plans/" + plan.id())
                .entity(plan.shortened())
                .build();
    }
}
