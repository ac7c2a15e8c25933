package io.domicile.advisor.readvice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.agroal.api.AgroalDataSource;
import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.handmade.HandMadePlaces;
import io.domicile.advisor.handmade.Made;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.PlaceChanged;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.outbox.Cause;
import io.domicile.outbox.Causes;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.domicile.testparts.TestParts;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each test has a country of its own, so that its changes concern its own portfolios alone. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class ReadviceTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final TenantId OTHER = new TenantId("019a0000-0000-7000-8000-000000000004");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path CONTRACTS = Path.of(System.getProperty("domicile.root"), "advisor-service/contracts");

    @Inject
    HandMadePlaces places;

    @Inject
    Event<PlaceChanged> changes;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager entities;

    @Inject
    @DataSource("relay")
    AgroalDataSource relay;

    @Inject
    @DataSource("fanout")
    AgroalDataSource fanout;

    @Test
    void aPlaceThatGrowsTakesAWorkloadAndGivesItBackWhenItShrinks() throws Exception {
        twoPlaces("qa");
        places.put(Made.place("qx-only", "o", "s", "qx", 0.5, Capacity.unlimited("assumed")));
        var mine = plannedBy("analyst@demo-bank", "qa");
        var others = plannedBy("analyst@other-bank", "qx");
        assertThat(place(mine)).isEqualTo("qa-cloud");

        places.put(Made.place("qa-factory", "f", "s", "qa", 0.9, Made.standing(55_000)));
        changed("qa-factory", PlaceChanged.Kind.GREW, "0 MW delivered", "55 MW delivered");

        var grown = awaitRevision("analyst@demo-bank", mine, 2);
        assertThat(grown.getString("placed[0].place")).isEqualTo("qa-factory");
        assertThat(grown.getString("cause.kind")).isEqualTo("PLACE_GREW");
        assertThat(grown.getString("cause.placeName")).isEqualTo("Place qa-factory");
        assertThat(grown.getString("cause.reason")).isEqualTo("It went from 0 MW delivered to 55 MW delivered");
        assertThat(grown.getString("cause.citations[0].source")).isEqualTo("https://source.example");
        assertThat(grown.getString("difference.moved[0].from")).isEqualTo("qa-cloud");
        assertThat(grown.getDouble("difference.objectiveAfter"))
                .isLessThan(grown.getDouble("difference.objectiveBefore"));

        places.put(Made.place("qa-factory", "f", "s", "qa", 0.9, Made.announced(55_000)));
        changed("qa-factory", PlaceChanged.Kind.SHRANK, "55 MW delivered", "0 MW delivered");

        var shrunk = awaitRevision("analyst@demo-bank", mine, 3);
        assertThat(shrunk.getString("placed[0].place")).isEqualTo("qa-cloud");
        assertThat(shrunk.getString("previous")).isEqualTo(grown.getString("id"));
        assertThat(plans("analyst@other-bank", others)).hasSize(1);
        publishedWithItsChain(mine, grown.getString("id"), 3);
        publishedWithItsChain(mine, shrunk.getString("id"), 3);
    }

    @Test
    void whatMakesNoDifferenceIsNotTold() {
        twoPlaces("qb");
        var mine = plannedBy("analyst@demo-bank", "qb");

        places.put(Made.place("qb-factory", "f", "s", "qb", 0.9, Made.announced(60_000)));
        changed("qb-factory", PlaceChanged.Kind.CHANGED, "55 MW announced", "60 MW announced");
        awaitQuiet();

        assertThat(plans("analyst@demo-bank", mine)).hasSize(1);
        assertThat(sent(mine)).isEqualTo(1);
    }

    @Test
    void anArtifactThatBecomesNecessaryIsTold() {
        twoPlaces("qc");
        var mine = plannedBy("analyst@demo-bank", "qc");
        var cloud = Made.place("qc-cloud", "o", "s", "qc", 0.6, Capacity.unlimited("assumed"));

        places.put(Made.with(cloud, PlaceFact.CERTIFICATIONS, Set.of("SANDBOX_APPROVAL")));
        changed("qc-cloud", PlaceChanged.Kind.CHANGED, null, null);

        var plan = awaitRevision("analyst@demo-bank", mine, 2);
        assertThat(plan.getString("difference.ruledAnew[0].to")).isEqualTo("ALLOWED_WITH");
        assertThat(plan.<String>getList("difference.ruledAnew[0].artifacts")).containsExactly("SANDBOX_APPROVAL");
    }

    @Test
    void aPlaceThatAppearsIsConsidered() {
        twoPlaces("qd");
        var mine = plannedBy("analyst@demo-bank", "qd");

        places.put(Made.place("qd-new", "n", "s", "qd", 0.95, Capacity.unlimited("assumed")));
        changed("qd-new", PlaceChanged.Kind.APPEARED, null, "in service");

        assertThat(awaitRevision("analyst@demo-bank", mine, 2).getString("placed[0].place"))
                .isEqualTo("qd-new");
    }

    @Test
    void aWorkerThatDiesAfterSolvingDoesItOnceMoreAndItIsDoneOnce() {
        twoPlaces("qe");
        var mine = plannedBy("analyst@demo-bank", "qe");
        awaitQuiet();

        places.put(Made.place("qe-factory", "f", "s", "qe", 0.9, Made.standing(55_000)));
        places.failAt(2); // The first reading is for the draft, the second in the transaction that stores.
        changed("qe-factory", PlaceChanged.Kind.GREW, "0 MW delivered", "55 MW delivered");

        assertThat(awaitRevision("analyst@demo-bank", mine, 2).getString("placed[0].place"))
                .isEqualTo("qe-factory");
        awaitQuiet();
        assertThat(plans("analyst@demo-bank", mine)).hasSize(2);
        assertThat(sent(mine)).isEqualTo(2);
    }

    @Test
    void workWhoseWorkerIsGoneIsTakenByAnother() {
        twoPlaces("qf");
        var mine = plannedBy("analyst@demo-bank", "qf");
        places.put(Made.place("qf-factory", "f", "s", "qf", 0.9, Made.standing(55_000)));
        as(BANK, () -> workDueIn(mine, "2 seconds"));

        awaitRevision("analyst@demo-bank", mine, 2);
        awaitQuiet();
    }

    @Test
    void severalChangesBeforeItIsWorkedOnAreOnePlan() {
        twoPlaces("qg");
        var mine = plannedBy("analyst@demo-bank", "qg");
        awaitQuiet();

        places.put(Made.place("qg-factory", "f", "s", "qg", 0.9, Made.standing(55_000)));
        tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> {
            changes.fire(change("qg-factory", PlaceChanged.Kind.GREW, "0 MW delivered", "20 MW delivered"));
            changes.fire(change("qg-factory", PlaceChanged.Kind.GREW, "20 MW delivered", "55 MW delivered"));
            return mine;
        }));

        var plan = awaitRevision("analyst@demo-bank", mine, 2);
        assertThat(plan.getString("cause.reason")).isEqualTo("It went from 0 MW delivered to 55 MW delivered");
        awaitQuiet();
        assertThat(plans("analyst@demo-bank", mine)).hasSize(2);
    }

    @Test
    void aChangedPortfolioIsPlannedAgain() {
        twoPlaces("qh");
        var mine = plannedBy("analyst@demo-bank", "qh");
        account("analyst@demo-bank")
                .contentType("application/json")
                .header("If-Match", "*")
                .body(portfolio("qh").replace("\"id\": \"w\"", "\"id\": \"renamed\""))
                .put("/api/v1/portfolios/" + mine)
                .then()
                .statusCode(200);

        var plan = awaitRevision("analyst@demo-bank", mine, 2);
        assertThat(plan.getString("cause.kind")).isEqualTo("PORTFOLIO_CHANGED");
        assertThat(plan.<String>getList("difference.gone")).containsExactly("w");
    }

    @Test
    void noTenantSeesOrChangesWhatIsNotedForAnother() {
        twoPlaces("qi");
        var mine = plannedBy("analyst@demo-bank", "qi");
        awaitQuiet();
        as(BANK, () -> workDueIn(mine, "100 years"));

        for (var table : List.of("plan", "plan_fact", "plan_work")) {
            var where = " from " + table + " where portfolio = '" + mine + "'";
            assertThat(as(BANK, () -> count("select count(*)" + where)))
                    .as(table)
                    .isPositive();
            assertThat(as(OTHER, () -> count("select count(*)" + where)))
                    .as(table)
                    .isZero();
        }
        for (var table : List.of("plan_fact", "plan_work")) {
            assertThat(as(OTHER, () -> sql("delete from " + table + " where portfolio = '" + mine + "'")))
                    .isZero();
        }
        assertThat(as(
                        OTHER,
                        () -> count("select count(*) from plan_choice where workload = 'w' and plan in "
                                + "(select id from plan where portfolio = '" + mine + "')")))
                .isZero();
        assertThatThrownBy(() ->
                        as(OTHER, () -> sql("insert into plan_fact values ('" + BANK + "', '" + mine + "', 'p', '*')")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(OTHER, () -> sql("select * from place_change")))
                .hasStackTraceContaining("permission");
        assertThat(as(BANK, () -> sql("delete from plan_work where portfolio = '" + mine + "'")))
                .isOne();
    }

    @Test
    void theRoleThatLooksOverTenantsSeesNoPlan() throws SQLException {
        try (var connection = fanout.getConnection();
                var statement = connection.createStatement()) {
            for (var forbidden : List.of(
                    "select * from plan",
                    "select * from plan_choice",
                    "select * from portfolio",
                    "delete from plan_fact",
                    "delete from plan_work",
                    "update plan_work set content = '{}'")) {
                assertThatThrownBy(() -> statement.execute(forbidden)).hasMessageContaining("permission");
            }
        }
    }

    @Test
    void aPlanIsExplainedComparedAndListed() {
        twoPlaces("qj");
        var mine = plannedBy("analyst@demo-bank", "qj");
        places.put(Made.place("qj-factory", "f", "s", "qj", 0.9, Made.standing(55_000)));
        var second = account("architect@demo-bank")
                .post("/api/v1/portfolios/" + mine + "/plans")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("cause.kind", equalTo("REQUESTED"))
                .body("inputs.packs", hasItem("hand-2026.11"))
                .body("inputs.places", notNullValue())
                .extract()
                .jsonPath();
        var first = second.getString("previous");

        account("compliance@demo-bank")
                .get("/api/v1/plans/" + first + "/difference?to=" + second.getString("id"))
                .then()
                .statusCode(200)
                .body("moved[0].to", equalTo("qj-factory"));
        account("compliance@demo-bank")
                .get("/api/v1/plans/" + second.getString("id") + "/workloads/w")
                .then()
                .statusCode(200)
                .body("places.place", equalTo(List.of("qj-factory", "qj-cloud")))
                .body("places[0].rules", hasSize(1));
        account("compliance@demo-bank")
                .get("/api/v1/plans/" + second.getString("id") + "/workloads/nobody")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/workload-not-placed"));
        account("analyst@other-bank")
                .get("/api/v1/plans/" + first)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/plan-not-found"));
    }

    @Test
    void limitsThatCannotBeMetAreNamedAndTheFirstPlanIsToldAllTheSame() {
        twoPlaces("qk");
        var limited = portfolio("qk").replace("\"limits\": {}", "\"limits\": {\"minimumShares\": {\"jp\": 0.5}}");
        var id = added("analyst@demo-bank", limited);

        account("analyst@demo-bank")
                .post("/api/v1/portfolios/" + id + "/plans")
                .then()
                .statusCode(201)
                .body("status", equalTo("INFEASIBLE"))
                .body("conflicts", equalTo(List.of("at least 50 % of the demand in jp")))
                .body("unplaced[0].why", equalTo("CONFLICT"));
        assertThat(sent(id)).isEqualTo(1);
    }

    @Test
    void aPortfolioThatIsTooLargeIsToldSo() {
        var workloads = new StringBuilder(workload("w0", "ql"));
        for (int i = 1; i <= 200; i++) {
            workloads.append(", ").append(workload("w" + i, "ql"));
        }
        var id =
                added("analyst@demo-bank", "{\"name\": \"Large\", \"workloads\": [" + workloads + "], \"limits\": {}}");

        account("analyst@demo-bank")
                .post("/api/v1/portfolios/" + id + "/plans")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/portfolio-too-large"));
    }

    @Test
    void theDayOfAPlanIsNotOver() {
        twoPlaces("qm");
        var id = added("analyst@demo-bank", portfolio("qm"));

        account("analyst@demo-bank")
                .post("/api/v1/portfolios/" + id + "/plans?on=2020-01-01")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/day-is-over"));
        account("analyst@demo-bank")
                .post("/api/v1/portfolios/" + id + "/plans?on=2099-01-01")
                .then()
                .statusCode(201)
                .body("on", equalTo("2099-01-01"));
    }

    @Test
    void theServiceSaysWhetherItCanSolve() {
        twoPlaces("qn");
        plannedBy("analyst@demo-bank", "qn");
        given().get(managed("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'plan solver' }.data.library", equalTo("loaded"));
    }

    private static String managed(String path) {
        return "http://localhost:"
                + ConfigProvider.getConfig().getValue("quarkus.management.port", String.class)
                + path;
    }

    /** The cloud has room; the factory would be better and has none yet. */
    private void twoPlaces(String country) {
        places.put(Made.place(country + "-cloud", "o", "s", country, 0.6, Capacity.unlimited("assumed")));
        places.put(Made.place(country + "-factory", "f", "s", country, 0.9, Made.announced(55_000)));
    }

    private static String plannedBy(String account, String country) {
        var id = added(account, portfolio(country));
        account(account)
                .post("/api/v1/portfolios/" + id + "/plans")
                .then()
                .statusCode(201)
                .body("status", equalTo("OPTIMAL"))
                .body("revision", equalTo(1));
        return id;
    }

    private static String added(String account, String portfolio) {
        return account(account)
                .contentType("application/json")
                .body(portfolio)
                .post("/api/v1/portfolios")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String portfolio(String country) {
        return "{\"name\": \"Of a test\", \"workloads\": [%s], \"limits\": {}}".formatted(workload("w", country));
    }

    private static String workload(String id, String country) {
        return """
                {"id": "%s", "sector": "BANKING", "established": "%s", "subjects": ["%s"],
                 "parts": [{"name": "all", "verbs": ["INFER"], "data": ["PERSONAL"]}], "need": {"powerKw": 100}}
                """.formatted(id, country, country);
    }

    private static String place(String portfolio) {
        return current("analyst@demo-bank", portfolio).getString("placed[0].place");
    }

    /** As a consumer does it: for nobody, in the transaction of an event that is the third of its chain. */
    private void changed(String place, PlaceChanged.Kind kind, @Nullable String before, @Nullable String after) {
        var cause = new Cause("chain-of-" + place, "event-of-" + place, 3);
        tenant.open(() -> QuarkusTransaction.requiringNew()
                .call(() -> Causes.as(cause, () -> {
                    changes.fire(change(place, kind, before, after));
                    return place;
                })));
    }

    private static PlaceChanged change(
            String place, PlaceChanged.Kind kind, @Nullable String before, @Nullable String after) {
        return new PlaceChanged(
                place,
                null,
                kind,
                Set.of("capacity"),
                before,
                after,
                List.of(new PlaceChanged.Citation("It says so", "https://source.example", null, null)));
    }

    private static JsonPath awaitRevision(String account, String portfolio, int revision) {
        await().atMost(PATIENCE).until(() -> plans(account, portfolio).size() >= revision);
        return current(account, portfolio);
    }

    private static JsonPath current(String account, String portfolio) {
        return account(account)
                .get("/api/v1/plans/" + plans(account, portfolio).getFirst())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> plans(String account, String portfolio) {
        return account(account)
                .get("/api/v1/portfolios/" + portfolio + "/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** Until nothing is left to fan out or to work on. */
    private void awaitQuiet() {
        await().atMost(PATIENCE).until(() -> {
            try (var connection = fanout.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select (select count(*) from place_change)"
                            + " + (select count(*) from plan_work where due_at < timestamptz '2100-01-01')")) {
                rows.next();
                return rows.getInt(1) == 0;
            }
        });
    }

    private int sent(String portfolio) {
        return published(portfolio, "select count(*) from outbox_state where topic = 'resident.advisor.plan'");
    }

    private int published(String portfolio, String query) {
        try (var connection = relay.getConnection();
                var statement = connection.prepareStatement(query + " and starts_with(key, ?)")) {
            statement.setString(1, portfolio);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publishedWithItsChain(String portfolio, String plan, int hop) throws SQLException, IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve("plan.v1.schema.json")), InputFormat.JSON);
        try (var connection = relay.getConnection();
                var statement = connection.prepareStatement(
                        "select tenant, correlation, causation, hop, data from outbox_state where key = ?")) {
            statement.setString(1, portfolio + "/" + plan);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("tenant")).isEqualTo(BANK.value());
                assertThat(rows.getString("correlation")).isEqualTo("chain-of-qa-factory");
                assertThat(rows.getString("causation")).isEqualTo("event-of-qa-factory");
                assertThat(rows.getInt("hop")).isEqualTo(hop);
                assertThat(schema.validate(rows.getString("data"), InputFormat.JSON))
                        .isEmpty();
            }
        }
    }

    private int workDueIn(String portfolio, String interval) {
        return sql("insert into plan_work (tenant, portfolio, content, hop, noted_at, due_at) values ('" + BANK + "', '"
                + portfolio + "', '{\"kind\": \"PLACE_GREW\", \"facts\": [], \"citations\": []}', 0,"
                + " statement_timestamp(), statement_timestamp() + interval '" + interval + "')");
    }

    private int sql(String statement) {
        return entities.createNativeQuery(statement).executeUpdate();
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    private <T> T as(TenantId who, Supplier<T> work) {
        return tenant.as(who, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static RequestSpecification account(String name) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(name));
    }
}
