package io.domicile.advisor.evidence;

import io.domicile.advisor.advice.AdviceArchive;
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

/** Advice to be put on file. */
@Path("/api/v1/advice/{id}/evidence-pack")
@Tag(name = "advice")
@RunOnVirtualThread
@Authenticated
class EvidencePackResource {

    private final AdviceArchive archive;

    EvidencePackResource(AdviceArchive archive) {
        this.archive = archive;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "getEvidencePack",
            summary = "Kept advice with all that it says and rests on: as JSON, or as a page to print",
            description =
                    "Question, verdict of each place with reasons, citations and deciding facts, ranking, due diligence,"
                            + " coverage, versions and hashes of everything. It follows from the record alone. Not legal advice.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EvidencePack.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public EvidencePack data(@RestPath UUID id) {
        return EvidencePack.of(archive.get(id));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @Operation(hidden = true)
    public Response page(@RestPath UUID id) {
        return EvidencePage.answer("evidence-" + id, EvidencePage.of(EvidencePack.of(archive.get(id))));
    }
}
