package io.domicile.advisor.spend;

import io.domicile.advisor.portfolio.PortfolioBook;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.sheet.Csv;
import io.domicile.http.Idempotency;
import io.domicile.http.Page;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Current spend of a portfolio's workloads: read by every member, written by those who plan. */
@Path("/api/v1/portfolios/{id}/spend")
@Tag(name = "portfolios")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SpendResource {

    private static final String SOURCE = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";
    private static final int FIRST_PAGE = 50;

    private final SpendFiles files;
    private final PortfolioBook portfolios;
    private final Idempotency idempotency;
    private final CurrentTenant tenant;
    private final SpendReport report;

    SpendResource(
            SpendFiles files,
            PortfolioBook portfolios,
            Idempotency idempotency,
            CurrentTenant tenant,
            SpendReport report) {
        this.files = files;
        this.portfolios = portfolios;
        this.idempotency = idempotency;
        this.tenant = tenant;
        this.report = report;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(
            operationId = "getSpend",
            summary = "What the workloads cost today, by the files of their providers; the workloads by id, paged")
    public SpendView get(@RestPath UUID id, @BeanParam @Valid Page page) {
        return report.read(tenant.require().value(), portfolios.get(id), page);
    }

    @POST
    @RolesAllowed({"analyst", "architect", "tenant-admin"})
    @Transactional
    @Consumes(Csv.TYPE)
    @Operation(
            operationId = "addSpend",
            summary = "Add a cost export (FOCUS 1.x, CSV) as current spend",
            description =
                    "It replaces what its source said before. Rows are mapped by the tag domicile:workload or workload")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key stores once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SpendView.class)))
    public Response add(
            @RestPath UUID id,
            @RestQuery
                    @DefaultValue("focus")
                    @Pattern(regexp = SOURCE)
                    @Parameter(description = "A name for what the file is of, such as aws-2026-10")
                    String source,
            @NotNull byte[] body) {
        var caller = tenant.require().value();
        return idempotency.once(caller, SpendFiles.hash(body), () -> {
            var portfolio = locked(id);
            files.put(id, source, body);
            return Response.ok(report.read(caller, portfolio, new Page(FIRST_PAGE, null)))
                    .build();
        });
    }

    @DELETE
    @Path("/{source}")
    @RolesAllowed({"analyst", "architect", "tenant-admin"})
    @Transactional
    @Operation(operationId = "deleteSpend", summary = "Take back what a source said")
    @APIResponse(responseCode = "204", description = "It counts no more")
    public void delete(@RestPath UUID id, @RestPath String source) {
        locked(id);
        files.remove(id, source);
    }

    /** Two files of one portfolio come one after the other. */
    private PortfolioView locked(UUID id) {
        return portfolios.lock(id).orElseGet(() -> portfolios.get(id));
    }
}
