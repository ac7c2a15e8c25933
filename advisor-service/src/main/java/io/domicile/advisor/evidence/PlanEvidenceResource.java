package io.domicile.advisor.evidence;

import io.domicile.advisor.plan.PlanArchive;
import io.domicile.advisor.spend.CurrentSpend;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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

/** Plans to be put on file. */
@Path("/api/v1/plans/{id}/evidence-pack")
@Tag(name = "portfolios")
@RunOnVirtualThread
@Authenticated
class PlanEvidenceResource {

    private final PlanArchive archive;
    private final CurrentSpend spend;

    PlanEvidenceResource(PlanArchive archive, CurrentSpend spend) {
        this.archive = archive;
        this.spend = spend;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "getPlanEvidencePack",
            summary = "A plan with all that it says and rests on: as JSON, or as a page to print",
            description =
                    "What was asked, how good the plan is and how that is known, each limit, each place with the rules that"
                            + " decide and the facts that they read, each workload, costs, versions and hashes of everything."
                            + " It follows from the record alone; only the current spend is of now. Not legal advice.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanEvidence.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public PlanEvidence data(@RestPath UUID id) {
        return evidence(id);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @Operation(hidden = true)
    public Response page(@RestPath UUID id) {
        return EvidencePage.answer("evidence-plan-" + id, EvidencePage.of(evidence(id)));
    }

    private PlanEvidence evidence(UUID id) {
        var kept = archive.get(id);
        var dossier = new PlanDossier(kept);
        archive.choices(id, dossier::add);
        var plan = kept.plan();
        return dossier.evidence(spend.of(plan.portfolio(), plan.workloads()).orElse(null));
    }
}
