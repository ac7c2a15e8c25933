package io.domicile.k8s;

import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What NetworkPolicies let through. A pod that no policy selects for a direction is open in it; otherwise what any of
 * them allows is allowed: policies only add.
 */
record Network(List<V1NetworkPolicy> policies) {

    /** A connection passes if it may leave its source and may enter its target. */
    boolean lets(Endpoint source, Endpoint target, String protocol, int port) {
        return leaves(source, target, protocol, port) && enters(source, target, protocol, port);
    }

    private boolean leaves(Endpoint source, Endpoint target, String protocol, int port) {
        var mine = selecting(source, "Egress");
        return mine.isEmpty()
                || mine.stream()
                        .filter(policy -> policy.getSpec().getEgress() != null)
                        .anyMatch(policy -> policy.getSpec().getEgress().stream()
                                .anyMatch(rule -> among(rule.getTo(), policy, target)
                                        && through(rule.getPorts(), target, protocol, port)));
    }

    private boolean enters(Endpoint source, Endpoint target, String protocol, int port) {
        var mine = selecting(target, "Ingress");
        return mine.isEmpty()
                || mine.stream()
                        .filter(policy -> policy.getSpec().getIngress() != null)
                        .anyMatch(policy -> policy.getSpec().getIngress().stream()
                                .anyMatch(rule -> among(rule.getFrom(), policy, source)
                                        && through(rule.getPorts(), target, protocol, port)));
    }

    private List<V1NetworkPolicy> selecting(Endpoint endpoint, String direction) {
        return policies.stream()
                .filter(policy -> Objects.equals(policy.getMetadata().getNamespace(), endpoint.namespace()))
                // Kubernetes guesses when it is not said; here it is always said.
                .filter(policy -> Objects.requireNonNull(policy.getSpec().getPolicyTypes(), "policyTypes")
                        .contains(direction))
                .filter(policy -> Selectors.matches(policy.getSpec().getPodSelector(), endpoint.labels()))
                .toList();
    }

    /** No list means everybody. */
    private static boolean among(@Nullable List<V1NetworkPolicyPeer> peers, V1NetworkPolicy policy, Endpoint endpoint) {
        return peers == null || peers.isEmpty() || peers.stream().anyMatch(peer -> is(peer, policy, endpoint));
    }

    private static boolean is(V1NetworkPolicyPeer peer, V1NetworkPolicy policy, Endpoint endpoint) {
        if (peer.getIpBlock() != null) {
            throw new UnsupportedOperationException("No address is named in these files; ipBlock is not worked out");
        }
        if (endpoint.namespace() == null) {
            return false;
        }
        boolean namespace = peer.getNamespaceSelector() == null
                ? endpoint.namespace().equals(policy.getMetadata().getNamespace())
                : Selectors.matches(peer.getNamespaceSelector(), endpoint.namespaceLabels());
        return namespace
                && (peer.getPodSelector() == null || Selectors.matches(peer.getPodSelector(), endpoint.labels()));
    }

    private static boolean through(
            @Nullable List<V1NetworkPolicyPort> ports, Endpoint target, String protocol, int port) {
        return ports == null || ports.isEmpty() || ports.stream().anyMatch(it -> is(it, target, protocol, port));
    }

    private static boolean is(V1NetworkPolicyPort allowed, Endpoint target, String protocol, int port) {
        if (!Objects.requireNonNullElse(allowed.getProtocol(), "TCP").equals(protocol)) {
            return false;
        }
        if (allowed.getPort() == null) {
            return true;
        }
        if (!allowed.getPort().isInteger()) {
            return Objects.equals(target.ports().get(allowed.getPort().getStrValue()), port);
        }
        int first = allowed.getPort().getIntValue();
        int last = allowed.getEndPort() == null ? first : allowed.getEndPort();
        return first <= port && port <= last;
    }
}
