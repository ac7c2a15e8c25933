package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.advisor.AdvisorParts;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.domicile.testparts.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many want plans at the same moment, most of them one tenant's. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class CrowdTest {

    private static final Logger LOG = Logger.getLogger(CrowdTest.class);

    private static final Crowd MANY = new Crowd(Scene.ANALYST, tenant(2), 110);
    private static final Crowd SOME = new Crowd("analyst@demo-insurer", tenant(5), 60);
    private static final Crowd FEW = new Crowd("analyst@other-bank", tenant(4), 30);
    private static final List<Crowd> CROWDS = List.of(MANY, SOME, FEW);
    private static final TenantId HOUSE = tenant(1);
    private static final int WORKLOADS = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> tokens = new HashMap<>();
    private List<Asked> asked = List.of();

    @Inject
    Scene scene;

    @Inject
    PlanEngine engine;

    @Inject
    GivenTurns turns;

    @Inject
    PlanConfig config;

    @Inject
    CurrentTenant tenant;

    @BeforeEach
    void eachHasAPortfolio() throws Exception {
        scene.twoPlaces("crowd");
        CROWDS.forEach(
                crowd -> tokens.put(crowd.who(), TestParts.attach().keycloak().token(crowd.who())));
        asked = each(CROWDS.stream()
                .flatMap(crowd ->
                        IntStream.range(0, crowd.plans()).<Callable<Asked>>mapToObj(_ -> () -> added(crowd.who())))
                .toList());
    }

    @AfterEach
    void clear() throws Exception {
        each(asked.stream()
                .<Callable<HttpResponse<String>>>map(one -> () -> sent(as(one.who(), "/" + one.portfolio())
                        .header("If-Match", "*")
                        .DELETE()))
                .toList());
        threads.close();
        scene.clear();
    }

    @Test
    void twoHundredAtOnceAreAllAnsweredAndNobodyWaitsForTheManyOfAnother() throws Exception {
        var open = new CountDownLatch(1);
        keepBusyUntil(open);
        var answers =
                asked.stream().map(one -> threads.submit(() -> answered(one))).toList();
        // All of them are in before the first turn is given.
        await().atMost(PATIENCE).until(() -> engine.waiting() == asked.size());
        turns.forget();

        long begin = System.nanoTime();
        open.countDown();
        var all = done(answers);
        report(all, begin);

        assertThat(all)
                .hasSize(200)
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        var order = turns.inOrder().stream().map(TurnGiven::tenant).toList();
        assertThat(order).hasSize(200);
        // Three take turns as long as all three wait, then two.
        assertThat(order.lastIndexOf(FEW.tenant())).isLessThan(3 * 30);
        assertThat(order.lastIndexOf(SOME.tenant())).isLessThan(3 * 30 + 2 * 30);
        for (int round = 0; round < 30; round++) {
            assertThat(order.subList(3 * round, 3 * round + 3))
                    .containsExactlyInAnyOrder(MANY.tenant(), SOME.tenant(), FEW.tenant());
        }
    }

    /** In which order they were given, whenever what was made in them was stored. */
    @ApplicationScoped
    public static class GivenTurns {

        private final Queue<TurnGiven> given = new ConcurrentLinkedQueue<>();

        void note(@Observes TurnGiven turn) {
            given.add(turn);
        }

        List<TurnGiven> inOrder() {
            return given.stream()
                    .sorted(Comparator.comparingLong(TurnGiven::number))
                    .toList();
        }

        void forget() {
            given.clear();
        }
    }

    private static TenantId tenant(int number) {
        return new TenantId("019a0000-0000-7000-8000-00000000000" + number);
    }

    private record Crowd(String who, TenantId tenant, int plans) {}

    private record Asked(String who, String portfolio) {}

    private record Answered(int status, long at) {}

    private Asked added(String who) throws Exception {
        var answer =
                sent(as(who, "").header("Content-Type", "application/json").POST(BodyPublishers.ofString(portfolio())));
        assertThat(answer.statusCode()).isEqualTo(201);
        return new Asked(who, json.readTree(answer.body()).path("id").asText());
    }

    private Answered answered(Asked one) throws Exception {
        var answer = sent(as(one.who(), "/" + one.portfolio() + "/plans").POST(BodyPublishers.noBody()));
        return new Answered(answer.statusCode(), System.nanoTime());
    }

    private HttpRequest.Builder as(String who, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/portfolios" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.get(who));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Does a few at a time. */
    private static <T> List<T> each(List<Callable<T>> all) throws Exception {
        try (var few = Executors.newFixedThreadPool(4)) {
            return done(few.invokeAll(all));
        }
    }

    private static <T> List<T> done(List<Future<T>> all) throws Exception {
        var results = new ArrayList<T>();
        for (var one : all) {
            results.add(one.get());
        }
        return results;
    }

    /** Takes all turns until the latch opens. */
    private void keepBusyUntil(CountDownLatch open) throws InterruptedException {
        var begun = new CountDownLatch(config.solvers());
        for (int i = 0; i < config.solvers(); i++) {
            threads.execute(() -> tenant.as(
                    HOUSE,
                    () -> engine.inTurn(() -> {
                        begun.countDown();
                        return isOpened(open);
                    })));
        }
        begun.await();
    }

    private static boolean isOpened(CountDownLatch open) {
        try {
            return open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Times are for people to look at: how long it takes depends on what else this machine does. */
    private static void report(List<Answered> all, long begin) {
        var millis = all.stream()
                .map(answer -> (answer.at() - begin) / 1_000_000)
                .sorted()
                .toList();
        LOG.infof(
                "crowd requests=%d p50-ms=%d p99-ms=%d",
                millis.size(), millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100 - 1));
    }

    private static String portfolio() {
        var workloads = IntStream.range(10, 10 + WORKLOADS)
                .mapToObj(i -> Scene.workload("w" + i, "crowd"))
                .collect(Collectors.joining(", "));
        return "{\"name\": \"One of many\", \"workloads\": [" + workloads + "], \"limits\": {\"operators\": 3}}";
    }
}
