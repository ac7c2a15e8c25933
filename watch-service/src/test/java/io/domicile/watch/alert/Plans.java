package io.domicile.watch.alert;

import static io.domicile.watch.Callers.as;

import io.domicile.watch.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Plans as the advisor publishes them, after its golden record, and rules that listen to them. */
final class Plans {

    private static final Path GOLDEN =
            Path.of(System.getProperty("domicile.root"), "advisor-service/contracts/golden/plan.v1.json");

    private Plans() {}

    static String aRule(String account, String portfolio) {
        return as(account)
                .contentType("application/json")
                .body(Map.of("kind", "PLAN_CHANGED", "name", "Our plans", "portfolio", portfolio))
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void delete(String account, String rule) {
        as(account).delete("/api/v1/alert-rules/" + rule).then().statusCode(204);
    }

    /** A new plan that differs from the one before. */
    static String sendNext(Catalog catalog, String tenant, String portfolio) {
        var plan = UUID.randomUUID().toString();
        send(catalog, tenant, portfolio, plan, 1);
        return plan;
    }

    static void send(Catalog catalog, String tenant, String portfolio, String plan, long n) {
        catalog.plans(
                tenant,
                portfolio,
                plan,
                n,
                json(portfolio, plan, Clock.systemUTC().instant()));
    }

    /** One that was made a day ago. */
    static void sendOld(Catalog catalog, String tenant, String portfolio, String plan, long n) {
        var yesterday = Clock.systemUTC().instant().minus(Duration.ofDays(1));
        catalog.plans(tenant, portfolio, plan, n, json(portfolio, plan, yesterday));
    }

    static String sendFirst(Catalog catalog, String tenant, String portfolio) {
        var plan = UUID.randomUUID().toString();
        var json = json(portfolio, plan, Clock.systemUTC().instant());
        catalog.plans(
                tenant,
                portfolio,
                plan,
                1,
                json.replace("\"previous\"", "\"unread\"").replace("\"difference\"", "\"unreadToo\""));
        return plan;
    }

    private static String json(String portfolio, String plan, Instant madeAt) {
        try {
            return Files.readString(GOLDEN)
                    .replace("019ac000-0000-7000-8000-00000000000b", plan)
                    .replace("019ac000-0000-7000-8000-00000000000a", portfolio)
                    .replace("2026-11-25T09:00:05Z", madeAt.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
