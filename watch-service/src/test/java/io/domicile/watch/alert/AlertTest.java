package io.domicile.watch.alert;

import static io.domicile.watch.Callers.BANK;
import static io.domicile.watch.Callers.analyst;
import static io.domicile.watch.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.domicile.watch.Catalog;
import io.domicile.watch.WatchParts;
import io.domicile.watch.contract.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WatchParts.class)
class AlertTest {

    private static final TenantId BANK_ID = new TenantId(BANK);
    private static final TenantId OTHER = new TenantId("019a0000-0000-7000-8000-000000000004");
    private static final String PLANS = "resident.advisor.plan";

    @Inject
    Catalog catalog;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager em;

    private final String portfolio = UUID.randomUUID().toString();

    @Test
    void aPlanThatDiffersRaisesOneAlertForEachRuleThatWantsIt() {
        var rule = Plans.aRule("analyst@demo-bank", portfolio);
        var plan = Plans.sendNext(catalog, BANK, portfolio);

        var alert = awaitAlerts(1).getFirst();
        assertThat(alert)
                .containsEntry("rule", rule)
                .containsEntry("plan", plan)
                .containsEntry("portfolio", portfolio)
                .containsEntry("title", "Plan of Credit and service changed: 'credit-scoring'")
                .containsEntry(
                        "reason",
                        "NAVER / NVIDIA AI factory at GAK Sejong: Delivered capacity went from 0 MW to 55 MW");
        assertThat(String.valueOf(alert.get("changes"))).contains("from=kr-naver-cloud", "to=kr-naver-gak-sejong");
        assertThat(String.valueOf(alert.get("citations")))
                .contains("https://www.example.org/kepco-report", "milestone=");
        Plans.delete("analyst@demo-bank", rule);
    }

    @Test
    void aPlanThatArrivesAgainRaisesNothingNew() {
        var rule = Plans.aRule("architect@demo-bank", portfolio);
        var plan = UUID.randomUUID().toString();
        for (long n : List.of(1L, 1L, 2L, 3L)) {
            Plans.send(catalog, BANK, portfolio, plan, n);
        }
        catalog.awaitRead(PLANS, portfolio + "/" + plan, 3);

        assertThat(alerts()).hasSize(1);
        assertThat(published(alerts().getFirst())).isOne();
        Plans.delete("architect@demo-bank", rule);
    }

    @Test
    void whatIsPublishedOfAnAlertFitsItsSchema() {
        var rule = Plans.aRule("compliance@demo-bank", portfolio);
        Plans.sendNext(catalog, BANK, portfolio);
        awaitAlerts(1);

        var document = asBank(
                () -> (String) em.createNativeQuery("select document from alert where portfolio = cast(?1 as uuid)")
                        .setParameter(1, portfolio)
                        .getSingleResult());
        assertThat(Contract.of("alert.v1").flaws(document)).isEmpty();
        Plans.delete("compliance@demo-bank", rule);
    }

    @Test
    void withoutARuleNobodyIsTold() {
        var plan = Plans.sendNext(catalog, BANK, portfolio);
        catalog.awaitRead(PLANS, portfolio + "/" + plan, 1);

        assertThat(alerts()).isEmpty();

        // And a rule that is made afterwards does not bring up what was before it.
        var rule = Plans.aRule("analyst@demo-bank", portfolio);
        Plans.sendOld(catalog, BANK, portfolio, plan, 2);
        catalog.awaitRead(PLANS, portfolio + "/" + plan, 2);
        assertThat(alerts()).isEmpty();
        Plans.delete("analyst@demo-bank", rule);
    }

    @Test
    void aFirstPlanAndAnotherPortfoliosPlanRaiseNothing() {
        var rule = Plans.aRule("admin@demo-bank", portfolio);
        var first = Plans.sendFirst(catalog, BANK, portfolio);
        var elsewhere = UUID.randomUUID().toString();
        var other = Plans.sendNext(catalog, BANK, elsewhere);
        catalog.awaitRead(PLANS, portfolio + "/" + first, 1);
        catalog.awaitRead(PLANS, elsewhere + "/" + other, 1);

        assertThat(alerts()).isEmpty();
        Plans.delete("admin@demo-bank", rule);
    }

