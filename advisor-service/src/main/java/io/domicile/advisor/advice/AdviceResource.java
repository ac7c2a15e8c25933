package io.domicile.advisor.advice;

import io.domicile.advisor.wording.Wording;
import io.domicile.http.Idempotency;
import io.domicile.http.Problem;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Advice on one workload. */
@Path("/api/v1/advice")
@Tag(name = "advice", description = "Where a workload may and should run, and why")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class AdviceResource {

    private static final String EXAMPLE = """
            {
              "workload": {
                "id": "credit-assistant",
                "sector": "BANKING",
                "established": "kr",
                "subjects": ["kr"],
                "parts": [{"name": "answers", "verbs": ["INFER", "STORE"], "data": ["PERSONAL_CREDIT"]}],
                "generative": true,
                "keysHeldByTenant": true,
                "need": {"accelerators": 16, "languages": ["ko"], "users": "kr", "start": "2027-09-01"}
              },
              "on": "2026-11-25",
              "preset": "sovereignty-first"
            }""";

    private final AdviceDesk desk;
    private final AdviceArchive archive;
    private final Idempotency idempotency;
    private final CurrentTenant tenant;

    AdviceResource(AdviceDesk desk, AdviceArchive archive, Idempotency idempotency, CurrentTenant tenant) {
        this.desk = desk;
        this.archive = archive;
        this.idempotency = idempotency;
        this.tenant = tenant;
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "advise",
            summary = "Every place with its verdict and reasons, the allowed ones ranked and explained")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AdviceRequest.class),
                            examples = @ExampleObject(name = "A bank's assistant on credit data", value = EXAMPLE)))
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description =
                    "With store=true: 1 to 255 visible ASCII characters; the same key stores once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The advice",
            content = @Content(schema = @Schema(implementation = Advice.class)))
    @APIResponse(
            responseCode = "201",
            description = "With store=true: the advice as it was kept, with its inputs",
            content = @Content(schema = @Schema(implementation = StoredAdvice.class)))
    @Parameter(
            name = HttpHeaders.ACCEPT_LANGUAGE,
            in = ParameterIn.HEADER,
            description = "Language of the sentences: en or ko",
            schema = @Schema(type = SchemaType.STRING))
    public Response advise(
            @RestQuery @DefaultValue("false") boolean store,
            @Context HttpHeaders headers,
            @Valid @NotNull AdviceRequest request) {
        var wording = Wording.best(headers.getAcceptableLanguages());
        var answer = store
                ? idempotency.once(
                        tenant.require().value(),
                        List.of(wording.tag(), request),
                        () -> kept(desk.adviseAndKeep(request, wording)))
                : Response.ok(desk.advise(request, wording)).build();
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, wording.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getAdvice", summary = "Advice that was kept, as it was given, with its inputs")
    public StoredAdvice kept(@RestPath UUID id) {
        return archive.stored(id);
    }

    @POST
    @Path("/{id}/replay")
    @Transactional
    @Operation(
            operationId = "replayAdvice",
            summary = "Kept advice given again from its record alone, by the facts and rules of its day",
            description =
                    "Says whether it came out the same, byte for byte in canonical JSON (RFC 8785). Changes nothing. Only the"
                            + " version of the engine that gave it can give it again; another one answers 409.")
    @APIResponse(
            responseCode = "200",
            description = "The advice as it was given now",
            content = @Content(schema = @Schema(implementation = Replay.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another version of the engine gave it, or the record can't be replayed",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Replay replay(@RestPath UUID id) {
        return archive.replay(id);
    }

    private static Response kept(StoredAdvice advice) {
        // As text: Response.created would put this process's own address before the path.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/advice/" + advice.id())
                .entity(advice)
                .build();
    }
}
