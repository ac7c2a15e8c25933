package io.domicile.advisor.ownrule;

import io.domicile.advisor.rule.OwnRule;
import io.domicile.advisor.rule.OwnRuleText;
import io.domicile.advisor.rule.RuleView;
import io.domicile.advisor.rule.Rules;
import io.domicile.http.Etags;
import io.domicile.http.Idempotency;
import io.domicile.http.Page;
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
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
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

/** Rules one by one: those of the packs as they can be read, and the tenant's own. */
@Path("/api/v1/rules")
@Tag(name = "rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OwnRuleResource {

    private static final String EXAMPLE = """
            {
              "title": {"en": "No support from abroad"},
              "effect": "REQUIRE",
              "when": "part.data.exists(d, d in PERSONAL_DATA)",
              "demand": "place.support.all(from, from == 'kr')",
              "unless": [{"holds": "claimed.anonymised", "says": {"en": "Nobody can be identified in the data."}}],
              "says": {"en": "Who supports systems with data of our customers sits in Korea."},
              "reference": {"document": "Outsourcing policy 4.2", "section": "3.1"}
            }""";

    private final OwnRuleDesk desk;
    private final OwnRuleBook book;
    private final OwnRuleList list;
    private final Rules shipped;
    private final RulePermissions permissions;
    private final Idempotency idempotency;
    private final Etags etags;
    private final CurrentTenant tenant;
    private final JsonWebToken token;

    @SuppressWarnings("TooManyParameters") // Both kinds of rules, who may what, and small helpers of the web layer.
    OwnRuleResource(
            OwnRuleDesk desk,
            OwnRuleBook book,
            OwnRuleList list,
            Rules shipped,
            RulePermissions permissions,
            Idempotency idempotency,
            Etags etags,
            CurrentTenant tenant,
            JsonWebToken token) {
        this.desk = desk;
        this.book = book;
        this.list = list;
        this.shipped = shipped;
        this.permissions = permissions;
        this.idempotency = idempotency;
        this.etags = etags;
        this.tenant = tenant;
        this.token = token;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "listOwnRules", summary = "The tenant's own rules, the oldest first")
    public OwnRulePage list(
            @RestQuery @Parameter(description = "Those that are so far") Optional<RuleState> state,
            @BeanParam @Valid Page page) {
        return list.page(state, page);
    }

    @POST
    @RolesAllowed({"analyst", "architect", "compliance", "tenant-admin"})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftRule",
            summary = "Draft a rule of your own; it decides nothing until it is put into force",
            description =
                    "It can only make places less allowed. Conditions are CEL over the facts and words of the packs"
                            + " (docs/rule-packs.md), with bounds on what they do and how long that can take.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OwnRuleText.class),
                            examples = @ExampleObject(name = "Support from home only", value = EXAMPLE)))
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key stores once within 24 hours",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnRuleView.class)))
    public Response draft(@Valid @NotNull OwnRuleText rule) {
        return idempotency.once(caller(), rule, () -> {
            var drafted = desk.add(rule, token.getSubject());
            // As text: Response.created would put this process's own address before the path.
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/rules/" + drafted.id())
                    .tag(etags.of(caller(), drafted))
                    .entity(drafted)
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(
            operationId = "getRule",
            summary = "A rule: of a pack with all its versions, or one of your own",
            description =
                    "Conditions are CEL over facts of the workload, the part and the place; docs/rule-packs.md explains"
                            + " them. The id is the one that advice cites; your own start with own-.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {RuleView.class, OwnRuleView.class})))
    public Response get(@RestPath String id) {
        return isOwn(id)
                ? etags.answer(caller(), book.get(id))
                : etags.answer(null, shipped.byId(id).orElseThrow(() -> new OwnRuleException.NotFound(id)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"analyst", "architect", "compliance", "tenant-admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rewriteRule", summary = "Replace the text of a draft")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "The ETag that you read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnRuleView.class)))
    public Response change(@RestPath String id, @Valid @NotNull OwnRuleText rule) {
        return answer(desk.change(own(id), rule, token.getSubject()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"analyst", "architect", "compliance", "tenant-admin"})
    @Operation(operationId = "deleteRule", summary = "Delete a draft")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "The ETag that you read")
    @APIResponse(responseCode = "204")
    public Response delete(@RestPath String id) {
        desk.delete(own(id));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/force")
    @Authenticated
    @Operation(
            operationId = "putRuleInForce",
            summary = "Put a draft into force, as it was read",
            description =
                    "Needs the permission own-rules#put-in-force of the realm, and somebody else than who wrote the text."
                            + " The tenant's plans are made again.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "The ETag that you read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnRuleView.class)))
    public Response putInForce(@RestPath String id) {
        permissions.requirePutInForce();
        return answer(desk.putInForce(own(id), token.getSubject()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Authenticated
    @Operation(
            operationId = "withdrawRule",
            summary = "Withdraw a rule that is in force, for good",
            description =
                    "Needs the permission own-rules#put-in-force of the realm. The tenant's plans are made again.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "The ETag that you read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnRuleView.class)))
    public Response withdraw(@RestPath String id) {
        permissions.requirePutInForce();
        return answer(desk.withdraw(own(id), token.getSubject()));
    }

    private Response answer(OwnRuleView rule) {
        return Response.ok(rule).tag(etags.of(caller(), rule)).build();
    }

    private String own(String id) {
        if (!isOwn(id) && shipped.byId(id).isPresent()) {
            throw new OwnRuleException.Shipped(id);
        }
        return id;
    }

    private static boolean isOwn(String id) {
        return id.startsWith(OwnRule.PREFIX);
    }

    private String caller() {
        return tenant.require().value();
    }
}
