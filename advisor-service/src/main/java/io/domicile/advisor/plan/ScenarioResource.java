package io.domicile.advisor.plan;

import io.domicile.advisor.portfolio.PortfolioBook;
import io.domicile.http.Cursors;
import io.domicile.http.Etags;
import io.domicile.http.Idempotency;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Questions what a plan would be that are kept, with their answers. */
@Path("/api/v1/portfolios/{portfolio}/scenarios")
@Tag(name = "portfolios")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ScenarioResource {

    private static final String KEY = "1 to 255 visible ASCII characters; the same key writes once within 24 hours";

    private final Scenarios scenarios;
    private final WhatIfs whatIfs;
    private final Plans plans;
    private final PortfolioBook portfolios;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Etags etags;
    private final CurrentTenant tenant;

    @SuppressWarnings("TooManyParameters") // What answers, what keeps, and four small helpers of the web layer.
    ScenarioResource(
            Scenarios scenarios,
            WhatIfs whatIfs,
            Plans plans,
            PortfolioBook portfolios,
            Idempotency idempotency,
            Cursors cursors,
            Etags etags,
            CurrentTenant tenant) {
        this.scenarios = scenarios;
        this.whatIfs = whatIfs;
        this.plans = plans;
        this.portfolios = portfolios;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.etags = etags;
        this.tenant = tenant;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "listScenarios", summary = "The scenarios of a portfolio, the oldest first")
    public ScenarioPage list(@RestPath UUID portfolio, @BeanParam @Valid Page page) {
        portfolios.get(portfolio); // A portfolio that is not there has no list, not an empty one.
        var listing = new Cursors.Listing(caller(), "scenarios", List.of(portfolio.toString()));
        var opened = cursors.open(listing, page.cursor());
        var found = scenarios.after(
                portfolio, opened.isEmpty() ? null : UUID.fromString(opened.getFirst()), page.limit() + 1);
        var shown = found.stream().limit(page.limit()).map(Scenario::row).toList();
        var next = found.size() > page.limit()
                ? cursors.seal(listing, List.of(shown.getLast().id().toString()))
                : null;
        return new ScenarioPage(shown, next);
    }

    /** The question is answered outside of the transaction that keeps it. */
    @POST
    @RolesAllowed({"analyst", "architect", "tenant-admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addScenario", summary = "Ask what a plan would be, and keep question and answer")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = KEY,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ScenarioView.class)))
    public Response add(@RestPath UUID portfolio, @Valid @NotNull NewScenario described) {
        var answer = answer(portfolio, described);
        return QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(caller(), described, () -> {
                    var added = scenarios.add(portfolio, described, answer);
                    // As text: Response.created would put this process's own address before the path.
                    return Response.status(Response.Status.CREATED)
                            .header(
                                    HttpHeaders.LOCATION,
                                    "/api/v1/portfolios/" + portfolio + "/scenarios/" + added.id())
                            .tag(etags.of(caller(), added))
                            .entity(added)
                            .build();
                }));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(operationId = "getScenario", summary = "A scenario with its answer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScenarioView.class)))
    public Response get(@RestPath UUID portfolio, @RestPath UUID id) {
        return etags.answer(caller(), scenarios.get(portfolio, id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"analyst", "architect", "tenant-admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeScenario", summary = "Replace a scenario; its question is answered anew")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = KEY,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScenarioView.class)))
    public Response change(@RestPath UUID portfolio, @RestPath UUID id, @Valid @NotNull NewScenario described) {
        var answer = answer(portfolio, described);
        return QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(caller(), described, () -> {
                    etags.requireMatch(caller(), scenarios.lock(portfolio, id));
                    var changed = scenarios.change(portfolio, id, described, answer);
                    return Response.ok(changed).tag(etags.of(caller(), changed)).build();
                }));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"analyst", "architect", "tenant-admin"})
    @Transactional
    @Operation(operationId = "deleteScenario", summary = "Delete a scenario")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = KEY,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response delete(@RestPath UUID portfolio, @RestPath UUID id) {
        return idempotency.once(caller(), List.of(), () -> {
            etags.requireMatch(caller(), scenarios.lock(portfolio, id));
            scenarios.remove(portfolio, id);
            return Response.noContent().build();
        });
    }

    private WhatIfView answer(UUID portfolio, NewScenario described) {
        var plan = QuarkusTransaction.requiringNew().call(() -> {
            portfolios.get(portfolio);
            return plans.get(described.plan());
        });
        if (!plan.portfolio().equals(portfolio)) {
            throw new PlanException.NotOfPortfolio(plan.id(), portfolio);
        }
        return whatIfs.ask(plan.id(), described.whatIf());
    }

    private String caller() {
        return tenant.require().value();
    }
}
