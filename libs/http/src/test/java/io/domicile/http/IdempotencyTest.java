package io.domicile.http;

import static io.domicile.http.ProblemsTest.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HttpParts.class)
class IdempotencyTest {
    private static final String ORDERS = "/api/v1/orders";

    private final String tenant = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void countFromZero() {
        OrderResource.WRITES.set(0);
    }

    @AfterEach
    void letGo() {
        OrderResource.slow.countDown();
    }

    @Test
    void aRepeatedRequestIsWrittenOnceAndAnsweredTheSame() {
        var first = place(tenant, key, "lantern");
        var second = place(tenant, key, "lantern");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertSame(first, second);
        assertThat(OrderResource.WRITES).hasValue(1);
        assertThat(orders("lantern")).isEqualTo(1);
    }

    @Test
    void withoutAKeyEachRequestIsWritten() {
        var order =
                given().header("X-Tenant", tenant).contentType(ContentType.JSON).body("{\"name\":\"a\"}");
        order.post(ORDERS);
        order.post(ORDERS);

        assertThat(OrderResource.WRITES).hasValue(2);
    }

    @Test
    void aKeyUsedForAnotherBodyIsRefused() {
        place(tenant, key, "lamp");

        assertProblem(place(tenant, key, "chair"), 422, "idempotency-key-reused");
        assertThat(OrderResource.WRITES).hasValue(1);
    }

    @Test
    void aKeyUsedForAnotherOperationIsRefused() {
        place(tenant, key, "lamp");

        assertProblem(place(ORDERS + "/again", tenant, key, "lamp"), 422, "idempotency-key-reused");
    }

    @Test
    void theSameBodyInAnotherSpellingIsTheSameRequest() {
        place(tenant, key, "lamp");

        var again = order(tenant, key).body("{  \"name\" : \"l\\u0061mp\" }").post(ORDERS);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void theKeyOfAnotherTenantIsAFreshKey() {
        place(tenant, key, "lamp");
        var other = place(UUID.randomUUID().toString(), key, "lamp");

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.header("Idempotency-Replayed")).isNull();
        assertThat(OrderResource.WRITES).hasValue(2);
    }

    @Test
    void aTwinWaitsForTheFirstAndGetsItsAnswer() throws Exception {
        OrderResource.slow = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> place(tenant, key, "slow lamp"));
            await().untilAtomic(OrderResource.WRITES, equalTo(1));
            var twin = threads.submit(() -> place(tenant, key, "slow lamp"));
            await().until(() -> waiting() == 1);
            assertThat(twin.isDone()).isFalse();

            OrderResource.slow.countDown();

