package io.domicile.advisor.dryrun;

import io.domicile.advisor.plan.Placements;
import io.domicile.http.Cursors;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What an own rule would change. */
@Path("/api/v1/rules/{id}/dry-run")
@Tag(name = "rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"analyst", "architect", "compliance", "tenant-admin"})
class DryRunResource {

    private final DryRun dryRun;
    private final Cursors cursors;
    private final CurrentTenant tenant;

    DryRunResource(DryRun dryRun, Cursors cursors, CurrentTenant tenant) {
        this.dryRun = dryRun;
        this.cursors = cursors;
        this.tenant = tenant;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "dryRunRule",
            summary = "What would change if a draft were put into force, or a rule in force withdrawn",
            description = "Verdicts by place and which placements of the current plan would be lost. Nothing is stored."
                    + " Pages go over the workloads of the portfolio, in its order.")
    public DryRunView run(@RestPath String id, @BeanParam @Valid Page page, @Valid @NotNull DryRunRequest request) {
        var stage = dryRun.stage(id, request);
        var listing = new Cursors.Listing(
                tenant.require().value(),
                "dry-run",
                List.of(
                        id,
                        stage.rule().hash(),
                        String.valueOf(request.portfolio()),
                        Long.toString(stage.version()),
                        stage.on().toString()));
        var opened = cursors.open(listing, page.cursor());
        int total = stage.workloads().size();
        int from = opened.isEmpty() ? 0 : Math.min(Integer.parseInt(opened.getFirst()), total);
        int to = Math.min(from + page.limit(), total);
        var changed = stage.workloads().subList(from, to).stream()
                .flatMap(workload -> dryRun.changed(stage, workload).stream())
                .toList();
        int lost = (int) changed.stream()
                .filter(each -> each.placement() != null && each.placement().lost())
                .count();
        return new DryRunView(
                id,
                stage.rule().hash(),
                stage.assumes(),
                stage.on(),
                stage.plan().map(Placements.Placed::plan).orElse(null),
                total,
                to - from,
                total - to,
                stage.places().size(),
                lost,
                changed,
                to < total ? cursors.seal(listing, List.of(Integer.toString(to))) : null);
    }
}