    @Test
    void anAlertIsAcknowledgedOnceAndByItsTenantAlone() {
        var rule = Plans.aRule("analyst@demo-bank", portfolio);
        Plans.sendNext(catalog, BANK, portfolio);
        var id = awaitAlerts(1).getFirst().get("id");

        as("analyst@other-bank")
                .post("/api/v1/alerts/" + id + "/acknowledgement")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/alert-not-found"));
        analyst().get("/api/v1/alerts").then().body("items.find { it.id == '" + id + "' }.acknowledgedAt", nullValue());

        var first = analyst()
                .post("/api/v1/alerts/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgedAt", notNullValue())
                .extract()
                .<String>path("acknowledgedBy");
        as("architect@demo-bank")
                .post("/api/v1/alerts/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(first));
        Plans.delete("analyst@demo-bank", rule);
    }

    @Test
    void aTenantNeitherReadsNorChangesAnothersAlertsAndRules() {
        var rule = Plans.aRule("analyst@demo-bank", portfolio);
        Plans.sendNext(catalog, BANK, portfolio);
        var alert = String.valueOf(awaitAlerts(1).getFirst().get("id"));

        as("analyst@other-bank").get("/api/v1/alert-rules/" + rule).then().statusCode(404);
        as("analyst@other-bank").delete("/api/v1/alert-rules/" + rule).then().statusCode(404);
        as("analyst@other-bank").get("/api/v1/alerts").then().body("items.id", not(hasItem(alert)));
        assertThat(asTenant(
                        OTHER, () -> sql("update alert set acknowledged_by = 'me' where id = cast(?1 as uuid)", alert)))
                .isZero();
        assertThat(asTenant(OTHER, () -> sql("delete from alert_rule where id = cast(?1 as uuid)", rule)))
                .isZero();
        assertThat(asTenant(OTHER, () -> count(alert))).isZero();
        assertThat(asTenant(OTHER, () -> em.find(AlertRule.class, UUID.fromString(rule))))
                .isNull();
        assertThat(asBank(() -> count(alert))).isOne();
        assertThatThrownBy(() -> asTenant(
                        OTHER,
                        () -> sql(
                                "insert into alert_rule values ('" + BANK
                                        + "', cast(?1 as uuid), 'PLAN_CHANGED', 'forged', null, '2026-01-01Z', 'me')",
                                UUID.randomUUID().toString())))
                .hasMessageContaining("row-level security");
        Plans.delete("analyst@demo-bank", rule);
    }

    @Test
    void aRuleIsReadChangedAndDeleted() {
        var location = analyst()
                .contentType("application/json")
                .body(Map.of("kind", "PLAN_CHANGED", "name", "Ours", "portfolio", portfolio))
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/alert-rules/"))
                .extract()
                .header("Location");
        var tag = analyst().get(location).then().statusCode(200).extract().header("ETag");
        var changed = Map.of("kind", "PLAN_CHANGED", "name", "All of ours");

        analyst()
                .contentType("application/json")
                .body(changed)
                .put(location)
                .then()
                .statusCode(428);
        analyst()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(changed)
                .put(location)
                .then()
                .statusCode(200)
                .body("name", equalTo("All of ours"))
                .body("portfolio", nullValue());
        analyst()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(changed)
                .put(location)
                .then()
                .statusCode(412);
        analyst().get("/api/v1/alert-rules").then().body("items.name", hasItem("All of ours"));

        analyst().delete(location).then().statusCode(204);
        analyst().get(location).then().statusCode(404).body("type", equalTo("/problems/alert-rule-not-found"));
    }

    @Test
    void aRuleNeedsAKindAndANameAndARoleOfATenant() {
        analyst()
                .contentType("application/json")
                .body("{\"kind\": \"PLAN_CHANGED\"}")
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/name"));
        analyst()
                .contentType("application/json")
                .body("{\"kind\": \"WEATHER\", \"name\": \"x\"}")
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/kind"));
        as("curator@domicile").get("/api/v1/alert-rules").then().statusCode(403);
        as("curator@domicile").get("/api/v1/alerts").then().statusCode(403);
    }

    @Test
    void alertsAreListedNewestFirstAPageAtATime() {
        var rule = Plans.aRule("analyst@demo-bank", portfolio);
        Plans.sendNext(catalog, BANK, portfolio);
        Plans.sendNext(catalog, BANK, portfolio);
        awaitAlerts(2);

        var first = analyst()
                .queryParam("limit", 1)
                .get("/api/v1/alerts")
                .then()
                .statusCode(200)
                .extract();
        int newest = first.<Integer>path("items[0].position");
        assertThat(first.<Integer>path("position")).isEqualTo(newest);
        analyst()
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/alerts")
                .then()
                .body("items[0].position", equalTo(newest - 1));
        as("analyst@other-bank")
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/alerts")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        Plans.delete("analyst@demo-bank", rule);
    }

    private List<Map<String, Object>> awaitAlerts(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> alerts().size() == count);
        return alerts();
    }

    private List<Map<String, Object>> alerts() {
        return analyst().get("/api/v1/alerts").path("items.findAll { it.portfolio == '" + portfolio + "' }");
    }

    private int published(Map<String, Object> alert) {
        return catalog.events("resident.watch.alert", BANK + "/" + alert.get("id"));
    }

    private <T> T asBank(Supplier<T> work) {
        return asTenant(BANK_ID, work);
    }

    private <T> T asTenant(TenantId whose, Supplier<T> work) {
        return tenant.as(whose, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private long count(String alert) {
        return ((Number) em.createNativeQuery("select count(*) from alert where id = cast(?1 as uuid)")
                        .setParameter(1, alert)
                        .getSingleResult())
                .longValue();
    }

    private int sql(String statement, String id) {
        return em.createNativeQuery(statement).setParameter(1, id).executeUpdate();
    }
}
