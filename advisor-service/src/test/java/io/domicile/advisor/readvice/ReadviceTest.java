package io.domicile.advisor.readvice;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.agroal.api.AgroalDataSource;
import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.Made;
import io.domicile.advisor.plan.Scene;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class ReadviceTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final Path CONTRACTS = Path.of(System.getProperty("domicile.root"), "advisor-service/contracts");

    @Inject
    Scene scene;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager entities;

    @Inject
    @DataSource("relay")
    AgroalDataSource relay;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void aPlaceThatGrowsTakesAWorkloadAndGivesItBackWhenItShrinks() throws Exception {
        scene.put(Scene.best("qx-only", "qx", Capacity.unlimited("nobody publishes it")));
        scene.twoPlaces("qa");
        var mine = scene.planned("qa");
        var others = scene.planned("analyst@other-bank", "qx");
        assertThat(scene.current(mine).getString("placed[0].place")).isEqualTo("qa-cloud");

        scene.putInChain(Scene.factory("qa", Made.standing(55_000)));

        var grown = scene.awaitRevision(mine, 2);
        assertThat(grown.getString("placed[0].place")).isEqualTo("qa-factory");
        assertThat(grown.getString("cause.kind")).isEqualTo("PLACE_GREW");
        assertThat(grown.getString("cause.placeName")).isEqualTo("Place qa-factory");
        assertThat(grown.getString("cause.reason"))
                .isEqualTo("It went from 0 of 55 MW delivered, stated for 2027"
                        + " to 55 of 55 MW delivered, stated for 2027");
        assertThat(grown.getString("cause.citations[0].source")).isEqualTo("https://source.example");
        assertThat(grown.getString("difference.moved[0].from")).isEqualTo("qa-cloud");
        assertThat(grown.getDouble("difference.objectiveAfter"))
                .isLessThan(grown.getDouble("difference.objectiveBefore"));

        scene.putInChain(Scene.factory("qa", Made.announced(55_000)));

        var shrunk = scene.awaitRevision(mine, 3);
        assertThat(shrunk.getString("placed[0].place")).isEqualTo("qa-cloud");
        assertThat(shrunk.getString("cause.kind")).isEqualTo("PLACE_SHRANK");
        assertThat(shrunk.getString("previous")).isEqualTo(grown.getString("id"));
        scene.awaitQuiet();
        assertThat(scene.plans("analyst@other-bank", others)).hasSize(1);
        publishedWithItsChain(mine, grown.getString("id"));
        publishedWithItsChain(mine, shrunk.getString("id"));
    }

    @Test
    void whatMakesNoDifferenceIsNotTold() {
        scene.twoPlaces("qb");
        var mine = scene.planned("qb");

        scene.put(Scene.factory("qb", Made.announced(60_000)));
        scene.awaitQuiet();

        assertThat(scene.plans(mine)).hasSize(1);
        assertThat(scene.sent(mine)).isEqualTo(1);
    }

    @Test
    void anArtifactThatBecomesNecessaryIsTold() {
        scene.twoPlaces("qc");
        var mine = scene.planned("qc");

        scene.put(Made.with(Scene.cloud("qc"), PlaceFact.COUNTRY, "jp"));

        var plan = scene.awaitRevision(mine, 2);
        assertThat(plan.getString("cause.kind")).isEqualTo("PLACE_CHANGED");
        assertThat(plan.getString("difference.ruledAnew[0].place")).isEqualTo("qc-cloud");
        assertThat(plan.getString("difference.ruledAnew[0].to")).isEqualTo("ALLOWED_WITH");
        assertThat(plan.<String>getList("difference.ruledAnew[0].artifacts")).containsExactly("SPATIAL_EXPORT_LICENCE");
    }

    @Test
    void aPlaceThatAppearsIsConsidered() {
        scene.twoPlaces("qd");
        var mine = scene.planned("qd");

        scene.put(Scene.best("qd-new", "qd", Capacity.unlimited("nobody publishes it")));

        assertThat(scene.awaitRevision(mine, 2).getString("placed[0].place")).isEqualTo("qd-new");
    }

    @Test
    void aPlaceThatIsGoneIsLeft() {
        scene.twoPlaces("ql");
        var mine = scene.planned("ql");

        scene.remove("ql-cloud");

        var plan = scene.awaitRevision(mine, 2);
        assertThat(plan.getString("cause.kind")).isEqualTo("PLACE_REMOVED");
        assertThat(plan.getString("difference.moved[0].from")).isEqualTo("ql-cloud");
    }

    @Test
    void aWorkerThatDiesAfterSolvingDoesItOnceMoreAndItIsDoneOnce() throws SQLException {
        scene.twoPlaces("qe");
        var mine = scene.planned("qe");

        try (var death = new DeathAtStoring(mine)) {
            scene.put(Scene.factory("qe", Made.standing(55_000)));

            assertThat(scene.awaitRevision(mine, 2).getString("placed[0].place"))
                    .isEqualTo("qe-factory");
            assertThat(death.attempts()).isEqualTo(2);
        }
        scene.awaitQuiet();
        assertThat(scene.plans(mine)).hasSize(2);
        assertThat(scene.sent(mine)).isEqualTo(2);
    }

    @Test
    void workWhoseWorkerIsGoneIsTakenByAnother() {
        scene.twoPlaces("qf");
        var mine = scene.planned("qf");
        var start = Instant.now();

        // Out of the index the change concerns nobody; what is left is what a worker had taken when it went.
        sql("delete from plan_fact where portfolio = '" + mine + "'");
        scene.put(Scene.factory("qf", Made.standing(55_000)));
        scene.awaitQuiet();
        sql("insert into plan_fact (tenant, portfolio, place, fact) values ('" + BANK + "', '" + mine + "', '*', '*')");
        sql("insert into plan_work (tenant, portfolio, content, hop, noted_at, due_at, attempts) values ('" + BANK
                + "', '" + mine + "', '{\"kind\": \"PLACE_GREW\", \"facts\": [], \"citations\": []}', 0,"
                + " statement_timestamp(), statement_timestamp() + interval '2 seconds', 1)");

        var plan = scene.awaitRevision(mine, 2);
        assertThat(Instant.parse(plan.getString("madeAt"))).isAfter(start.plus(Duration.ofSeconds(2)));
        assertThat(plan.getString("placed[0].place")).isEqualTo("qf-factory");
    }

    @Test
    void severalChangesBeforeItIsWorkedOnAreOnePlan() {
        scene.twoPlaces("qg");
        var mine = scene.planned("qg");

        scene.put(Scene.factory("qg", Made.standing(20_000)), Scene.factory("qg", Made.standing(55_000)));

        var plan = scene.awaitRevision(mine, 2);
        assertThat(plan.getString("cause.reason"))
                .isEqualTo("It went from 0 of 55 MW delivered, stated for 2027"
                        + " to 55 of 55 MW delivered, stated for 2027");
        scene.awaitQuiet();
        assertThat(scene.plans(mine)).hasSize(2);
    }

    @Test
    void aChangedPortfolioIsPlannedAgain() {
        scene.twoPlaces("qh");
        var mine = scene.planned("qh");
        Scene.as(Scene.ANALYST)
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Scene.portfolio("qh").replace("\"id\": \"w\"", "\"id\": \"renamed\""))
                .put("/api/v1/portfolios/" + mine)
                .then()
                .statusCode(200);

        var plan = scene.awaitRevision(mine, 2);
        assertThat(plan.getString("cause.kind")).isEqualTo("PORTFOLIO_CHANGED");
        assertThat(plan.<String>getList("difference.gone")).containsExactly("w");
    }

    private void publishedWithItsChain(String portfolio, String plan) throws SQLException, IOException {
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
                assertThat(rows.getInt("hop")).isEqualTo(3);
                assertThat(schema.validate(rows.getString("data"), InputFormat.JSON))
                        .isEmpty();
            }
        }
    }

    private void sql(String statement) {
        tenant.as(
                BANK,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(statement).executeUpdate()));
    }
}
