package io.domicile.k8s;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1PodSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A pod as its Deployment or Job makes it.
 *
 * @param name that of the owner
 */
record Pod(String name, String namespace, Map<String, String> labels, V1PodSpec spec) {

    List<V1Container> containers() {
        return Stream.of(spec.getInitContainers(), spec.getContainers())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    /** Of the containers, by name. */
    int port(String portName) {
        return containers().stream()
                .flatMap(container -> container.getPorts().stream())
                .filter(port -> portName.equals(port.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no port named " + portName))
                .getContainerPort();
    }

    List<V1EnvVar> environment() {
        return containers().stream()
                .flatMap(container -> container.getEnv().stream())
                .toList();
    }

    /** Each secret's key that a container is given, as {@code secret/key}. */
    Set<String> secrets() {
        var secrets = new TreeSet<String>();
        for (var variable : environment()) {
            if (variable.getValueFrom() != null && variable.getValueFrom().getSecretKeyRef() != null) {
                var secret = variable.getValueFrom().getSecretKeyRef();
                secrets.add(secret.getName() + "/" + secret.getKey());
            }
        }
        return secrets;
    }
}
