package io.domicile.gateway.door;

import io.domicile.gateway.contract.Operation;
import io.domicile.gateway.contract.PathTemplate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Method and path of every operation that a contract names. What is not on the list does not exist. */
final class AllowList {
    sealed interface Match {
        record Allowed(Operation operation) implements Match {}

        record WrongMethod(Set<String> allowed) implements Match {}

        record Unknown() implements Match {}
    }

    private final NavigableMap<PathTemplate, Map<String, Operation>> operations =
            new TreeMap<>(PathTemplate.MOST_SPECIFIC_FIRST);

    AllowList(Collection<Operation> all) {
        var templates = new HashMap<String, PathTemplate>();
        for (var operation : all) {
            var template = templates.computeIfAbsent(operation.template().shape(), _ -> operation.template());
            var other = operations
                    .computeIfAbsent(template, _ -> new HashMap<>())
                    .putIfAbsent(operation.method(), operation);
            if (other != null) {
                throw new IllegalStateException("Two contracts name the same operation: " + operation.method() + " "
                        + template + " of " + other.service() + " and of " + operation.service());
            }
        }
    }

    Match find(String method, CleanPath path) {
        for (var entry : operations.entrySet()) {
            if (entry.getKey().matches(path.segments())) {
                var operation = entry.getValue().get(method.equals("HEAD") ? "GET" : method);
                return operation == null || (method.equals("HEAD") && operation.stream())
                        ? new Match.WrongMethod(methods(entry.getValue()))
                        : new Match.Allowed(operation);
            }
        }
        return new Match.Unknown();
    }

    private static Set<String> methods(Map<String, Operation> operations) {
        var methods = new TreeSet<>(operations.keySet());
        var get = operations.get("GET");
        if (get != null && !get.stream()) {
            methods.add("HEAD");
        }
        return methods;
    }
}
