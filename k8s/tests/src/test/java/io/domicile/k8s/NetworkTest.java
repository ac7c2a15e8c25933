package io.domicile.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every connection that the policies let through, between whatever may be around. */
class NetworkTest {
    private static final List<Endpoint> OTHERS = List.of(
            Endpoint.outside("internet"),
            Endpoint.in("kube-system", "dns", Map.of("k8s-app", "kube-dns")),
            Endpoint.in("kube-system", "other-system-pod", Map.of("k8s-app", "other")),
            Endpoint.in("ingress", "ingress", Map.of()),
            Endpoint.in("monitoring", "prometheus", Map.of()),
            // Carries the gateway's labels in a namespace of its own.
            Endpoint.in("elsewhere", "impostor", Map.of("app.kubernetes.io/name", "gateway")));

    private static final List<Integer> PORTS = List.of(53, 443, 5432, 8080, 9000, 9092);

    private static final String[] NAMED = {
        "advisor-service -> dns TCP 53",
        "advisor-service -> dns UDP 53",
        "advisor-service -> kafka TCP 9092",
        "advisor-service -> keycloak TCP 8080",
        "advisor-service -> postgresql TCP 5432",
        "advisor-service-migration -> dns TCP 53",
        "advisor-service-migration -> dns UDP 53",
        "advisor-service-migration -> kafka TCP 9092",
        "advisor-service-migration -> postgresql TCP 5432",
        "catalog-service -> dns TCP 53",
        "catalog-service -> dns UDP 53",
        "catalog-service -> kafka TCP 9092",
        "catalog-service -> keycloak TCP 8080",
        "catalog-service -> postgresql TCP 5432",
        "catalog-service-migration -> dns TCP 53",
        "catalog-service-migration -> dns UDP 53",
        "catalog-service-migration -> kafka TCP 9092",
        "catalog-service-migration -> postgresql TCP 5432",
        "gateway -> advisor-service TCP 8080",
        "gateway -> advisor-service TCP 9000",
        "gateway -> catalog-service TCP 8080",
        "gateway -> catalog-service TCP 9000",
        "gateway -> dns TCP 53",
        "gateway -> dns UDP 53",
        "gateway -> keycloak TCP 8080",
        "gateway -> watch-service TCP 8080",
        "gateway -> watch-service TCP 9000",
        "ingress -> gateway TCP 8080",
        "ingress -> keycloak TCP 8080",
        "watch-service -> dns TCP 53",
        "watch-service -> dns UDP 53",
        "watch-service -> kafka TCP 9092",
        "watch-service -> keycloak TCP 8080",
        "watch-service -> postgresql TCP 5432",
        "watch-service-migration -> dns TCP 53",
        "watch-service-migration -> dns UDP 53",
        "watch-service-migration -> kafka TCP 9092",
        "watch-service-migration -> postgresql TCP 5432",
    };

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/kr", "overlays/fr"})
    void whatIsNamedPassesAndNothingElse(String folder) {
        assertThat(passing(Kustomize.render(folder))).containsExactly(NAMED);
    }

    /** That the test above would see it. */
    @Test
    void aPolicyThatOnlyAddsIsSeen() {
        var opened = new TreeSet<>(passing(Kustomize.renderMistake("opens-a-port")));
        opened.removeAll(List.of(NAMED));

        assertThat(opened).contains("prometheus -> watch-service TCP 9000", "internet -> watch-service TCP 9000");
    }

    @Test
    void whereACellIsToldToFindItsPartsThePoliciesLetItThrough() {
        var cell = Kustomize.render("overlays/kr");
        var data = cell.one(V1ConfigMap.class, "cell").getData();

        assertThat(URI.create(data.get("database").replace("jdbc:", "")).getPort())
                .isEqualTo(5432);
        assertThat(URI.create("kafka://" + data.get("kafka")).getPort()).isEqualTo(9092);
        assertThat(URI.create(data.get("keycloak")).getPort()).isEqualTo(8080);
    }

    private static Set<String> passing(Manifests cell) {
        var namespace = cell.one(V1Namespace.class, "domicile");
        var own = new ArrayList<Endpoint>();
        cell.pods().forEach(pod -> own.add(Endpoint.of(pod, namespace)));
        own.add(Endpoint.beside(namespace, "postgresql", Map.of("cnpg.io/cluster", "domicile")));
        own.add(Endpoint.beside(
                namespace, "kafka", Map.of("strimzi.io/cluster", "domicile", "strimzi.io/kind", "Kafka")));
        own.add(Endpoint.beside(namespace, "keycloak", Map.of("app", "keycloak")));
        own.add(Endpoint.beside(namespace, "debug-pod", Map.of()));
        var all = new ArrayList<>(own);
        all.addAll(OTHERS);

        var network = new Network(cell.all(V1NetworkPolicy.class));
        var passing = new TreeSet<String>();
        for (var source : all) {
            for (var target : all) {
                // What others have among themselves is not the cell's to say.
                if (source.equals(target) || !(own.contains(source) || own.contains(target))) {
                    continue;
                }
                for (var protocol : List.of("TCP", "UDP")) {
                    for (int port : PORTS) {
                        if (network.lets(source, target, protocol, port)) {
                            passing.add(source.name() + " -> " + target.name() + " " + protocol + " " + port);
                        }
                    }
                }
            }
        }
        return passing;
    }
}
