package io.domicile.k8s;

import io.kubernetes.client.openapi.models.V1LabelSelector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How Kubernetes matches labels, of things with {@code matchLabels} and of nodes. */
final class Selectors {
    private Selectors() {}

    static boolean matches(V1LabelSelector selector, Map<String, String> labels) {
        boolean byLabels = selector.getMatchLabels() == null
                || labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
        boolean byExpressions = selector.getMatchExpressions() == null
                || selector.getMatchExpressions().stream()
                        .allMatch(it -> holds(it.getOperator(), labels.get(it.getKey()), it.getValues()));
        return byLabels && byExpressions;
    }

    static boolean holds(String operator, @Nullable String value, @Nullable List<String> values) {
        return switch (operator) {
            case "In" -> value != null && Objects.requireNonNull(values).contains(value);
            // Also true of what does not carry the label at all.
            case "NotIn" -> value == null || !Objects.requireNonNull(values).contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new UnsupportedOperationException("operator " + operator);
        };
    }
}
