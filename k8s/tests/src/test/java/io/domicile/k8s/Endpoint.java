package io.domicile.k8s;

import io.kubernetes.client.openapi.models.V1Namespace;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One end of a connection.
 *
 * @param namespace null outside the cluster
 * @param ports the container's named ports
 */
record Endpoint(
        String name,
        @Nullable String namespace,
        Map<String, String> namespaceLabels,
        Map<String, String> labels,
        Map<String, Integer> ports) {

    static Endpoint of(Pod pod, V1Namespace namespace) {
        var ports = new HashMap<String, Integer>();
        pod.containers().forEach(container -> {
            if (container.getPorts() != null) {
                container.getPorts().forEach(port -> ports.put(port.getName(), port.getContainerPort()));
            }
        });
        return new Endpoint(pod.name(), pod.namespace(), labelled(namespace), pod.labels(), ports);
    }

    /** Of somebody else, in the cell's namespace. */
    static Endpoint beside(V1Namespace namespace, String name, Map<String, String> labels) {
        return new Endpoint(name, namespace.getMetadata().getName(), labelled(namespace), labels, Map.of());
    }

    static Endpoint in(String namespace, String name, Map<String, String> labels) {
        return new Endpoint(name, namespace, Map.of("kubernetes.io/metadata.name", namespace), labels, Map.of());
    }

    static Endpoint outside(String name) {
        return new Endpoint(name, null, Map.of(), Map.of(), Map.of());
    }

    private static Map<String, String> labelled(V1Namespace namespace) {
        var labels = new HashMap<>(namespace.getMetadata().getLabels());
        // The API server writes this one.
        labels.put("kubernetes.io/metadata.name", namespace.getMetadata().getName());
        return labels;
    }
}
