package io.domicile.advisor.portfolio;

import io.domicile.advisor.sheet.Csv;
import io.domicile.advisor.sheet.Xlsx;
import io.domicile.http.Cursors;
import io.domicile.http.Etags;
import io.domicile.http.Idempotency;
import io.domicile.http.Invalid;
import io.domicile.http.Page;
import io.domicile.http.Problem;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
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

/** The tenant's portfolios: read by every member, written by those who plan. */
@Path("/api/v1/portfolios")
@Tag(name = "portfolios", description = "A tenant's workloads with shared limits, and the plans for them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PortfolioResource {

    private static final String NAME = "Of a sheet: the portfolio's name. It goes before the one that the sheet says";

    private final PortfolioBook book;
    private final Portfolios portfolios;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Etags etags;
    private final CurrentTenant tenant;

    @SuppressWarnings("TooManyParameters") // Two of ours and four small helpers of the web layer.
    PortfolioResource(
            PortfolioBook book,
            Portfolios portfolios,
            Idempotency idempotency,
            Cursors cursors,
            Etags etags,
            CurrentTenant tenant) {
        this.book = book;
        this.portfolios = portfolios;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.etags = etags;
        this.tenant = tenant;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "listPortfolios", summary = "The tenant's portfolios, the oldest first")
    public PortfolioPage list(@BeanParam @Valid Page page) {
        var listing = new Cursors.Listing(caller(), "portfolios", List.of());
        var opened = cursors.open(listing, page.cursor());
        var found = portfolios.after(opened.isEmpty() ? null : UUID.fromString(opened.getFirst()), page.limit() + 1);
        var shown = found.stream().limit(page.limit()).map(PortfolioRow::of).toList();
        var next = found.size() > page.limit()
                ? cursors.seal(listing, List.of(shown.getLast().id().toString()))
                : null;
        return new PortfolioPage(shown, next);
    }

    @POST
    @RolesAllowed({"analyst", "architect", "tenant-admin"})
    @Transactional
    @Consumes({MediaType.APPLICATION_JSON, Csv.TYPE, Xlsx.TYPE})
    @Operation(operationId = "addPortfolio", summary = "Describe workloads that share limits")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key stores once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PortfolioView.class)))
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewPortfolio.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Xlsx.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response add(
            @RestQuery @Parameter(description = NAME) Optional<String> name, @Valid @NotNull NewPortfolio portfolio) {
        requireName(name, portfolio);
        return idempotency.once(caller(), portfolio, () -> {
            var added = book.add(portfolio);
            // As text: Response.created would put this process's own address before the path.
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/portfolios/" + added.id())
                    .tag(etags.of(caller(), added))
                    .entity(added)
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE, Xlsx.TYPE})
    @Operation(
            operationId = "getPortfolio",
            summary = "A portfolio with its workloads and limits",
            description = "As JSON, or as a sheet in the form in which it can be sent")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PortfolioView.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Xlsx.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(@RestPath UUID id) {
        return etags.answer(caller(), book.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"analyst", "architect", "tenant-admin"})
    @Transactional
    @Consumes({MediaType.APPLICATION_JSON, Csv.TYPE, Xlsx.TYPE})
    @Operation(
            operationId = "changePortfolio",
            summary = "Replace a portfolio; if there are plans for it, it is planned anew")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key stores once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortfolioView.class)))
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewPortfolio.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Xlsx.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response change(
            @RestPath UUID id,
            @RestQuery @Parameter(description = NAME) Optional<String> name,
            @Valid @NotNull NewPortfolio portfolio) {
        requireName(name, portfolio);
        return idempotency.once(caller(), portfolio, () -> {
            etags.requireMatch(caller(), existing(id));
            var changed = book.change(id, portfolio);
            return Response.ok(changed).tag(etags.of(caller(), changed)).build();
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"analyst", "architect", "tenant-admin"})
    @Transactional
    @Operation(operationId = "deletePortfolio", summary = "Delete a portfolio and its plans")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key deletes once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "It is gone, and its plans with it")
    public Response delete(@RestPath UUID id) {
        return idempotency.once(caller(), List.of(), () -> {
            etags.requireMatch(caller(), existing(id));
            book.delete(id);
            return Response.noContent().build();
        });
    }

    /** A sheet takes the name from the address, JSON from itself. */
    private static void requireName(Optional<String> name, NewPortfolio portfolio) {
        if (name.isPresent() && !name.get().equals(portfolio.name())) {
            throw Problem.of(400, "invalid-request", "The request is not valid", "The body says another name.")
                    .with(List.of(Invalid.parameter("name", "Only a sheet is named here; JSON says its name itself.")))
                    .exception();
        }
    }

    /** Locked, so that what was compared is what is changed. */
    private PortfolioView existing(UUID id) {
        return book.lock(id).orElseThrow(() -> new PortfolioException.NotFound(id));
    }

    private String caller() {
        return tenant.require().value();
    }
}
