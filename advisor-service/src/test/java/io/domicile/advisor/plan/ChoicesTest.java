package io.domicile.advisor.plan;

import static io.domicile.advisor.plan.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.domicile.advisor.AdvisorParts;
import io.domicile.tenancy.TenantId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class ChoicesTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");

    /** More than fit in one row. */
    private static final int WORKLOADS = 60;

    /** Of both rows, which are by id: the first and last, and some between. */
    private static final List<String> SOME = List.of("w0", "w1", "w10", "w49", "w5", "w54", "w59", "w9");

    @Inject
    Scene scene;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void theAdviceOnEachPlacementIsFoundAsEarlierReleasesKeptItToo() throws SQLException, IOException {
        scene.put(Scene.cloud("ch"));
        scene.awaitQuiet();
        var plan = planned();
        var explained = explained(plan);
        assertThat(explained).doesNotHaveDuplicates();
        for (var unknown : List.of("a", "w10a", "w999")) {
            as(Scene.ANALYST)
                    .get("/api/v1/plans/{plan}/workloads/{id}", plan, unknown)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/workload-not-placed"));
        }

        assertThat(keepAsEarlierReleasesDid(plan)).isEqualTo(2);

        assertThat(explained(plan)).isEqualTo(explained);
        as("compliance@demo-bank")
                .get("/api/v1/plans/{plan}/evidence-pack", plan)
                .then()
                .statusCode(200);
    }

    private String planned() {
        var workloads = IntStream.range(0, WORKLOADS)
                .mapToObj(i -> Scene.workload("w" + i, "ch"))
                .collect(Collectors.joining(","));
        var portfolio = scene.added("{\"name\": \"Many\", \"workloads\": [%s], \"limits\": {}}".formatted(workloads));
        as(Scene.ANALYST)
                .post("/api/v1/portfolios/" + portfolio + "/plans")
                .then()
                .statusCode(202);
        return scene.awaitRevision(portfolio, 1).getString("id");
    }

    private static List<String> explained(String plan) {
        return SOME.stream()
                .map(workload -> as(Scene.ANALYST)
                        .get("/api/v1/plans/{plan}/workloads/{id}", plan, workload)
                        .then()
                        .statusCode(200)
                        .body("workload", equalTo(workload))
                        .body("places[0].place", equalTo("ch-cloud"))
                        .extract()
                        .asString())
                .toList();
    }

    /** Moves it, and says how many rows it was. */
    private static int keepAsEarlierReleasesDid(String plan) throws SQLException, IOException {
        var config = ConfigProvider.getConfig();
        try (var owner = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("test.owner.username", String.class),
                config.getValue("test.owner.password", String.class))) {
            owner.setAutoCommit(false);
            try (var tenant = owner.prepareStatement("select set_config('app.tenant', '" + BANK + "', true)");
                    var take = owner.prepareStatement("delete from plan_advice where plan = ? returning content");
                    var put = owner.prepareStatement("insert into plan_choice values ('" + BANK + "', ?, ?, ?)")) {
                // Row security binds the owner as well.
                tenant.execute();
                take.setObject(1, UUID.fromString(plan));
                int taken = 0;
                try (var rows = take.executeQuery()) {
                    for (; rows.next(); taken++) {
                        var lines = new String(Archive.unpackBytes(rows.getBytes(1)), StandardCharsets.UTF_8).lines();
                        for (var line : lines.toList()) {
                            var choice = line.split(" ", 2);
                            put.setObject(1, UUID.fromString(plan));
                            put.setString(2, choice[0]);
                            put.setString(3, choice[1]);
                            put.executeUpdate();
                        }
                    }
                }
                owner.commit();
                return taken;
            }
        }
    }
}
