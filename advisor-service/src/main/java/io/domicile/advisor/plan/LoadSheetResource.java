package io.domicile.advisor.plan;

import io.domicile.advisor.sheet.Book;
import io.domicile.advisor.sheet.Csv;
import io.domicile.advisor.sheet.Xlsx;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What plans take of their places, as files for a spreadsheet. */
@Path("/api/v1/plans/{id}/loads")
@Tag(name = "portfolios")
@RunOnVirtualThread
class LoadSheetResource {

    private final Plans plans;

    LoadSheetResource(Plans plans) {
        this.plans = plans;
    }

    @GET
    @Authenticated
    @Transactional
    @Produces({Csv.TYPE, Xlsx.TYPE})
    @Operation(
            operationId = "getLoadSheet",
            summary = "What a plan takes of its places by period, beside what they have, as CSV or XLSX",
            description = "A row for each place and period; the last row is a notice of what the figures are")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Xlsx.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Book get(@RestPath UUID id) {
        return LoadSheet.of(plans.get(id));
    }
}
