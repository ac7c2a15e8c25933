package io.domicile.advisor.plan;

import static io.domicile.advisor.plan.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.github.f4b6a3.uuid.UuidCreator;
import io.domicile.advisor.AdvisorParts;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class PlanRunTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final TenantId OTHER = new TenantId("019a0000-0000-7000-8000-000000000004");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Scene scene;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager entities;

    @Inject
    PlanRuns runs;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void whoDoesNotWaitFindsThePlanUnderTheAddressThatWasPromised() {
        scene.twoPlaces("ra");
        var portfolio = scene.added(Scene.portfolio("ra"));
        var location = as(Scene.ANALYST)
                .header("Prefer", "respond-async")
                .post("/api/v1/portfolios/" + portfolio + "/plans")
                .then()
                .statusCode(202)
                .body("status", equalTo("QUEUED"))
                .extract()
                .header("Location");

        awaitStatus(location, "OPTIMAL");
        as(Scene.ANALYST)
                .get(location)
                .then()
                .body("placed[0].place", equalTo("ra-cloud"))
                .body("revision", equalTo(1));
        assertThat(as(Scene.ANALYST)
                        .get(location + "/events")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("event:plan")
                .contains("OPTIMAL");
        as("analyst@other-bank").get(location + "/events").then().statusCode(404);
    }

    @Test
    void aLargePortfolioIsPlannedInTheBackgroundAndItsWorkloadsArePaged() {
        scene.twoPlaces("rb");
        var workloads = IntStream.rangeClosed(10, 40)
                .mapToObj(i -> Scene.workload("w" + i, "rb"))
                .collect(Collectors.joining(", "));
        var portfolio = scene.added("{\"name\": \"Large\", \"workloads\": [" + workloads + "], \"limits\": {}}");
        var location = as(Scene.ANALYST)
                .post("/api/v1/portfolios/" + portfolio + "/plans")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        awaitStatus(location, "OPTIMAL");
        var first = as(Scene.ANALYST)
                .get(location + "/workloads?limit=20&place=rb-cloud")
                .then()
                .statusCode(200)
                .body("items.size()", is(20))
                .body("items[0].workload", equalTo("w10"))
                .body("items[0].placed.place", equalTo("rb-cloud"))
                .extract()
                .jsonPath();
        as(Scene.ANALYST)
                .get(location + "/workloads?limit=20&place=rb-cloud&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items.size()", is(11))
                .body("next", equalTo(null));
        as(Scene.ANALYST)
                .get(location + "/workloads?placed=false")
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
    }

    @Test
    void aRunWhoseWorkerDiedIsTakenByAnother() {
        scene.twoPlaces("rc");
        var portfolio = scene.added(Scene.portfolio("rc"));
        var id = left(portfolio, 1);

        awaitStatus("/api/v1/plans/" + id, "OPTIMAL");
        assertThat(inside(BANK, () -> runs.findById(id).attempts())).isEqualTo(2);
        assertThat(scene.plans(portfolio)).containsExactly(id.toString());
    }

    @Test
    void aRunThatTakesItsProcessDownEachTimeIsGivenUp() {
        var portfolio = scene.added(Scene.portfolio("rd"));
        var id = left(portfolio, RunQueue.ATTEMPTS);

        awaitStatus("/api/v1/plans/" + id, "FAILED");
        as(Scene.ANALYST).get("/api/v1/plans/" + id).then().body("reason", notNullValue());
        assertThat(as(Scene.ANALYST)
                        .get("/api/v1/plans/" + id + "/events")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("event:ended");
        assertThat(scene.plans(portfolio)).isEmpty();
    }

    @Test
    void whoLostARunStoresNothing() {
        var portfolio = scene.added(Scene.portfolio("re"));
        var id = left(portfolio, RunQueue.ATTEMPTS);
        var late = new RunQueue.Taken(BANK, id, "another");

        assertThatThrownBy(() -> inside(BANK, () -> {
                    runs.end(late, PlanRun.State.DONE, null);
                    return late;
                }))
                .isInstanceOf(RunLost.class);
    }

    @Test
    void aRunThatIsStoppedBeforeItBeginsMakesNoPlan() {
        var portfolio = scene.added(Scene.portfolio("rf"));
        var id = inside(BANK, () -> {
            // Nobody takes what was tried too often, so it is still waiting when it is stopped.
            sql("insert into plan_run (tenant, id, portfolio, state, asked_at, lease_until, attempts) values ('" + BANK
                    + "', '" + UuidCreator.getTimeOrderedEpoch() + "', '" + portfolio
                    + "', 'QUEUED', statement_timestamp(), statement_timestamp() + interval '1 hour', 9)");
            return runs.find("portfolio", UUID.fromString(portfolio))
                    .firstResult()
                    .id();
        });

        as("compliance@demo-bank").delete("/api/v1/plans/" + id + "/run").then().statusCode(403);
        as("analyst@other-bank").delete("/api/v1/plans/" + id + "/run").then().statusCode(404);
        as(Scene.ANALYST)
                .delete("/api/v1/plans/" + id + "/run")
                .then()
                .statusCode(200)
                .body("status", equalTo("STOPPED"));
        assertThat(scene.plans(portfolio)).isEmpty();
    }

    @Test
    void oneTenantCanNotFillTheQueue() {
        var portfolio = scene.added(Scene.portfolio("rg"));
        for (int i = 0; i < 8; i++) {
            inside(
                    BANK,
                    () -> sql("insert into plan_run (tenant, id, portfolio, state, asked_at, lease_until, attempts)"
                            + " values ('" + BANK + "', '" + UuidCreator.getTimeOrderedEpoch() + "', '" + portfolio
                            + "', 'QUEUED', statement_timestamp(), statement_timestamp() + interval '1 hour', 9)"));
        }

        as(Scene.ANALYST)
                .header("Prefer", "respond-async")
                .post("/api/v1/portfolios/" + portfolio + "/plans")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-plans"));
        var other = scene.added("analyst@other-bank", Scene.portfolio("rg"));
        as("analyst@other-bank")
                .header("Prefer", "respond-async")
                .post("/api/v1/portfolios/" + other + "/plans")
                .then()
                .statusCode(202);
        assertThat(inside(
                        OTHER,
                        () -> entities.createNativeQuery(
                                        "select count(*) from plan_run where tenant = '" + BANK + "'", Long.class)
                                .getSingleResult()))
                .isEqualTo(0L);
    }

    @Test
    void aPlanIsComputedAgainToTheLetter() {
        scene.twoPlaces("rh");
        var portfolio = scene.planned("rh");
        scene.put(Scene.factory("rh", Made.standing(55_000)));
        scene.awaitRevision(portfolio, 2);

        for (var plan : scene.plans(portfolio)) {
            as("compliance@demo-bank")
                    .post("/api/v1/plans/" + plan + "/replay")
                    .then()
                    .statusCode(200)
                    .body("identical", equalTo(true))
                    .body("differences.size()", is(0))
                    .body("work", greaterThanOrEqualTo(0));
        }
    }

    @Test
    void anotherEnginesPlanIsNotComputedAgain() {
        scene.twoPlaces("ri");
        var plan = UUID.fromString(scene.plans(scene.planned("ri")).getFirst());
        var kept = inside(BANK, () -> entities.find(PlanCalculation.class, plan).content());
        var calculation = Archive.unpack(kept, Calculation.class);
        var outcome = calculation.outcome();
        var older = new Outcome(
                "domicile-engine 0",
                outcome.status(),
                outcome.method(),
                outcome.place(),
                outcome.standby(),
                outcome.value(),
                outcome.bound(),
                outcome.work(),
                outcome.slots(),
                outcome.rows());
        var copy = UuidCreator.getTimeOrderedEpoch();
        inside(BANK, () -> {
            sql("insert into plan select tenant, '" + copy + "', portfolio, revision + 100, previous, made_at, content"
                    + " from plan where id = '" + plan + "'");
            entities.persist(new PlanCalculation(
                    copy, Archive.pack(new Calculation(calculation.instance(), calculation.start(), older))));
            return copy;
        });

        as(Scene.ANALYST)
                .post("/api/v1/plans/" + copy + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/other-engine"));
    }

    /** What a process leaves behind that died in the middle of solving. */
    private UUID left(String portfolio, int attempts) {
        var id = UuidCreator.getTimeOrderedEpoch();
        inside(
                BANK,
                () -> sql("insert into plan_run"
                        + " (tenant, id, portfolio, state, asked_at, begun_at, lease_until, worker, attempts) values ('"
                        + BANK
                        + "', '" + id + "', '" + portfolio
                        + "', 'RUNNING', statement_timestamp(), statement_timestamp(),"
                        + " statement_timestamp() - interval '1 second', 'died', " + attempts + ")"));
        return id;
    }

    private static void awaitStatus(String location, String status) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        as(Scene.ANALYST).get(location).then().statusCode(200).body("status", equalTo(status)));
    }

    private int sql(String statement) {
        return entities.createNativeQuery(statement).executeUpdate();
    }

    private <T> T inside(TenantId whose, Supplier<T> work) {
        return tenant.as(whose, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
