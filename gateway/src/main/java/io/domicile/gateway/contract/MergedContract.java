package io.domicile.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The services' documents as one: what a client reads is the door's own list of what it lets in. */
final class MergedContract {
    private static final String SCHEME = "bearer";

    private final List<Contract> contracts;
    private final ApiDescription description;
    private final SharedNames names;
    private final Set<String> sharedOperationIds;

    MergedContract(List<Contract> contracts, ApiDescription description) {
        this.contracts = contracts;
        this.description = description;
        this.names = new SharedNames(contracts);
        this.sharedOperationIds = sharedOperationIds(contracts);
    }

    ObjectNode document() {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", version());
        document.putObject("info")
                .put("title", description.title())
                .put("version", description.version())
                .put("description", description.description());
        document.putArray("servers").addObject().put("url", description.server().toString());
        document.putArray("security").addObject().putArray(SCHEME);
        addTags(document);
        addPaths(document);
        addComponents(document);
        return document;
    }

    private String version() {
        var versions = contracts.stream()
                .map(contract -> contract.document().path("openapi").asText())
                .distinct()
                .toList();
        if (versions.size() > 1) {
            throw new IllegalStateException("The services' contracts are of several OpenAPI versions: " + versions);
        }
        return versions.isEmpty() ? "3.1.0" : versions.getFirst();
    }

    private void addTags(ObjectNode document) {
        var used = new HashSet<String>();
        for (var contract : contracts) {
            contract.paths()
                    .values()
                    .forEach(item ->
                            item.forEach(operation -> operation.path("tags").forEach(tag -> used.add(tag.asText()))));
        }
        var tags = new TreeMap<String, JsonNode>();
        for (var contract : contracts) {
            contract.document().path("tags").forEach(tag -> {
                if (used.contains(tag.path("name").asText())) {
                    tags.putIfAbsent(tag.path("name").asText(), tag);
                }
            });
        }
        document.putArray("tags").addAll(tags.values());
    }

    private void addPaths(ObjectNode document) {
        var paths = document.putObject("paths");
        for (var contract : contracts) {
            contract.paths().forEach((path, item) -> {
                var merged = paths.withObjectProperty(path);
                item.properties().forEach(entry -> {
                    if (Contract.METHODS.contains(entry.getKey())) {
                        merged.set(entry.getKey(), operation(contract.service(), entry.getValue(), item));
                    }
                });
            });
        }
    }

    private JsonNode operation(Service service, JsonNode original, JsonNode item) {
        var operation = (ObjectNode) names.renamed(service, original);
        var id = operation.path("operationId").asText();
        if (sharedOperationIds.contains(id)) {
            operation.put("operationId", service.id() + "-" + id);
        }
        if (item.has("parameters")) {
            // Said once for the whole path, where another service may say something else: so with each operation.
            var parameters = operation.withArrayProperty("parameters");
            item.path("parameters").forEach(parameter -> parameters.add(names.renamed(service, parameter)));
        }
        if (operation.has("security")) {
            operation.set("security", sameRolesOfTheOneScheme(operation.path("security")));
        }
        return operation;
    }

    /** A service may let some operations be asked without a token; the gateway does not. */
    private static JsonNode sameRolesOfTheOneScheme(JsonNode security) {
        var requirements = JsonNodeFactory.instance.arrayNode();
        security.forEach(requirement ->
                requirement.forEach(roles -> requirements.addObject().set(SCHEME, roles)));
        if (requirements.isEmpty()) {
            requirements.addObject().putArray(SCHEME);
        }
        return requirements;
    }

    private void addComponents(ObjectNode document) {
        var components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject(SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of this cell's realm that carries exactly one organization.");
        for (var contract : contracts) {
            contract.components().forEach((component, definition) -> {
                var name = names.of(contract.service(), component);
                int slash = name.indexOf('/');
                var renamed = names.renamed(contract.service(), definition);
                var other = components
                        .withObjectProperty(name.substring(0, slash))
                        .replace(name.substring(slash + 1), renamed);
                if (other != null && !other.equals(renamed)) {
                    throw new IllegalStateException("Two different components would both be called " + name);
                }
            });
        }
    }

    private static Set<String> sharedOperationIds(List<Contract> contracts) {
        var seen = new HashSet<String>();
        var shared = new HashSet<String>();
        for (var contract : contracts) {
            contract.paths()
                    .values()
                    .forEach(item -> item.forEach(operation -> {
                        var id = operation.path("operationId");
                        if (id.isTextual() && !seen.add(id.textValue())) {
                            shared.add(id.textValue());
                        }
                    }));
        }
        return shared;
    }
}
