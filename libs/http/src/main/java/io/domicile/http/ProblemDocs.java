package io.domicile.http;

import static java.util.Map.entry;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Documents the problems that every operation can answer with, so that no resource repeats them; what an operation
 * documents itself stays. Public because the OpenAPI extension makes it by reflection.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemDocs implements OASFilter {
    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            entry("400", "The request is not valid; errors says which part and how to mend it"),
            entry("401", "No valid access token"),
            entry("403", "The caller's roles or tenant do not allow it"),
            entry("404", "Not there, or not visible to the caller"),
            entry("409", "In conflict with the current state"),
            entry("413", "The body is too large"),
            entry("415", "The media type of the body is not read here"),
            entry("422", "Well formed but not possible, such as an Idempotency-Key used for another request"),
            entry("429", "Too many requests; Retry-After says how long to wait"),
            entry("500", "A fault on our side; quote the trace"),
            entry("503", "Not available just now; Retry-After says when to try again"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(createComponents());
        }
        api.getComponents().addSchema("Problem", problem());
        DESCRIPTIONS.forEach((status, text) -> api.getComponents().addResponse("Problem" + status, response(text)));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    if (operation.getResponses() == null) {
                        operation.setResponses(createAPIResponses());
                    }
                    for (var status : statuses(path, method, operation)) {
                        if (!operation.getResponses().hasAPIResponse(status)) {
                            operation
                                    .getResponses()
                                    .addAPIResponse(status, createAPIResponse().ref("Problem" + status));
                        }
                    }
                }));
    }

    private static Set<String> statuses(String path, HttpMethod method, Operation operation) {
        var statuses = new TreeSet<>(Set.of("400", "401", "403", "429", "500", "503"));
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (WRITES.contains(method)) {
            statuses.addAll(Set.of("409", "422"));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of("413", "415"));
        }
        return statuses;
    }

    private static APIResponse response(String description) {
        return createAPIResponse()
                .description(description)
                .content(createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                createMediaType().schema(createSchema().ref("Problem"))));
    }

    private static Schema problem() {
        var error = object().addProperty("pointer", text(100_000).description("Where in the body, as a JSON Pointer"))
                .addProperty("parameter", text(100).description("Which query, path or header parameter"))
                .addProperty("detail", text(4000).description("What is wrong and how to mend it"))
                .addRequired("detail");
        return object().description("An error as in RFC 9457")
                .addProperty("type", text(100).description("The kind of problem; the part to program against"))
                .addProperty("title", text(200))
                .addProperty(
                        "status",
                        createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text(1000))
                .addProperty(
                        "errors",
                        createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .maxItems(100)
                                .items(error))
                .addProperty("trace", text(64).description("Quote it to whoever runs the service"))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("detail");
    }

    private static Schema object() {
        return createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(int maxLength) {
        return createSchema().addType(Schema.SchemaType.STRING).maxLength(maxLength);
    }
}
