package io.domicile.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document of one service, as far as it concerns callers from outside. */
record Contract(Service service, ObjectNode document) {
    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    static final String REFERENCE = "#/components/";

    /** Everything else that a service answers (operators' actions, health, metrics) stays inside. */
    private static final String PUBLIC = "/api/v1/";

    /** Path to path item. */
    Map<String, JsonNode> paths() {
        var paths = new LinkedHashMap<String, JsonNode>();
        document.path("paths").properties().forEach(entry -> {
            if (entry.getKey().startsWith(PUBLIC)) {
                paths.put(entry.getKey(), entry.getValue());
            }
        });
        return paths;
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        paths().forEach((path, item) -> {
            var template = new PathTemplate(path);
            item.properties().forEach(entry -> {
                if (METHODS.contains(entry.getKey())) {
                    var method = entry.getKey().toUpperCase(Locale.ROOT);
                    var operation = entry.getValue();
                    operations.add(new Operation(service, method, template, streams(operation), keyed(operation)));
                }
            });
        });
        return operations;
    }

    /** What the public paths refer to, directly or through others, by {@code section/name}. */
    Map<String, JsonNode> components() {
        var found = new LinkedHashMap<String, JsonNode>();
        paths().values().forEach(item -> collect(item, found));
        return found;
    }

    private void collect(JsonNode node, Map<String, JsonNode> found) {
        if (node.isTextual() && node.textValue().startsWith(REFERENCE)) {
            var name = node.textValue().substring(REFERENCE.length());
            var definition = document.at("/components/" + name);
            if (!definition.isMissingNode() && found.putIfAbsent(name, definition) == null) {
                collect(definition, found);
            }
        }
        node.forEach(child -> collect(child, found));
    }

    private static boolean keyed(JsonNode operation) {
        for (var parameter : operation.path("parameters")) {
            if ("Idempotency-Key".equalsIgnoreCase(parameter.path("name").asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean streams(JsonNode operation) {
        for (var response : operation.path("responses")) {
            if (response.path("content").has("text/event-stream")) {
                return true;
            }
        }
        return false;
    }
}
