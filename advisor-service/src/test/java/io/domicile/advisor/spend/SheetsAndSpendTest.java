package io.domicile.advisor.spend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.advisor.AdvisorParts;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.domicile.testparts.TestParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** One bank sends portfolios and spend as files; another one tries. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class SheetsAndSpendTest {

    private static final String ANALYST = "analyst@demo-bank";
    private static final String OTHER = "analyst@other-bank";
    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final TenantId OTHER_BANK = new TenantId("019a0000-0000-7000-8000-000000000004");

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = """
            id,sector,established,subjects,verbs,data,powerKw
            a,BANKING,kr,kr,INFER;STORE,PERSONAL_CREDIT,40
            b,RETAIL,kr,,INFER,SPATIAL,60
            """;
    private static final String EXPORT = """
            BilledCost,BillingCurrency,ChargePeriodStart,EffectiveCost,ServiceProviderName,Tags
            10.5,USD,2026-10-01T00:00:00Z,9.5,Some Cloud,"{""workload"": ""a""}"
            2,USD,2026-10-02T00:00:00Z,2,Some Cloud,"{""workload"": ""gone""}"
            1,USD,2026-10-03T00:00:00Z,1,Some Cloud,
            """;

    @Inject
    EntityManager em;

    @Inject
    CurrentTenant tenant;

    @Test
    void aPortfolioIsSentAndFetchedAsASheet() {
        var added = sent("text/csv", CSV.getBytes(StandardCharsets.UTF_8), "?name=Sheet")
                .statusCode(201)
                .extract();
        var location = added.header("Location");
        as(ANALYST).get(location).then().body("name", equalTo("Sheet")).body("workloads", hasSize(2));

        for (var type : new String[] {"text/csv", XLSX}) {
            var tag = as(ANALYST).get(location).then().extract().header("ETag");
            var file = as(ANALYST)
                    .accept(type)
                    .get(location)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(type))
                    .header("Content-Disposition", startsWith("attachment"))
                    .header("ETag", equalTo(tag))
                    .extract()
                    .asByteArray();
            var again = sent(type, file, "").statusCode(201).extract().header("Location");
            assertThat(content(again)).isEqualTo(content(location));
            as(ANALYST)
                    .contentType(type)
                    .header("If-Match", tag)
                    .body(file)
                    .put(location + "?name=Changed")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Changed"));
        }
        as(ANALYST)
                .accept("text/csv")
                .get("/api/v1/portfolios/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aFaultySheetIsRefusedWithItsRows() {
        sent(
                        "text/csv; charset=utf-8",
                        CSV.replace("BANKING", "BANKNG").getBytes(StandardCharsets.UTF_8),
                        "?name=Faulty")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/sheet-unfit"))
                .body("errors", hasSize(1))
                .body("errors[0].row", equalTo(2))
                .body("errors[0].column", equalTo("sector"));
        sent("application/json", "{\"name\": \"x\", \"workloads\": []}".getBytes(StandardCharsets.UTF_8), "?name=y")
                .statusCode(400);
        sent(XLSX, CSV.getBytes(StandardCharsets.UTF_8), "?name=Faulty")
                .statusCode(400)
                .body("type", equalTo("/problems/sheet-unfit"));
    }

    @Test
    void aPlanIsFetchedAsASheet() {
        var portfolio = sent("text/csv", CSV.getBytes(StandardCharsets.UTF_8), "?name=Planned")
                .extract()
                .header("Location");
        String plan = as(ANALYST)
                .post(portfolio + "/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var csv = as("compliance@demo-bank")
                .accept("text/csv")
                .get("/api/v1/plans/" + plan + "/placements")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().toList()).hasSize(4).satisfies(lines -> {
            assertThat(lines.get(0)).contains("score (0 to 1)", "IT power (kW)");
            assertThat(lines.get(1)).startsWith("a,");
            assertThat(lines.get(3)).contains("Notice: plan " + plan, "kr-2026", "Not legal advice");
        });
        as(ANALYST)
                .accept(XLSX)
                .get("/api/v1/plans/" + plan + "/placements")
                .then()
                .statusCode(200)
                .contentType(XLSX);
        as(OTHER)
                .accept("text/csv")
                .get("/api/v1/plans/" + plan + "/placements")
                .then()
                .statusCode(404);
    }

    @Test
    void spendIsShownByWorkloadAndTheRestApart() {
        var portfolio = portfolio();
        var spend = portfolio + "/spend";
        as(ANALYST)
                .get(spend)
                .then()
                .statusCode(200)
                .body("workloads", hasSize(0))
                .body("workloadsWithout", equalTo(2));

        spent(portfolio, "aws", EXPORT)
                .statusCode(200)
                .body("files[0].hash", startsWith("sha256:"))
                .body("files[0].rows", equalTo(3))
                .body("files[0].from", equalTo("2026-10-01"))
                .body("files[0].providers", hasItem("Some Cloud"))
                .body("workloads", hasSize(1))
                .body("workloads[0].workload", equalTo("a"))
                .body("workloads[0].month", equalTo("2026-10"))
                .body("workloads[0].billed", equalTo(10.5f))
                .body("unmapped.workload", hasItem("gone"))
                .body("unmappedTotals[0].billed", equalTo(3))
                .body("unmappedTotals[0].rows", equalTo(2))
                .body("workloadsWithout", equalTo(1));
        var both = EXPORT.replace("gone", "b");
        var page = spent(portfolio, "aws", both).statusCode(200).extract();
        assertThat(page.jsonPath().getList("workloads.workload")).containsExactly("a", "b");
        var next = as(ANALYST)
                .get(spend + "?limit=1")
                .then()
                .body("workloads.workload", hasItem("a"))
                .body("workloadTotals[0].billed", equalTo(12.5f))
                .extract()
                .path("next");
        as(ANALYST).queryParam("cursor", next).get(spend).then().body("workloads.workload", equalTo(List.of("b")));
        spent(portfolio, "aws", EXPORT).statusCode(200);
        spent(portfolio, "again", EXPORT).statusCode(409).body("type", equalTo("/problems/spend-already-given"));
        spent(portfolio, "aws", EXPORT.replace("10.5", "11.5"))
                .statusCode(200)
                .body("workloads[0].billed", equalTo(11.5f));
        spent(portfolio, "aws", EXPORT.replace("10.5", "much")).statusCode(400).body("errors[0].row", equalTo(2));
        as(ANALYST).get(spend).then().body("files", hasSize(1)).body("workloads[0].billed", equalTo(11.5f));
        as("compliance@demo-bank")
                .contentType("text/csv")
                .body(EXPORT)
                .post(spend)
                .then()
                .statusCode(403);
        as(ANALYST).delete(spend + "/azure").then().statusCode(404);
        as(ANALYST).delete(spend + "/aws").then().statusCode(204);
        as(ANALYST).get(spend).then().body("files", hasSize(0)).body("workloads", hasSize(0));
    }

    @Test
    void anotherTenantNeitherReadsNorChangesSpend() {
        var portfolio = portfolio();
        spent(portfolio, "aws", EXPORT).statusCode(200);
        var id = UUID.fromString(portfolio.substring(portfolio.lastIndexOf('/') + 1));

        as(OTHER).get(portfolio + "/spend").then().statusCode(404);
        as(OTHER)
                .contentType("text/csv")
                .body(EXPORT)
                .post(portfolio + "/spend")
                .then()
                .statusCode(404);
        as(OTHER).delete(portfolio + "/spend/aws").then().statusCode(404);
        assertThat(count(BANK, id)).isOne();
        assertThat(count(OTHER_BANK, id)).isZero();
        assertThat(asTenant(OTHER_BANK, () -> entities(id))).isZero();
        assertThat(asTenant(BANK, () -> entities(id))).isOne();
        assertThat(asTenant(OTHER_BANK, () -> sql("update spend_file set hash = 'x' where portfolio = ?1", id)))
                .isZero();
        assertThat(asTenant(OTHER_BANK, () -> sql("delete from spend_file where portfolio = ?1", id)))
                .isZero();
        assertThatThrownBy(() -> asTenant(
                        OTHER_BANK,
                        () -> sql(
                                "insert into spend_file (tenant, id, portfolio, source, hash, content, received_at) values ('"
                                        + BANK + "', ?1, ?1, 's', 'h', '{}', now())",
                                id)))
                .hasStackTraceContaining("row-level security");
        assertThat(asTenant(BANK, () -> sql("update spend_file set hash = 'x' where portfolio = ?1", id)))
                .isOne();

        as(ANALYST).header("If-Match", "*").delete(portfolio).then().statusCode(204);
        assertThat(count(BANK, id)).isZero();
    }

    private static String portfolio() {
        return sent("text/csv", CSV.getBytes(StandardCharsets.UTF_8), "?name=Spent")
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse sent(String type, byte[] body, String query) {
        return as(ANALYST)
                .contentType(type)
                .body(body)
                .post("/api/v1/portfolios" + query)
                .then();
    }

    private static ValidatableResponse spent(String portfolio, String source, String export) {
        return as(ANALYST)
                .contentType("text/csv")
                .body(export)
                .post(portfolio + "/spend?source=" + source)
                .then();
    }

    /** Without what every portfolio has of its own. */
    private static Object content(String location) {
        var json = as(ANALYST).get(location).then().statusCode(200).extract().jsonPath();
        return json.getList("workloads").toString() + json.getMap("limits");
    }

    private long count(TenantId who, UUID portfolio) {
        return asTenant(
                who,
                () -> ((Number) em.createNativeQuery("select count(*) from spend_file where portfolio = ?1")
                                .setParameter(1, portfolio)
                                .getSingleResult())
                        .longValue());
    }

    private long entities(UUID portfolio) {
        return em.createQuery("select count(f) from SpendFile f where f.portfolio = ?1", Long.class)
                .setParameter(1, portfolio)
                .getSingleResult();
    }

    private int sql(String statement, UUID id) {
        return em.createNativeQuery(statement).setParameter(1, id).executeUpdate();
    }

    private <T> T asTenant(TenantId who, Supplier<T> work) {
        return tenant.as(who, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static RequestSpecification as(String account) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(account));
    }
}
