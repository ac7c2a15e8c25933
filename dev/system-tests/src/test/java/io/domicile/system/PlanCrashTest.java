package io.domicile.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.net.SocketException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The advisor dies while it looks for the plan of a large portfolio. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads a process' command and environment from /proc to start it again")
class PlanCrashTest {

    private static final int WORKLOADS = 600;

    /** It would look for minutes, so that the kill comes in the middle; and who is silent loses a run soon. */
    private static final Map<String, String> LONG_RUNS =
            Map.of("ADVISOR_PLAN_RUN_WORK", "4000000000", "ADVISOR_PLAN_RUN_LEASE", "3s");

    /** What every cell has. */
    private static final Map<String, String> AS_SHIPPED =
            Map.of("ADVISOR_PLAN_RUN_WORK", "20000000", "ADVISOR_PLAN_RUN_LEASE", "15s");

    private final RunningCell cell = RunningCell.get();
    private final LargePortfolio portfolio = new LargePortfolio(cell);

    @Test
    void theNextProcessTakesItUpAndWhoFollowsHearsTheTruth() throws Exception {
        cell.killAndStartAgain("advisor-service", LONG_RUNS);
        awaitReady();
        var id = portfolio.add(LargePortfolio.hard(WORKLOADS, 1));
        var plan = portfolio.order(id);
        try (var events = EventStream.open(cell, LargePortfolio.ANALYST, plan + "/events", null)) {
            await().atMost(Loop.PATIENCE).until(() -> solving(events));

            cell.killAndStartAgain("advisor-service");

            awaitReady();
            assertThat(state(plan)).isIn("RUNNING", "QUEUED");
            assertThat(portfolio.plansOf(id)).isEmpty();
            await("another worker to have it").atMost(Loop.PATIENCE).until(() -> attempts(plan) == 2);
            await("a plan so far")
                    .atMost(Loop.PATIENCE)
                    .until(() -> isPlan(plan) || portfolio.read(plan).get("progress.value") != null);
            portfolio.stop(plan);

            await("the plan").atMost(Loop.PATIENCE).until(() -> isPlan(plan));
            await("the stream to say so")
                    .atMost(Loop.PATIENCE)
                    .until(() -> events.heard().getLast().name().equals("plan"));
            assertThat(events.connections()).isGreaterThan(1);
            assertThat(names(events)).isEqualTo(Set.of("progress", "plan"));
        } finally {
            cell.killAndStartAgain("advisor-service", AS_SHIPPED);
            awaitReady();
        }
        assertThat(portfolio.plansOf(id)).containsExactly(plan.substring(plan.lastIndexOf('/') + 1));
        assertThat(new HashSet<>(portfolio.workloadsOf(plan))).hasSize(WORKLOADS);
        assertThat(published(id)).isEqualTo(1);
        portfolio.delete(id);
    }

    /** Long past the advice. */
    private static boolean solving(EventStream events) {
        return events.heard().stream()
                .filter(event -> event.name().equals("progress"))
                .map(event -> new JsonPath(event.data()))
                .anyMatch(run -> run.get("progress.value") != null);
    }

    private static Set<String> names(EventStream events) {
        var names = new HashSet<String>();
        events.heard().forEach(event -> names.add(event.name()));
        return names;
    }

    private String state(String plan) {
        return portfolio.read(plan).getString("status");
    }

    private boolean isPlan(String plan) {
        return Set.of("FEASIBLE", "OPTIMAL").contains(state(plan));
    }

    private int attempts(String plan) throws Exception {
        var found = cell.query(
                "advisor_fanout",
                "select attempts from advisor.plan_run where id = '" + plan.substring(plan.lastIndexOf('/') + 1) + "'");
        return Integer.parseInt(found);
    }

    private long published(String id) {
        return new Records(cell)
                .of("resident.advisor.plan").stream()
                        .filter(record -> record.key().startsWith(id))
                        .count();
    }

    private void awaitReady() {
        await("the advisor")
                .atMost(Loop.PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(SocketException.class)
                .until(() -> portfolio.isReached());
    }
}
