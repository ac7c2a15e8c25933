package io.domicile.k8s;

import io.kubernetes.client.openapi.models.V1NodeSelector;
import io.kubernetes.client.openapi.models.V1NodeSelectorTerm;
import io.kubernetes.client.openapi.models.V1PodSpec;
import java.util.Map;
import java.util.Optional;

/** A node, as far as the scheduler's required rules look at it. */
record Node(String name, Map<String, String> labels) {
    static final String REGION = "topology.kubernetes.io/region";
    static final String JURISDICTION = "node-restriction.kubernetes.io/jurisdiction";

    boolean mayRun(V1PodSpec pod) {
        if (pod.getNodeName() != null) {
            throw new UnsupportedOperationException("nodeName goes around the scheduler");
        }
        boolean selected = pod.getNodeSelector() == null
                || labels.entrySet().containsAll(pod.getNodeSelector().entrySet());
        return selected && required(pod).map(this::matchesOne).orElse(true);
    }

    private static Optional<V1NodeSelector> required(V1PodSpec pod) {
        return Optional.ofNullable(pod.getAffinity())
                .map(affinity -> affinity.getNodeAffinity())
                .map(affinity -> affinity.getRequiredDuringSchedulingIgnoredDuringExecution());
    }

    /** Terms are ORed: each one is a way in. */
    private boolean matchesOne(V1NodeSelector selector) {
        return selector.getNodeSelectorTerms().stream().anyMatch(this::matches);
    }

    /** The expressions of a term are ANDed; a term without any matches nothing. */
    private boolean matches(V1NodeSelectorTerm term) {
        if (term.getMatchFields() != null && !term.getMatchFields().isEmpty()) {
            throw new UnsupportedOperationException("matchFields");
        }
        return term.getMatchExpressions() != null
                && !term.getMatchExpressions().isEmpty()
                && term.getMatchExpressions().stream()
                        .allMatch(it -> Selectors.holds(it.getOperator(), labels.get(it.getKey()), it.getValues()));
    }
}
