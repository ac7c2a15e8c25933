package io.domicile.watch.alert;

import io.domicile.http.Cursors;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a tenant was told. */
@Path("/api/v1/alerts")
@Tag(name = "alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({AlertMembers.ANALYST, AlertMembers.ARCHITECT, AlertMembers.COMPLIANCE, AlertMembers.ADMIN})
class AlertResource {

    private final Alerts alerts;
    private final Cursors cursors;
    private final CurrentTenant tenant;
    private final SecurityIdentity identity;
    private final Clock clock;

    AlertResource(Alerts alerts, Cursors cursors, CurrentTenant tenant, SecurityIdentity identity, Clock clock) {
        this.alerts = alerts;
        this.cursors = cursors;
        this.tenant = tenant;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "listAlerts", summary = "The tenant's alerts, newest first")
    public AlertPage list(@BeanParam @Valid Page page) {
        var listing = new Cursors.Listing(tenant.require().value(), "alerts", List.of());
        var opened = cursors.open(listing, page.cursor());
        // Before the list: an alert that comes between the two is then shown twice rather than not at all.
        var position = alerts.last();
        var found =
                alerts.before(opened.isEmpty() ? Long.MAX_VALUE : Long.parseLong(opened.getFirst()), page.limit() + 1);
        var shown = found.subList(0, Math.min(page.limit(), found.size()));
        var next = found.size() > page.limit()
                ? cursors.seal(listing, List.of(Long.toString(shown.getLast().position())))
                : null;
        return new AlertPage(shown.stream().map(alerts::view).toList(), next, position);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Transactional
    @Operation(operationId = "acknowledgeAlert", summary = "Take note of an alert; the first who does is kept")
    public AlertView acknowledge(@RestPath UUID id) {
        var alert = alerts.get(id);
        alert.acknowledge(clock.instant().truncatedTo(ChronoUnit.MICROS), AlertMembers.pseudonym(identity));
        return alerts.view(alert);
    }
}
