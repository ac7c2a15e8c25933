package io.domicile.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Namespace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every overlay says of its cell. */
class OverlaysTest {
    private static final String DIGEST = "registry\\.[a-z.]+/[a-z-]+@sha256:[0-9a-f]{64}";

    static List<String> jurisdictions() {
        return Kustomize.jurisdictions();
    }

    @Test
    void thereIsOneForKoreaAndOneForFrance() {
        assertThat(jurisdictions()).contains("kr", "fr");
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void anOverlayIsNamedAfterItsJurisdiction(String jurisdiction) {
        var cell = Kustomize.render("overlays/" + jurisdiction);

        assertThat(cell.one(V1ConfigMap.class, "cell").getData()).containsEntry("jurisdiction", jurisdiction);
        assertThat(cell.one(V1Namespace.class, "domicile").getMetadata().getLabels())
                .containsEntry("domicile.io/jurisdiction", jurisdiction);
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void aCellIsAmongTheCellsItKnows(String jurisdiction) {
        var cell = Kustomize.render("overlays/" + jurisdiction).one(V1ConfigMap.class, "cell");

        assertThat(cell.getData().get("cells").split(","))
                .filteredOn(it -> it.startsWith(jurisdiction + "="))
                .singleElement()
                .asString()
                .endsWith("|" + cell.getData().get("issuer"));
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void imagesAreNamedByDigest(String jurisdiction) {
        for (var pod : Kustomize.render("overlays/" + jurisdiction).pods()) {
            assertThat(pod.containers())
                    .isNotEmpty()
                    .allSatisfy(container -> assertThat(container.getImage()).matches(DIGEST));
        }
    }

    /** A service and its migration are one program; two versions of it would each be right about another schema. */
    @ParameterizedTest
    @MethodSource("jurisdictions")
    void aMigrationIsOfTheVersionThatServes(String jurisdiction) {
        var cell = Kustomize.render("overlays/" + jurisdiction);

        for (var migration : cell.migrationPods()) {
            var serving = migration.name().replace("-migration", "");
            assertThat(migration.containers().getFirst().getImage())
                    .isEqualTo(cell.servingPods().stream()
                            .filter(pod -> pod.name().equals(serving))
                            .findFirst()
                            .orElseThrow()
                            .containers()
                            .getFirst()
                            .getImage());
        }
        assertThat(cell.migrationPods()).hasSize(3);
    }
}
