package io.domicile.watch.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import io.domicile.http.Cursors;
import io.domicile.http.Etags;
import io.domicile.http.Idempotency;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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

/** What a tenant wants to be told. */
@Path("/api/v1/alert-rules")
@Tag(name = "alerts", description = "What a tenant wants to be told, and was")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({AlertMembers.ANALYST, AlertMembers.ARCHITECT, AlertMembers.COMPLIANCE, AlertMembers.ADMIN})
class AlertRuleResource {

    private final AlertRules rules;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Etags etags;
    private final CurrentTenant tenant;
    private final SecurityIdentity identity;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // The rules and six small helpers of the web layer.
    AlertRuleResource(
            AlertRules rules,
            Idempotency idempotency,
            Cursors cursors,
            Etags etags,
            CurrentTenant tenant,
            SecurityIdentity identity,
            Clock clock) {
        this.rules = rules;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.etags = etags;
        this.tenant = tenant;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "listAlertRules", summary = "The tenant's alert rules, oldest first")
    public AlertRulePage list(@BeanParam @Valid Page page) {
        var listing = new Cursors.Listing(whose(), "alert-rules", List.of());
        var opened = cursors.open(listing, page.cursor());
        var found = rules.list(opened.isEmpty() ? null : UUID.fromString(opened.getFirst()), page.limit() + 1);
        var shown = found.subList(0, Math.min(page.limit(), found.size()));
        var next = found.size() > page.limit()
                ? cursors.seal(listing, List.of(shown.getLast().id().toString()))
                : null;
        return new AlertRulePage(shown.stream().map(AlertRuleView::of).toList(), next);
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addAlertRule", summary = "Ask to be told; plans made from now on count")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key stores once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AlertRuleView.class)))
    public Response add(@Valid @NotNull NewAlertRule wanted) {
        return idempotency.once(whose(), wanted, () -> {
            var rule = new AlertRule(
                    UuidCreator.getTimeOrderedEpoch(),
                    wanted,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    AlertMembers.pseudonym(identity));
            rules.add(rule);
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/alert-rules/" + rule.id())
                    .entity(AlertRuleView.of(rule))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getAlertRule", summary = "One alert rule")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertRuleView.class)))
    public Response get(@RestPath UUID id) {
        return etags.answer(whose(), AlertRuleView.of(rules.get(id)));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeAlertRule", summary = "Change an alert rule; needs If-Match")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The ETag of the rule as it was read",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertRuleView.class)))
    public Response change(@RestPath UUID id, @Valid @NotNull NewAlertRule wanted) {
        var rule = rules.getToChange(id);
        etags.requireMatch(whose(), AlertRuleView.of(rule));
        rule.becomes(wanted);
        var now = AlertRuleView.of(rule);
        return Response.ok(now).tag(etags.of(whose(), now)).build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "deleteAlertRule", summary = "Delete an alert rule; the alerts that it raised stay")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@RestPath UUID id) {
        rules.delete(rules.get(id));
    }

    private String whose() {
        return tenant.require().value();
    }
}
