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

/** Plans as files for a spreadsheet. */
@Path("/api/v1/plans/{id}/placements")
@Tag(name = "portfolios")
@RunOnVirtualThread
class PlanSheetResource {

    private final Plans plans;
    private final SpendBeside spend;

    PlanSheetResource(Plans plans, SpendBeside spend) {
        this.plans = plans;
        this.spend = spend;
    }

    @GET
    @Authenticated
    @Transactional
    @Produces({Csv.TYPE, Xlsx.TYPE})
    @Operation(
            operationId = "getPlacementSheet",
            summary = "All placements of a plan as CSV or XLSX",
            description =
                    "A row for each workload, with its list price and its current spend where they are known; the last row is a"
                            + " notice of what the plan rests on")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Xlsx.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Book get(@RestPath UUID id) {
        return PlanSheet.of(spend.beside(plans.get(id)));
    }
}
