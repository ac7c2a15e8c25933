package io.domicile.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the shipped packs and facts answer through the gateway, to questions whose answers people know. */
class AdviceTest {

    private static final String BANKS_QUESTION = "dev/local/src/main/resources/io/domicile/local/first-question.json";
    private final RunningCell cell = RunningCell.get();

    @Test
    void aKoreanBanksModelOnCreditDataStaysInKoreaAndNeedsItsArtifacts() throws IOException {
        await().atMost(Loop.PATIENCE)
                .until(() -> cell.as("analyst@demo-bank")
                                .get(cell.gateway() + "/api/v1/places/" + Loop.FACTORY)
                                .statusCode()
                        == 200);
        var advice = ask(Files.readString(RunningCell.ROOT.resolve(BANKS_QUESTION)));

        var abroad = idsOutside("kr");
        assertThat(abroad).hasSizeGreaterThan(200);
        assertThat(places(advice))
                .filteredOn(place -> abroad.contains(place.get("place")))
                .hasSameSizeAs(abroad)
                .allSatisfy(place -> {
                    assertThat(place).containsEntry("verdict", "FORBIDDEN");
                    assertThat(rules(place))
                            .anySatisfy(rule -> assertThat(rule)
                                    .containsEntry("rule", "kr-efsr-location")
                                    .containsEntry("outcome", "FAIL")
                                    .hasEntrySatisfying(
                                            "sources",
                                            sources -> assertThat((List<?>) sources)
                                                    .isNotEmpty()));
                });
        assertThat(byId(advice, "naver-cloud-seoul"))
                .containsEntry("verdict", "ALLOWED_WITH")
                .containsEntry("artifacts", List.of("PROVIDER_ASSESSMENT", "SANDBOX_APPROVAL", "SUPERVISOR_REPORT"));
        var american = byId(advice, "aws-ap-northeast-2");
        assertThat(american)
                .containsEntry("verdict", "UNDECIDED")
                .containsEntry("missing", List.of("place.controlPlane"));
        assertThat(rules(american))
                .anySatisfy(rule -> assertThat(rule)
                        .containsEntry("effect", "WARN")
                        .containsEntry("outcome", "FAIL")
                        .hasEntrySatisfying(
                                "rule", id -> assertThat((String) id).startsWith("us-")));
        assertThat((String) byId(advice, Loop.FACTORY).get("capacity"))
                .startsWith("0 of 55 MW delivered, stated for 2027-H1");
    }

    @Test
    void aFrenchHospitalsRecordsNeedACertifiedHost() {
        var advice = ask("""
                {"workload": {"id": "records", "sector": "HEALTH", "established": "fr", "subjects": ["fr"],
                  "parts": [{"name": "records", "verbs": ["STORE"], "data": ["PERSONAL", "HEALTH_RECORD"]}]}}
                """);

        assertThat(places(advice))
                .anySatisfy(place -> assertThat(rules(place))
                        .anySatisfy(rule -> assertThat(rule)
                                .containsEntry("outcome", "PASS")
                                .hasEntrySatisfying(
                                        "instrument",
                                        name -> assertThat((String) name).contains("HDS"))));
        assertThat(byId(advice, "naver-cloud-seoul")).containsEntry("verdict", "FORBIDDEN");
    }

    @Test
    void aBrazilianPensionFundIsNotCovered() {
        var advice = ask("""
                {"workload": {"id": "members", "sector": "PENSIONS", "established": "br", "subjects": ["br"],
                  "parts": [{"name": "members", "verbs": ["STORE"], "data": ["PERSONAL"]}]}}
                """);

        assertThat(places(advice))
                .isNotEmpty()
                .allSatisfy(place -> assertThat((String) place.get("verdict")).isIn("NOT_COVERED", "FORBIDDEN"))
                .anySatisfy(place -> assertThat(place).containsEntry("verdict", "NOT_COVERED"));
    }

    /** Places of which it is known that they are in another country. */
    private Set<String> idsOutside(String country) {
        var ids = new HashSet<String>();
        String cursor = "";
        do {
            var page = cell.as("analyst@demo-bank")
                    .get(cell.gateway() + "/api/v1/places?limit=200" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.param("home", country)
                    .getList("items.findAll { it.facts.country != null && it.facts.country.value != home }.id"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return ids;
    }

    private JsonPath ask(String question) {
        return cell.as("analyst@demo-bank")
                .contentType("application/json")
                .body(question)
                .post(cell.gateway() + "/api/v1/advice")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> places(JsonPath advice) {
        return advice.getList("places");
    }

    private static Map<String, Object> byId(JsonPath advice, String id) {
        return places(advice).stream()
                .filter(place -> id.equals(place.get("place")))
                .findAny()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // JSON's lists of objects.
    private static List<Map<String, Object>> rules(Map<String, Object> place) {
        return (List<Map<String, Object>>) requireNonNull(place.get("rules"));
    }
}
