package io.domicile.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Evidence moves a milestone, a capacity, a plan and an alert; taken back, it takes all of it back. */
class LoopTest {

    private final RunningCell cell = RunningCell.get();
    private final Loop loop = new Loop(cell);
    private final Records records = new Records(cell);

    @Test
    void evidenceMovesAPlanAndItsRetractionMovesItBack() throws Exception {
        loop.answerDueDiligence();
        loop.listen();
        var portfolio = loop.portfolio();
        loop.plan(portfolio);
        var elsewhere = loop.placeOf(portfolio);
        assertThat(elsewhere).isNotEqualTo(Loop.FACTORY);

        try (var alerts = AlertStream.open(cell, "architect@demo-bank")) {
            var claim = loop.report("ENERGISED");

            loop.awaitPlace(portfolio, Loop.FACTORY);
            var plan = loop.newest(portfolio);
            assertThat(plan.getString("cause.kind")).isEqualTo("PLACE_GREW");
            assertThat(plan.getString("cause.reason")).contains("0 of 55 MW", "55 of 55 MW");
            assertThat(plan.getString("difference.moved[0].from")).isEqualTo(elsewhere);
            assertThat(plan.getString("status")).isEqualTo("OPTIMAL");
            await().atMost(Loop.PATIENCE)
                    .untilAsserted(() -> assertThat(alerts.about(portfolio)).hasSize(1));
            var alert = alerts.about(portfolio).getFirst();
            assertThat(alert.path("reason").asText()).contains("55 of 55 MW");
            assertThat(alert.path("citations")).anySatisfy(citation -> {
                assertThat(citation.path("source").asText()).isEqualTo("https://www.koreaherald.com/article/10799999");
                assertThat(citation.path("claim").asText()).isEqualTo(claim);
            });

            loop.retract(claim);

            loop.awaitPlace(portfolio, elsewhere);
            await().atMost(Loop.PATIENCE)
                    .untilAsserted(() -> assertThat(alerts.about(portfolio)).hasSize(2));
            assertThat(alerts.about(portfolio).getLast().path("reason").asText())
                    .contains("0 of 55 MW");
            assertThat(alerts.positions()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void oneClaimSentAHundredTimesCausesNothing() throws Exception {
        var claim = loop.report("UNDER_CONSTRUCTION");
        var sent = await().atMost(Loop.PATIENCE)
                .until(
                        () -> records.of("open.catalog.claim").stream()
                                .filter(record ->
                                        Records.header(record, "ce_subject").equals(claim))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
        quiet();
        var before = records.counts();

        records.again(sent, 100);

        quiet();
        var after = records.counts();
        after.computeIfPresent("open.catalog.claim", (topic, count) -> count - 100);
        assertThat(after).isEqualTo(before);
        assertThat(records.longestChain()).isBetween(1, 8);
        loop.retract(claim);
    }

    @Test
    void republishingEverythingChangesNoStateAndRaisesNoAlert() throws SQLException {
        quiet();
        var states = states();
        for (var service : new String[] {"catalog-service", "watch-service", "advisor-service"}) {
            cell.as("operator@domicile")
                    .post("http://127.0.0.1:" + cell.port(service) + "/operations/republication")
                    .then()
                    .statusCode(202);
        }

        quiet();
        assertThat(states()).isEqualTo(states);
    }

    @Test
    void anAdvisorThatForgotGivesTheSameAdviceAgain() {
        quiet();
        var before = loop.advice();
        cell.as("operator@domicile")
                .post("http://127.0.0.1:" + cell.port("advisor-service") + "/operations/rebuild")
                .then()
                .statusCode(204);

        await().atMost(Loop.PATIENCE)
                .untilAsserted(() -> assertThat(loop.advice()).isEqualTo(before));
    }

    /** Waits until no topic has grown for a while. */
    private void quiet() {
        await().atMost(Loop.PATIENCE).pollInterval(Duration.ofSeconds(2)).until(new Stillness(records)::isSeen);
    }

    /** Seen when two looks in a row count the same records. */
    private static final class Stillness {
        private final Records records;
        private Map<String, Long> last = Map.of();

        Stillness(Records records) {
            this.records = records;
        }

        boolean isSeen() {
            var now = records.counts();
            boolean still = now.equals(last);
            last = now;
            return still;
        }
    }

    /** What the two followers have derived, and how many alerts there are. */
    private List<String> states() throws SQLException {
        return List.of(
                published("watch"),
                published("advisor"),
                String.valueOf(records.counts().get("resident.watch.alert")));
    }

    private String published(String schema) throws SQLException {
        return cell.query(
                schema + "_relay",
                "select count(*) || ' ' || md5(string_agg(key || n || data, ',' order by key)) from " + schema
                        + ".outbox_state");
    }
}
