package io.domicile.advisor.plan;

import static io.domicile.advisor.plan.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.github.f4b6a3.uuid.UuidCreator;
import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plans, and replays of them, that are stopped while they are worked on. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class StopTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String COMPLIANCE = "compliance@demo-bank";

    @Inject
    Scene scene;

    @Inject
    RunExecution execution;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager entities;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void whatIsStoppedKeepsTheBestSoFarAndThatIsComputedAgainInTheBackground() {
        var portfolio = scene.added(hard("sa"));
        var plan = ordered("/api/v1/portfolios/" + portfolio + "/plans", Scene.ANALYST);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> as(Scene.ANALYST).get(plan).path("progress.value") != null);

        as(Scene.ANALYST).delete(plan + "/run").then().statusCode(200).body("status", equalTo("RUNNING"));

        // It would go on for minutes.
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> as(Scene.ANALYST).get(plan).then().body("status", equalTo("FEASIBLE")));
        var kept = as(Scene.ANALYST).get(plan).jsonPath();
        assertThat(kept.getList("placed").size() + kept.getList("unplaced").size())
                .isEqualTo(120);
        assertThat(as(Scene.ANALYST).get(plan + "/events").asString()).contains("event:plan");
        isComputedAgain(plan);
    }

    /** Whatever is asked: it is too large to be waited for. */
    private static void isComputedAgain(String plan) {
        var replay = ordered(plan + "/replay", COMPLIANCE);
        assertThat(replay).startsWith(plan + "/replays/");
        awaitStatus(replay, "DONE");
        as(COMPLIANCE)
                .get(replay)
                .then()
                .body("replays", equalTo(plan.substring(plan.lastIndexOf('/') + 1)))
                .body("replay.identical", equalTo(true))
                .body("replay.differences.size()", is(0));
        assertThat(as(COMPLIANCE).get(replay + "/events").asString())
                .contains("event:replay")
                .contains("\"identical\":true");
        as("analyst@other-bank").get(replay).then().statusCode(404);
        as("analyst@other-bank").get(replay + "/events").then().statusCode(404);
        // It is no plan, and has no address among them.
        var id = replay.substring(replay.lastIndexOf('/') + 1);
        as(COMPLIANCE).get("/api/v1/plans/" + id).then().statusCode(404);
        as(Scene.ANALYST).delete("/api/v1/plans/" + id + "/run").then().statusCode(404);
    }

    @Test
    void aSmallPlanIsComputedAgainInTheBackgroundForWhoPrefersThat() {
        scene.twoPlaces("sb");
        var plan = "/api/v1/plans/" + scene.plans(scene.planned("sb")).getFirst();
        var key = UUID.randomUUID().toString();
        var first = as(COMPLIANCE)
                .header("Prefer", "respond-async")
                .header("Idempotency-Key", key)
                .post(plan + "/replay")
                .then()
                .statusCode(202)
                .body("status", equalTo("QUEUED"))
                .body("replays", notNullValue())
                .extract()
                .header("Location");
        as(COMPLIANCE)
                .header("Prefer", "respond-async")
                .header("Idempotency-Key", key)
                .post(plan + "/replay")
                .then()
                .statusCode(202)
                .header("Location", equalTo(first));

        awaitStatus(first, "DONE");
        as(COMPLIANCE).get(first).then().body("replay.identical", equalTo(true));
        as(COMPLIANCE).post(plan + "/replay").then().statusCode(200).body("identical", equalTo(true));
        as(COMPLIANCE)
                .get(plan + "/replays/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/replay-not-found"));
    }

    @Test
    void whatIsStoppedBeforeThereIsAPlanSaysSo() {
        var portfolio = scene.added(Scene.portfolio("sc"));
        var run = new Run(new RunQueue.Taken(BANK, running(portfolio, null), "mine"));
        run.hears(RunQueue.Beat.STOP);

        execution.of(run);

        as(Scene.ANALYST)
                .get("/api/v1/plans/" + run.taken().id())
                .then()
                .body("status", equalTo("STOPPED"))
                .body("reason", notNullValue());
        assertThat(scene.plans(portfolio)).isEmpty();
    }

    @Test
    void aReplayThatIsStoppedSaysNothingOfThePlan() {
        scene.twoPlaces("sd");
        var portfolio = scene.planned("sd");
        var plan = scene.plans(portfolio).getFirst();
        var run = new Run(new RunQueue.Taken(BANK, running(portfolio, plan), "mine"));
        run.hears(RunQueue.Beat.STOP);

        execution.of(run);

        as(Scene.ANALYST)
                .get("/api/v1/plans/" + plan + "/replays/" + run.taken().id())
                .then()
                .body("status", equalTo("STOPPED"))
                .body("replay", equalTo(null));
        assertThat(scene.plans(portfolio)).hasSize(1);
    }

    @Test
    void whoLostARunLeavesItAsItIs() {
        var portfolio = scene.added(Scene.portfolio("se"));
        var run = new Run(new RunQueue.Taken(BANK, running(portfolio, null), "mine"));
        run.hears(RunQueue.Beat.LOST);

        execution.of(run);

        as(Scene.ANALYST).get("/api/v1/plans/" + run.taken().id()).then().body("status", equalTo("RUNNING"));
        assertThat(scene.plans(portfolio)).isEmpty();
    }

    /** One that this test works on; nobody else takes it for an hour. */
    private UUID running(String portfolio, @Nullable String replays) {
        var id = UuidCreator.getTimeOrderedEpoch();
        return tenant.as(
                BANK,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    entities.createNativeQuery("insert into plan_run"
                                    + " (tenant, id, portfolio, replays, state, asked_at, begun_at, lease_until, worker, attempts)"
                                    + " values ('" + BANK + "', '" + id + "', '" + portfolio + "', "
                                    + (replays == null ? "null" : "'" + replays + "'")
                                    + ", 'RUNNING', statement_timestamp(), statement_timestamp(),"
                                    + " statement_timestamp() + interval '1 hour', 'mine', 1)")
                            .executeUpdate();
                    return id;
                }));
    }

    /** Places with little room that differ for each workload, so that nobody proves the best plan in minutes. */
    private String hard(String name) {
        for (int i = 0; i < 5; i++) {
            scene.put(Made.with(
                    Made.place(
                            name + "-" + i,
                            name + "-operator" + i,
                            "stack",
                            "kr",
                            0.99 + 0.0019 * i,
                            Made.standing(19_000 + 1_700 * i)),
                    PlaceFact.MODELS,
                    Set.of(name + "-" + i, name + "-" + (i + 1) % 5)));
        }
        scene.awaitQuiet();
        var random = new SplittableRandom(7);
        var workloads = IntStream.range(100, 220)
                .mapToObj(i -> """
                        {"id": "w%d", "sector": "RETAIL", "established": "kr", "subjects": [],
                         "parts": [{"name": "all", "verbs": ["INFER"], "data": ["SPATIAL"]}],
                         "need": {"powerKw": %d, "models": ["%s-%d", "%s-%d"]},
                         "weights": {"models": %d, "availability": %d, "delivery": %d}}
                        """.formatted(
                                i,
                                200 + random.nextInt(800),
                                name,
                                random.nextInt(5),
                                name,
                                random.nextInt(5),
                                10 + random.nextInt(90),
                                1 + random.nextInt(40),
                                1 + random.nextInt(40)))
                .collect(Collectors.joining(", "));
        return "{\"name\": \"Hard\", \"workloads\": [" + workloads
                + "], \"limits\": {\"operators\": 4, \"operatorShare\": 0.4}}";
    }

    /** Where what was asked for will be. */
    private static String ordered(String path, String account) {
        return as(account).post(path).then().statusCode(202).extract().header("Location");
    }

    private static void awaitStatus(String location, String status) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> as(COMPLIANCE).get(location).then().body("status", equalTo(status)));
    }
}