            assertThat(first.get().statusCode()).isEqualTo(201);
            assertThat(twin.get().header("Idempotency-Replayed")).isEqualTo("true");
            assertSame(first.get(), twin.get());
        }
        assertThat(OrderResource.WRITES).hasValue(1);
    }

    @Test
    void aTwinOfARequestThatFailsIsWrittenInItsPlace() throws Exception {
        OrderResource.slow = new CountDownLatch(1);
        OrderResource.FAILURES.set(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> place(tenant, key, "slow, first fails"));
            await().untilAtomic(OrderResource.WRITES, equalTo(1));
            var twin = threads.submit(() -> place(tenant, key, "slow, first fails"));
            await().until(() -> waiting() == 1);

            OrderResource.slow.countDown();

            assertProblem(first.get(), 409, "order-refused");
            assertThat(twin.get().statusCode()).isEqualTo(201);
            assertThat(twin.get().header("Idempotency-Replayed")).isNull();
        }
        assertThat(orders("slow, first fails")).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneIsWritten() throws Exception {
        List<Callable<Response>> requests = IntStream.range(0, 16)
                .<Callable<Response>>mapToObj(_ -> () -> place(tenant, key, "crowd"))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(requests).stream().map(Future::resultNow).toList();

            assertThat(answers).allSatisfy(answer -> assertSame(answers.getFirst(), answer));
            assertThat(answers)
                    .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
                    .hasSize(1);
        }
        assertThat(OrderResource.WRITES).hasValue(1);
        assertThat(orders("crowd")).isEqualTo(1);
    }

    @Test
    void aFailedRequestLeavesItsKeyFree() {
        OrderResource.FAILURES.set(1);

        assertProblem(place(tenant, key, "first fails"), 409, "order-refused");
        assertThat(place(tenant, key, "first fails").statusCode()).isEqualTo(201);
        assertThat(place(tenant, key, "first fails").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(orders("first fails")).isEqualTo(1);
    }

    @Test
    void aFailedWriteCannotBeCommittedEvenIfItsCallerHidesIt() {
        OrderResource.FAILURES.set(1);

        place(ORDERS + "/hushed", tenant, key, "hushed");

        assertThat(entries(tenant, tenant)).isZero();
        assertThat(orders("hushed")).isZero();
    }

    @Test
    void anEntryIsKeptFor24HoursAndThenVoid() {
        place(tenant, key, "lamp");

        clock.forward(Duration.ofHours(24).minusSeconds(1));
        assertThat(place(tenant, key, "lamp").header("Idempotency-Replayed")).isEqualTo("true");

        clock.forward(Duration.ofSeconds(1));
        assertThat(place(tenant, key, "another lamp").statusCode()).isEqualTo(201);
        assertThat(place(tenant, key, "another lamp").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(OrderResource.WRITES).hasValue(2);
    }

    @Test
    void voidEntriesAreRemovedByTheNextWriteOfTheTenant() {
        place(tenant, key, "lamp");
        place(tenant, key + "-2", "lamp");
        clock.forward(Duration.ofHours(25));

        place(tenant, "later", "lamp");

        assertThat(entries(tenant, tenant)).isEqualTo(1);
    }

    @Test
    void aTenantSeesNoEntryOfAnother() {
        place(tenant, key, "lamp");

        assertThat(entries(tenant, tenant)).isEqualTo(1);
        assertThat(entries(UUID.randomUUID().toString(), tenant)).isZero();
        assertThat(entries("", tenant)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "", "é"})
    void aKeyThatIsNotVisibleAsciiIsRefused(String bad) {
        var answer = place(tenant, bad, "lamp");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.<String>path("errors[0].parameter")).isEqualTo("Idempotency-Key");
    }

    @Test
    void aKeyHasAtMost255CharactersAndComesOnce() {
        assertThat(place(tenant, "k".repeat(255), "lamp").statusCode()).isEqualTo(201);
        assertProblem(place(tenant, "k".repeat(256), "lamp"), 400, "invalid-request");
        assertProblem(
                order(tenant, "a")
                        .header("Idempotency-Key", "b")
                        .body("{\"name\":\"a\"}")
                        .post(ORDERS),
                400,
                "invalid-request");
    }

    @Test
    void outsideATransactionNothingIsWritten() {
        assertProblem(place(ORDERS + "/untied", tenant, key, "lamp"), 500, "internal-error");
        assertThat(OrderResource.WRITES).hasValue(0);
    }

    private static void assertSame(Response one, Response other) {
        assertThat(other.statusCode()).isEqualTo(one.statusCode());
        assertThat(other.asByteArray()).isEqualTo(one.asByteArray());
        for (var header : List.of("Content-Type", "Location", "ETag")) {
            assertThat(other.header(header)).as(header).isNotNull().isEqualTo(one.header(header));
        }
    }

    private static Response place(String tenant, String key, String name) {
        return place(ORDERS, tenant, key, name);
    }

    private static Response place(String path, String tenant, String key, String name) {
        return order(tenant, key).body("{\"name\":\"%s\"}".formatted(name)).post(path);
    }

    private static RequestSpecification order(String tenant, String key) {
        return given().header("X-Tenant", tenant).header("Idempotency-Key", key).contentType(ContentType.JSON);
    }

    /** Requests of this test that wait for a lock; the role of the service sees its own sessions. */
    private int waiting() {
        return count(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
    }

    private int orders(String name) {
        return count("select count(*) from thing where name = '" + name + "'");
    }

    private int entries(String asTenant, String ofTenant) {
        return QuarkusTransaction.requiringNew().call(() -> {
            count("select length(set_config('app.tenant', '" + asTenant + "', true))");
            return count("select count(*) from idempotency_key where tenant = '" + ofTenant + "'");
        });
    }

    private int count(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
