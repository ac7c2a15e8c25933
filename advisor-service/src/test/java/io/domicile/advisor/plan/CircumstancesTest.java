package io.domicile.advisor.plan;

import static io.domicile.advisor.ownrule.OwnRulesOfBank.analyst;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.compliance;
import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.ownrule.OwnRulesOfBank;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Circumstances are kept in memory, so whatever changes has to be noticed, and nobody may see another's. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class CircumstancesTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final TenantId OTHER_BANK = new TenantId("019a0000-0000-7000-8000-000000000004");
    private static final LocalDate DAY = LocalDate.of(2031, 5, 1);
    private static final String ARTIFACTS = "/api/v1/artifacts";

    @Inject
    Circumstances circumstances;

    @Inject
    CurrentTenant tenant;

    @Inject
    Scene scene;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void asLongAsNothingChangesTheyAreReadOnceForATenantAndADay() {
        assertThat(of(BANK, DAY)).isSameAs(of(BANK, DAY)).isNotSameAs(of(BANK, DAY.plusDays(1)));
        assertThat(of(OTHER_BANK, DAY)).isNotSameAs(of(BANK, DAY));
    }

    @Test
    void anArtifactCountsFromTheNextLookOnAndForItsHolderAlone() {
        var before = of(BANK, DAY);
        var ofOther = of(OTHER_BANK, DAY);
        String id = compliance()
                .body(artifact("2031-06-01"))
                .post(ARTIFACTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var with = of(BANK, DAY);
        assertThat(with.held()).isNotEqualTo(before.held());
        assertThat(before.areStill(with)).isFalse();
        assertThat(of(OTHER_BANK, DAY)).isSameAs(ofOther);
        compliance()
                .header("If-Match", etag(id))
                .body(artifact("2031-04-01"))
                .put(ARTIFACTS + "/" + id)
                .then()
                .statusCode(200);
        assertThat(of(BANK, DAY).held()).isEqualTo(before.held());
        compliance()
                .header("If-Match", etag(id))
                .delete(ARTIFACTS + "/" + id)
                .then()
                .statusCode(204);
        assertThat(of(BANK, DAY).areStill(before)).isTrue();
    }

    @Test
    void anOwnRuleCountsFromTheNextLookOnUntilItIsWithdrawn() {
        var before = of(BANK, DAY);
        var id = OwnRulesOfBank.inForce(OwnRulesOfBank.demanding("place.country == 'kr'"));

        var with = of(BANK, DAY);
        assertThat(with.own()).isNotEqualTo(before.own());
        assertThat(before.areStill(with)).isFalse();
        OwnRulesOfBank.withdraw(id);
        assertThat(of(BANK, DAY).areStill(before)).isTrue();
    }

    @Test
    void aPlaceThatAppearsIsThereAtTheNextLook() {
        var before = of(BANK, DAY);

        scene.put(Scene.cloud("circumstances"));

        assertThat(of(BANK, DAY).places())
                .extracting("id")
                .contains("circumstances-cloud")
                .hasSize(before.places().size() + 1);
        scene.remove("circumstances-cloud");
        assertThat(of(BANK, DAY).areStill(before)).isTrue();
    }

    private Circumstances.Now of(TenantId whose, LocalDate day) {
        return tenant.as(whose, () -> QuarkusTransaction.requiringNew().call(() -> circumstances.on(day)));
    }

    private static String artifact(String until) {
        return """
                {"kind": "SCC", "reference": "Of a test", "issuedBy": "A test", "issuedOn": "2026-11-02",
                 "validFrom": "2031-01-01", "validUntil": "%s"}
                """.formatted(until);
    }

    private static String etag(String artifact) {
        return analyst()
                .get(ARTIFACTS + "/" + artifact)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
