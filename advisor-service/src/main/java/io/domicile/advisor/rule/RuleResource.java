package io.domicile.advisor.rule;

import io.domicile.http.Etags;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules as they can be read; they are the same for every tenant. */
@Path("/api/v1/rule-packs")
@Tag(name = "rules", description = "What law demands, as dated data with citations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class RuleResource {

    private final Rules rules;
    private final Etags etags;

    RuleResource(Rules rules, Etags etags) {
        this.rules = rules;
        this.etags = etags;
    }

    @GET
    @Operation(
            operationId = "listRulePacks",
            summary = "The loaded rule packs, what each covers, and the words that they use",
            description =
                    "What no pack covers (jurisdiction, sector, data category and verb together) is NOT_COVERED in every"
                            + " advice, never allowed. Engineering summaries of law with citations; not legal advice.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RulePacks.class)))
    public Response packs() {
        return etags.answer(null, rules.packs());
    }
}
