package io.domicile.k8s;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import java.util.List;
import java.util.stream.Stream;

/** What one folder renders to. */
record Manifests(List<KubernetesObject> objects) {

    <T extends KubernetesObject> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends KubernetesObject> T one(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> name.equals(object.getMetadata().getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " " + name));
    }

    /** Those that serve, then those that migrate. */
    List<Pod> pods() {
        return Stream.concat(servingPods().stream(), migrationPods().stream()).toList();
    }

    List<Pod> servingPods() {
        return all(V1Deployment.class).stream()
                .map(it -> pod(it.getMetadata(), it.getSpec().getTemplate()))
                .toList();
    }

    List<Pod> migrationPods() {
        return all(V1Job.class).stream()
                .map(it -> pod(it.getMetadata(), it.getSpec().getTemplate()))
                .toList();
    }

    private static Pod pod(V1ObjectMeta owner, V1PodTemplateSpec template) {
        return new Pod(
                owner.getName(), owner.getNamespace(), template.getMetadata().getLabels(), template.getSpec());
    }
}
