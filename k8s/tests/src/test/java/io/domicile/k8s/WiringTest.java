package io.domicile.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one object says of another. */
class WiringTest {
    static List<Pod> pods() {
        return cell().pods();
    }

    private static Manifests cell() {
        return Kustomize.render("overlays/kr");
    }

    @Test
    void aServiceLeadsToThePodsOfItsNameAndNeverToAMigration() {
        assertThat(cell().all(V1Service.class)).hasSize(4).allSatisfy(service -> {
            var name = service.getMetadata().getName();
            assertThat(selected(service.getSpec().getSelector()))
                    .extracting(Pod::name)
                    .containsExactly(name);
            var pod = selected(service.getSpec().getSelector()).getFirst();
            assertThat(service.getSpec().getPorts())
                    .allSatisfy(port -> assertThat(pod.port(port.getTargetPort().getStrValue()))
                            .isEqualTo(port.getPort()));
        });
    }

    @Test
    void maintenanceTakesOnePodOfADeploymentAtATime() {
        assertThat(cell().all(V1Deployment.class)).hasSize(4).allSatisfy(deployment -> {
            var name = deployment.getMetadata().getName();
            var budget = cell().one(V1PodDisruptionBudget.class, name).getSpec();
            assertThat(deployment.getSpec().getReplicas()).isGreaterThan(1);
            assertThat(budget.getMaxUnavailable().getIntValue()).isEqualTo(1);
            assertThat(selected(budget.getSelector().getMatchLabels()))
                    .extracting(Pod::name)
                    .containsExactly(name);
        });
    }

    @Test
    void aDeploymentSelectsItsOwnPods() {
        assertThat(cell().all(V1Deployment.class))
                .allSatisfy(deployment -> assertThat(
                                selected(deployment.getSpec().getSelector().getMatchLabels()))
                        .extracting(Pod::name)
                        .containsExactly(deployment.getMetadata().getName()));
    }

    @Test
    void onlyAMigrationIsGivenTheOwnersPassword() {
        assertThat(secretsOf("catalog-service-migration")).containsExactly("catalog-service-owner/password");
        assertThat(secretsOf("advisor-service-migration")).containsExactly("advisor-service-owner/password");
        assertThat(secretsOf("watch-service-migration")).containsExactly("watch-service-owner/password");
        assertThat(secretsOf("catalog-service"))
                .containsExactly(
                        "catalog-service/app-password",
                        "catalog-service/cursor-secret",
                        "catalog-service/relay-password");
        assertThat(secretsOf("advisor-service"))
                .containsExactly(
                        "advisor-service/app-password",
                        "advisor-service/cursor-secret",
                        "advisor-service/fanout-password",
                        "advisor-service/relay-password");
        assertThat(secretsOf("watch-service"))
                .containsExactly(
                        "watch-service/app-password", "watch-service/cursor-secret", "watch-service/relay-password");
        assertThat(secretsOf("gateway")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pods")
    void whatAPodReadsFromTheCellIsThere(Pod pod) {
        var known = cell().one(V1ConfigMap.class, "cell").getData().keySet();

        assertThat(pod.environment())
                .filteredOn(variable -> variable.getValueFrom() != null
                        && variable.getValueFrom().getConfigMapKeyRef() != null)
                .isNotEmpty()
                .allSatisfy(variable -> {
                    assertThat(variable.getValueFrom().getConfigMapKeyRef().getName())
                            .isEqualTo("cell");
                    assertThat(known)
                            .contains(
                                    variable.getValueFrom().getConfigMapKeyRef().getKey());
                });
    }

    @Test
    void nothingInTheCellGoesUnread() {
        var read = new HashSet<String>();
        pods().stream()
                .flatMap(pod -> pod.environment().stream())
                .map(V1EnvVar::getValueFrom)
                .filter(source -> source != null && source.getConfigMapKeyRef() != null)
                .forEach(source -> read.add(source.getConfigMapKeyRef().getKey()));

        assertThat(cell().one(V1ConfigMap.class, "cell").getData().keySet()).isEqualTo(read);
    }

    @Test
    void theGatewayForwardsToServicesThatExist() {
        var gateway = pods().stream()
                .filter(pod -> pod.name().equals("gateway"))
                .findFirst()
                .orElseThrow();
        for (var service : List.of("catalog", "advisor", "watch")) {
            assertThat(gateway.environment())
                    .anySatisfy(it -> assertThat(it.getName() + "=" + it.getValue())
                            .isEqualTo("GATEWAY_UPSTREAM_" + service.toUpperCase(Locale.ROOT) + "=http://" + service
                                    + "-service:8080"))
                    .anySatisfy(it -> assertThat(it.getName() + "=" + it.getValue())
                            .isEqualTo("GATEWAY_HEALTH_" + service.toUpperCase(Locale.ROOT) + "=http://" + service
                                    + "-service:9000"));
            assertThat(cell().one(V1Service.class, service + "-service")
                            .getSpec()
                            .getPorts())
                    .extracting(port -> port.getPort())
                    .containsExactly(8080, 9000);
        }
    }

    private static Iterable<String> secretsOf(String name) {
        return pods().stream()
                .filter(pod -> pod.name().equals(name))
                .findFirst()
                .orElseThrow()
                .secrets();
    }

    private static List<Pod> selected(Map<String, String> selector) {
        return pods().stream()
                .filter(pod -> pod.labels().entrySet().containsAll(selector.entrySet()))
                .toList();
    }
}
