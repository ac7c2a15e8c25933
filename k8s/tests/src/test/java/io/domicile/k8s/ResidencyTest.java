package io.domicile.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.k8s.Kustomize.NotRendered;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On which nodes the pods of a cell may run, worked out as the scheduler does. */
class ResidencyTest {
    private static final Node SEOUL = node("in Seoul", "ap-northeast-2", "kr");
    private static final Node PARIS = node("in Paris", "eu-west-3", "fr");
    /** A kubelet may set its own region, and nothing below node-restriction.kubernetes.io. */
    private static final Node FORGED = new Node("abroad, says it is in Seoul", Map.of(Node.REGION, "ap-northeast-2"));

    private static final Node FORGED_ABROAD = node("in the French cell, says it is in Seoul", "ap-northeast-2", "fr");
    private static final Node MISLABELLED = node("in Paris, labelled kr by mistake", "eu-west-3", "kr");
    private static final Node ELSEWHERE = node("in Korea, in a region that the cell does not use", "kr-other", "kr");
    private static final Node UNLABELLED = new Node("without labels", Map.of());
    private static final List<Node> ALL =
            List.of(SEOUL, PARIS, FORGED, FORGED_ABROAD, MISLABELLED, ELSEWHERE, UNLABELLED);

    static Stream<Pod> koreanPods() {
        return Kustomize.render("overlays/kr").pods().stream();
    }

    static List<String> jurisdictions() {
        return Kustomize.jurisdictions();
    }

    @ParameterizedTest
    @MethodSource("koreanPods")
    void aPodOfTheKoreanCellRunsInItsRegionsInKoreaAndNowhereElse(Pod pod) {
        assertThat(ALL).filteredOn(node -> node.mayRun(pod.spec())).containsExactly(SEOUL);
    }

    @Test
    void servicesGatewayAndMigrationsArePinned() {
        assertThat(koreanPods().map(Pod::name))
                .containsExactlyInAnyOrder(
                        "catalog-service",
                        "advisor-service",
                        "watch-service",
                        "gateway",
                        "catalog-service-migration",
                        "advisor-service-migration",
                        "watch-service-migration");
    }

    @Test
    void aPodOfTheFrenchCellRunsInFrance() {
        assertThat(Kustomize.render("overlays/fr").pods())
                .hasSize(7)
                .allSatisfy(pod -> assertThat(ALL)
                        .filteredOn(node -> node.mayRun(pod.spec()))
                        .containsExactly(PARIS));
    }

    /** The scheduler's list and the process's own are two, as YAML cannot split a text. */
    @ParameterizedTest
    @MethodSource("jurisdictions")
    void theRegionsOfThePinAreThoseThatTheProcessChecks(String jurisdiction) {
        var cell = Kustomize.render("overlays/" + jurisdiction);
        var regions =
                cell.one(V1ConfigMap.class, "cell").getData().get("regions").split(",");

        for (var pod : cell.pods()) {
            var terms = pod.spec()
                    .getAffinity()
                    .getNodeAffinity()
                    .getRequiredDuringSchedulingIgnoredDuringExecution()
                    .getNodeSelectorTerms();
            assertThat(terms)
                    .singleElement()
                    .satisfies(term -> assertThat(term.getMatchExpressions())
                            .singleElement()
                            .satisfies(it -> {
                                assertThat(it.getKey()).isEqualTo(Node.REGION);
                                assertThat(it.getOperator()).isEqualTo("In");
                                assertThat(it.getValues()).containsExactly(regions);
                            }));
        }
    }

    @Test
    void aServiceComparesItsNodeWithTheRegionsOfTheCell() {
        for (var pod : Kustomize.render("overlays/kr").servingPods()) {
            if (pod.name().equals("gateway")) {
                continue; // which has no data of tenants at rest and does not check yet; k8s/README.md says so
            }
            assertThat(pod.environment())
                    .filteredOn(variable -> variable.getName().equals("CELL_NODE_REGION"))
                    .singleElement()
                    .satisfies(variable -> assertThat(
                                    variable.getValueFrom().getFieldRef().getFieldPath())
                            .isEqualTo("metadata.labels['topology.kubernetes.io/region']"));
            assertThat(pod.environment())
                    .filteredOn(variable -> variable.getName().equals("CELL_REGIONS"))
                    .singleElement()
                    .satisfies(variable -> assertThat(
                                    variable.getValueFrom().getConfigMapKeyRef().getKey())
                            .isEqualTo("regions"));
        }
    }

    @Test
    void anOverlayThatForgetsItsRegionsRunsNowhere() {
        assertThat(Kustomize.renderMistake("forgets-regions").pods()).hasSize(7).allSatisfy(ResidencyTest::runsNowhere);
    }

    @Test
    void anOverlayThatForgetsThePinRunsNowhere() {
        assertThat(Kustomize.renderMistake("forgets-residency").pods())
                .hasSize(7)
                .allSatisfy(ResidencyTest::runsNowhere);
    }

    @Test
    void anOverlayThatForgetsWhichCellItIsDoesNotRender() {
        // The base does, so what follows is the overlay's own fault.
        assertThat(Kustomize.render("base").objects()).isNotEmpty();
        assertThatThrownBy(() -> Kustomize.renderMistake("forgets-cell"))
                .isInstanceOf(NotRendered.class)
                .hasMessageContaining("cell");
    }

    @Test
    void theBaseAloneRunsNowhere() {
        assertThat(Kustomize.render("base").pods()).hasSize(7).allSatisfy(ResidencyTest::runsNowhere);
    }

    /** That this test would see a hole: with a second term, the label set by mistake is enough. */
    @Test
    void aSecondTermIsAWayAround() {
        var gateway = Kustomize.renderMistake("adds-a-way-around").servingPods().stream()
                .filter(pod -> pod.name().equals("gateway"))
                .findFirst()
                .orElseThrow();
        var linux = new Node(
                "in Paris, labelled kr by mistake",
                Map.of(Node.REGION, "eu-west-3", Node.JURISDICTION, "kr", "kubernetes.io/os", "linux"));

        assertThat(linux.mayRun(gateway.spec())).isTrue();
        assertThat(koreanPods()).noneMatch(pod -> linux.mayRun(pod.spec()));
    }

    private static void runsNowhere(Pod pod) {
        assertThat(ALL).noneMatch(node -> node.mayRun(pod.spec()));
    }

    private static Node node(String name, String region, String jurisdiction) {
        return new Node(name, Map.of(Node.REGION, region, Node.JURISDICTION, jurisdiction));
    }
}
