package io.domicile.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Ten thousand workloads through the door: a sheet in, a job with its stream, the plan, and all placements out. */
@EnabledIfSystemProperty(named = "domicile.long", matches = "true", disabledReason = "./domicile test --long")
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads the memory of a process from /proc")
class LargePortfolioTest {

    private static final int WORKLOADS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final RunningCell cell = RunningCell.get();
    private final LargePortfolio portfolio = new LargePortfolio(cell);
    private final Map<String, String> figures = new LinkedHashMap<>();

    @Test
    void tenThousandWorkloadsArePlannedAndReadToTheLast() throws Exception {
        var sheet = LargePortfolio.csv(WORKLOADS, 1);
        figures.put("sheet, bytes", Integer.toString(sheet.getBytes(StandardCharsets.UTF_8).length));
        var id = timed("taken in", () -> portfolio.add(sheet));
        var plan = timed("ordered", () -> portfolio.order(id));
        try (var events = EventStream.open(cell, LargePortfolio.ANALYST, plan + "/events", null)) {
            timed(
                    "a first plan with a bound",
                    () -> await().atMost(PATIENCE)
                            .until(
                                    () -> events.heard().stream().anyMatch(LargePortfolioTest::hasPlanAndBound),
                                    found -> found));
            timed(
                    "the plan after that",
                    () -> await().atMost(PATIENCE)
                            .until(() -> events.heard().getLast().name(), last -> !last.equals("progress")));
            var last = events.heard().getLast();
            assertThat(last.name()).as(last.data()).isEqualTo("plan");
            assertThat(events.connections()).isEqualTo(1);
        }
        var read = timed("the plan is read", () -> portfolio.read(plan));
        assertThat(read.getString("status")).isIn("OPTIMAL", "FEASIBLE");
        assertThat(read.getInt("counts.placed") + read.getInt("counts.unplaced"))
                .isEqualTo(WORKLOADS);
        var workloads = timed("its workloads, 200 at a time", () -> portfolio.workloadsOf(plan));
        assertThat(workloads).hasSize(WORKLOADS).isSorted().doesNotHaveDuplicates();
        var placements = timed("its placements as a sheet", () -> portfolio.placements(plan));
        assertThat(placements.lines().filter(line -> line.startsWith("w"))).hasSize(WORKLOADS);

        figures.put("placed", read.getString("counts.placed"));
        figures.put("value", read.getString("objective.value"));
        figures.put("bound", read.getString("objective.bound"));
        figures.put("gap", read.getString("objective.gap"));
        figures.put("work", read.getString("computation.work"));
        figures.put("most memory of the advisor, kB", mostMemory());
        figures.forEach((what, figure) -> System.out.printf("%-32s %s%n", what, figure));
        portfolio.delete(id);
    }

    private static boolean hasPlanAndBound(EventStream.Event event) {
        var run = new JsonPath(event.data());
        return run.get("progress.value") != null && run.get("progress.bound") != null;
    }

    private <T> T timed(String what, Callable<T> step) throws Exception {
        long begin = System.nanoTime();
        var result = step.call();
        figures.put(what + ", s", "%.1f".formatted((System.nanoTime() - begin) / 1e9));
        return result;
    }

    private String mostMemory() throws IOException {
        var status =
                Path.of("/proc", Long.toString(cell.process("advisor-service").pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow();
    }
}
