package io.domicile.catalog.deal;

import static io.domicile.catalog.deal.DealResourceTest.analyst;
import static io.domicile.catalog.deal.DealResourceTest.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.domicile.catalog.CatalogParts;
import io.domicile.outbox.DeadLetterEntry;
import io.domicile.outbox.DeadLetters;
import io.domicile.testparts.TestEvents;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogParts.class)
class DerivedRungTest {

    private static final Path GOLDEN =
            Path.of(System.getProperty("domicile.root"), "watch-service/contracts/golden/milestone.v1.json");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "mp.messaging.incoming.milestones.topic")
    String topic;

    @Inject
    DeadLetters deadLetters;

    @Inject
    @DataSource("relay")
    AgroalDataSource relay;

    @Test
    void aRecordOnceSentByTheWatchlistStandsBesideTheClaims() throws IOException {
        send(golden(), 1);

        var phase = awaitPhase("kr-naver-gak-sejong", "initial", "MET");
        assertThat(derivedOf(phase))
                .isEqualTo(Map.of(
                        "milestone",
                        "8f1c2f5e-4a8e-5d53-9a0c-6a6b6f0b7f11",
                        "state",
                        "MET",
                        "since",
                        "2026-11-25T09:00:00Z",
                        "rung",
                        "ENERGISED",
                        "delivered",
                        Map.of("megawatts", 55, "qualifier", "UNSPECIFIED")));
        assertThat(phase).containsKeys("id", "name", "capacity", "target");
        assertThat(phase("kr-naver-gak-sejong", "expansion-1"))
                .containsKey("id")
                .doesNotContainKey("derived");
    }

    @Test
    void aStageThatIsClaimedAndTheRungThatIsDerivedStandApart() throws IOException {
        var location = claim("kr-sk-aws-ulsan", "phase-1", "SERVING");
        send(milestone("kr-sk-aws-ulsan", "phase-1").put("state", "PENDING").put("rung", "UNDER_CONSTRUCTION"), 1);

        awaitPhase("kr-sk-aws-ulsan", "phase-1", "PENDING");
        var shown = analyst().get("/api/v1/deals/kr-sk-aws-ulsan").jsonPath().setRootPath("phases[0]");
        assertThat(shown.getString("stage.value.stage")).isEqualTo("SERVING");
        assertThat(shown.getString("derived.rung")).isEqualTo("UNDER_CONSTRUCTION");
        retract(location);
    }

    @Test
    void whatTheWatchlistDoesNotKnowIsAbsentAndNotZero() throws IOException {
        var unknown = milestone("de-jupiter", "system").put("state", "DUE_UNCHECKED");
        unknown.remove(List.of("rung", "delivered"));
        send(unknown, 1);

        assertThat(derivedOf(awaitPhase("de-jupiter", "system", "DUE_UNCHECKED")))
                .containsOnlyKeys("milestone", "state", "since");
    }

    @Test
    void aBoundStaysABoundAndZeroIsZeroOnlyWhenItWasDerived() throws IOException {
        var bounded = milestone("gb-nscale-loughton", "initial");
        bounded.putObject("delivered").put("atMost", 44.5).put("approx", true).put("qualifier", "IT");
        send(bounded, 1);
        var none = milestone("gb-nscale-loughton", "expansion").put("state", "LATE");
        none.putObject("delivered").put("megawatts", 0).put("qualifier", "GRID");
        send(none, 1);

        assertThat(derivedOf(awaitPhase("gb-nscale-loughton", "initial", "MET")))
                .containsEntry("delivered", Map.of("atMost", 44.5f, "approx", true, "qualifier", "IT"));
        assertThat(derivedOf(awaitPhase("gb-nscale-loughton", "expansion", "LATE")))
                .containsEntry("delivered", Map.of("megawatts", 0, "qualifier", "GRID"));
    }

    @Test
    void theTagChangesWithWhatIsDerived() throws IOException {
        send(milestone("dk-gefion", "system").put("state", "PENDING"), 1);
        awaitPhase("dk-gefion", "system", "PENDING");
        var before = deal("dk-gefion").getHeader("ETag");
        send(milestone("dk-gefion", "system"), 2);
        awaitPhase("dk-gefion", "system", "MET");

        var after = analyst().header("If-None-Match", before).get("/api/v1/deals/dk-gefion");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.getHeader("ETag")).isNotEqualTo(before);
        analyst()
                .header("If-None-Match", after.getHeader("ETag"))
                .get("/api/v1/deals/dk-gefion")
                .then()
                .statusCode(304);
    }

    @Test
    void aReadingOfThePastShowsNothingThatIsDerivedNow() throws IOException {
        send(milestone("jp-sakura", "h100"), 1);
        awaitPhase("jp-sakura", "h100", "MET");

        var past = analyst()
                .queryParam("asOf", "2026-11-24")
                .get("/api/v1/deals/jp-sakura")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(past.getString("asOf")).startsWith("2026-11-24T23:59:59");
        assertThat(past.<Map<String, Object>>getList("phases"))
                .isNotEmpty()
                .allSatisfy(phase -> assertThat(phase).containsKey("id").doesNotContainKey("derived"));
    }

    @Test
    void aMilestoneCausesNoEventAndIsInNoneThatFollows() throws IOException, SQLException {
        var before = published();
        send(milestone("kr-gs-donghae", "phase-1"), 1);
        awaitPhase("kr-gs-donghae", "phase-1", "MET");

        // Events are written in the transaction of their cause, so what is not there now does not come later.
        assertThat(published()).isEqualTo(before);

        var location = claim("kr-gs-donghae", "phase-1", "PERMITTED");
        assertThat(stateOf("kr-gs-donghae")).contains("PERMITTED").doesNotContain("derived", "ENERGISED");
        retract(location);
    }

    @Test
    void aMilestoneThatIsRemovedIsNoLongerShown() throws IOException {
        var milestone = milestone("it-domyn-colosseum", "system");
        send(milestone, 1);
        awaitPhase("it-domyn-colosseum", "system", "MET");

        send(keyOf(milestone), 2, null);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(phase("it-domyn-colosseum", "system"))
                        .containsKey("id")
                        .doesNotContainKey("derived"));
    }

    @Test
    void whatIsNoMilestoneIsPutAsideAndTheNextOneIsTaken() throws IOException {
        var milestone = milestone("fr-scaleway-aion", "bid");
        var shapeless = milestone.deepCopy();
        shapeless.putObject("delivered").put("qualifier", "IT");
        send(shapeless, 1);
        send(milestone.deepCopy().put("state", "FINE"), 2);
        send(milestone, 3);

        awaitPhase("fr-scaleway-aion", "bid", "MET");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters.list("catalog-service", "open.watch.milestone", 0, 200))
                        .filteredOn(letter -> keyOf(milestone).equals(letter.key()))
                        .extracting(DeadLetterEntry::reason)
                        .satisfiesExactly(
                                first -> assertThat(first).contains("delivered"),
                                second -> assertThat(second).contains("state")));
    }

    private static ObjectNode golden() throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(Files.readString(GOLDEN));
    }

    /** The golden record, said of another phase. */
    private static ObjectNode milestone(String deal, String phase) throws IOException {
        var id = UUID.nameUUIDFromBytes((deal + "/" + phase).getBytes(StandardCharsets.UTF_8));
        return golden().put("id", id.toString()).put("deal", deal).put("phase", phase);
    }

    private static String keyOf(ObjectNode milestone) {
        return milestone.path("deal").textValue() + "/" + milestone.path("id").textValue();
    }

    private void send(ObjectNode milestone, long n) {
        send(keyOf(milestone), n, milestone.toString());
    }

    private void send(String key, long n, @Nullable String json) {
        new TestEvents(bootstrapServers).state(topic, key, "io.domicile.watch.milestone.v1", n, json);
    }

    private static Map<String, Object> awaitPhase(String deal, String phase, String state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> phase(deal, phase),
                        shown -> state.equals(derivedOf(shown).get("state")));
    }

    private static Map<String, Object> phase(String deal, String phase) {
        return deal(deal).jsonPath().getMap("phases.find { it.id == '" + phase + "' }");
    }

    @SuppressWarnings("unchecked") // A JSON object has texts as keys.
    private static Map<String, Object> derivedOf(Map<String, Object> phase) {
        return (Map<String, Object>) phase.getOrDefault("derived", Map.of());
    }

    private static Response deal(String id) {
        return analyst().get("/api/v1/deals/" + id);
    }

    private static String claim(String deal, String phase, String stage) {
        return as("curator@domicile")
                .contentType("application/json")
                .body("""
                        {"subject": "phase/%s", "property": "stage", "value": {"form": "stage", "stage": "%s", "on": "2026-10"},
                         "speaker": "korea-herald", "said": "2026-11-20", "sources": ["https://www.koreaherald.com/article/10900009"]}
                        """.formatted(phase, stage))
                .post("/api/v1/deals/" + deal + "/claims")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void retract(String location) {
        as("curator@domicile")
                .contentType("application/json")
                .body("{\"reason\": \"a test\"}")
                .post(location + "/retraction")
                .then()
                .statusCode(201);
    }

    /** Every state that was published last, and the place of the last event on its way to the broker. */
    private List<String> published() throws SQLException {
        return select("""
                select topic || ' ' || key || ' ' || epoch || ' ' || n || ' ' || coalesce(data, '') from outbox_state
                union all select 'last event ' || max(position) from outbox order by 1
                """);
    }

    private String stateOf(String deal) throws SQLException {
        return select("select data from outbox_state where topic = 'open.catalog.deal' and key = '" + deal + "'")
                .getFirst();
    }

    private List<String> select(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = relay.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
