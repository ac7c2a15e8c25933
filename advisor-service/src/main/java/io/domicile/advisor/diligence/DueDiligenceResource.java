package io.domicile.advisor.diligence;

import io.domicile.advisor.advice.AdviceArchive;
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

/** What to ask and to obtain after an advice. */
@Path("/api/v1/advice/{id}/due-diligence")
@Tag(name = "advice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class DueDiligenceResource {

    private final AdviceArchive archive;

    DueDiligenceResource(AdviceArchive archive) {
        this.archive = archive;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getDueDiligence",
            summary =
                    "What kept advice leaves open, as questions to providers and to you, and a checklist of artifacts",
            description =
                    "One question for each missing fact of an undecided place, one line for each kind of artifact, each with"
                            + " the rules that need it and how to hand it in. Also what could change which place is first.")
    public DueDiligence get(@RestPath UUID id) {
        return DueDiligence.of(archive.get(id));
    }
}
