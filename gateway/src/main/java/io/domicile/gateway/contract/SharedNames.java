package io.domicile.gateway.contract;

import static io.domicile.gateway.contract.Contract.REFERENCE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Components that several services define under one name. The same text is one component; different texts are several,
 * named after their services. A component that refers to such a one is then several as well, although its own text is
 * the same.
 */
final class SharedNames {
    private final Set<String> split = new HashSet<>();

    SharedNames(List<Contract> contracts) {
        var texts = new HashMap<String, Set<JsonNode>>();
        var owners = new HashMap<String, Integer>();
        for (var contract : contracts) {
            contract.components().forEach((name, definition) -> {
                texts.computeIfAbsent(name, _ -> new HashSet<>()).add(definition);
                owners.merge(name, 1, Integer::sum);
            });
        }
        texts.forEach((name, definitions) -> {
            if (definitions.size() > 1) {
                split.add(name);
            }
        });
        texts.keySet().removeIf(name -> owners.getOrDefault(name, 0) < 2);
        while (splitThoseThatReferToSplitOnes(texts)) {
            // Once more: each newly split one may be referred to in turn.
        }
    }

    /** The name of a service's component in the merged document. */
    String of(Service service, String component) {
        int slash = component.indexOf('/');
        return split.contains(component)
                ? component.substring(0, slash + 1) + service.prefix() + component.substring(slash + 1)
                : component;
    }

    /** A copy in which every reference leads to the component's name in the merged document. */
    JsonNode renamed(Service service, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = object.objectNode();
                object.properties().forEach(entry -> copy.set(entry.getKey(), renamed(service, entry.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = array.arrayNode();
                array.forEach(element -> copy.add(renamed(service, element)));
                yield copy;
            }
            case TextNode text
            when text.textValue().startsWith(REFERENCE) ->
                TextNode.valueOf(REFERENCE + of(service, text.textValue().substring(REFERENCE.length())));
            default -> node;
        };
    }

    private boolean splitThoseThatReferToSplitOnes(Map<String, Set<JsonNode>> texts) {
        boolean found = false;
        for (var entry : texts.entrySet()) {
            if (!split.contains(entry.getKey()) && entry.getValue().stream().anyMatch(this::refersToSplitOne)) {
                split.add(entry.getKey());
                found = true;
            }
        }
        return found;
    }

    private boolean refersToSplitOne(JsonNode node) {
        if (node.isTextual() && node.textValue().startsWith(REFERENCE)) {
            return split.contains(node.textValue().substring(REFERENCE.length()));
        }
        for (var child : node) {
            if (refersToSplitOne(child)) {
                return true;
            }
        }
        return false;
    }
}
