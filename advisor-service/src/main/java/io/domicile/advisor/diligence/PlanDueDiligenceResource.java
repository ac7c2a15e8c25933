package io.domicile.advisor.diligence;

import io.domicile.advisor.plan.PlanArchive;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What to ask and to obtain for a plan. */
@Path("/api/v1/plans/{id}/due-diligence")
@Tag(name = "portfolios")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class PlanDueDiligenceResource {

    private final PlanArchive archive;

    PlanDueDiligenceResource(PlanArchive archive) {
        this.archive = archive;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getPlanDueDiligence",
            summary = "What a plan leaves open, as questions to providers and to you, and a checklist of artifacts",
            description =
                    "Of the places that it uses, and of undecided ones where a workload would be better off at the portfolio's"
                            + " prices. Each question and artifact is there once, with the workloads for which it matters,"
                            + " by the facts and rules of the plan's day.")
    public PlanDueDiligence get(@RestPath UUID id) {
        var diligence = new PlanDiligence(archive.get(id));
        diligence.askRules();
        archive.choices(id, diligence::askRanking);
        return diligence.found();
    }
}
