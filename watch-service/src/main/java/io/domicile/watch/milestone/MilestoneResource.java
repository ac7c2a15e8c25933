package io.domicile.watch.milestone;

import io.domicile.http.Cursors;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Milestones as they are read. */
@Path("/api/v1/milestones")
@Tag(name = "milestones", description = "Whether what was promised is going to exist, and on what evidence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class MilestoneResource {

    private final Milestones milestones;
    private final EvidenceDesk desk;
    private final Cursors cursors;
    private final CurrentTenant tenant;

    MilestoneResource(Milestones milestones, EvidenceDesk desk, Cursors cursors, CurrentTenant tenant) {
        this.milestones = milestones;
        this.desk = desk;
        this.cursors = cursors;
        this.tenant = tenant;
    }

    @GET
    @Transactional
    @Operation(operationId = "listMilestones", summary = "Milestones by due date, a page at a time")
    public MilestonePage list(@BeanParam @Valid MilestoneQuery query, @BeanParam @Valid Page page) {
        var listing = new Cursors.Listing(tenant.require().value(), "milestones", query.identity());
        var opened = cursors.open(listing, page.cursor());
        var found = opened.isEmpty()
                ? milestones.list(query, null, null, page.limit() + 1)
                : milestones.list(
                        query, LocalDate.parse(opened.getFirst()), UUID.fromString(opened.getLast()), page.limit() + 1);
        var rows = found.subList(0, Math.min(page.limit(), found.size()));
        var next = found.size() > page.limit() ? seal(listing, rows.getLast()) : null;
        return new MilestonePage(
                rows.stream()
                        .map(milestone -> milestones.shown(milestone).orElseThrow())
                        .toList(),
                next);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getMilestone", summary = "A milestone, why it is in its state, and all evidence on it")
    public MilestoneView get(@RestPath UUID id) {
        return desk.view(id);
    }

    private String seal(Cursors.Listing listing, Milestone last) {
        return cursors.seal(listing, List.of(last.due().toString(), last.id().toString()));
    }
}
