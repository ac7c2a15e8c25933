package io.domicile.advisor.readvice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.MovedClock;
import io.domicile.advisor.advice.Given;
import io.domicile.advisor.ownrule.OwnRulesOfBank;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.plan.Made;
import io.domicile.advisor.plan.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day passes, and nothing else. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class DayComesTest {

    private static final String EVE = "2026-04-19";
    private static final String DAY = "2026-04-20";

    @Inject
    Scene scene;

    @Inject
    MovedClock clock;

    @BeforeEach
    void eve() {
        clock.noonOf(EVE);
    }

    @AfterEach
    void clear() {
        OwnRulesOfBank.clear();
        scene.clear();
        clock.back();
    }

    @Test
    void lawThatTurnsIsPlannedByAndWhomItDoesNotConcernHearsNothing() {
        scene.put(domestic("ta"));
        scene.awaitQuiet();
        var insurer = planned(Scene.portfolio("ta")
                .replace("\"RETAIL\"", "\"INSURANCE\"")
                .replace("\"SPATIAL\"", "\"NON_PERSONAL\"")
                .replace("\"generative\"", "\"none\"")
                .replace("\"subjects\": []", "\"subjects\": [], \"service\": true, \"generative\": false"));
        var shop = planned(Scene.portfolio("ta"));
        assertThat(scene.current(insurer).<String>getList("placed[0].artifacts"))
                .containsExactly("SANDBOX_APPROVAL");

        clock.noonOf(DAY);

        var plan = scene.awaitRevision(insurer, 2);
        assertThat(plan.getString("cause.kind")).isEqualTo("LAW_CHANGED");
        assertThat(plan.getString("cause.reason"))
                .startsWith("The law changed with the day: ")
                .contains("Electronic Financial Supervision Regulation")
                .contains("reads otherwise from 2026-04-20 (rule kr-efsr-saas of kr-");
        assertThat(plan.getString("cause.citations[0].source")).startsWith("https://");
        assertThat(plan.<String>getList("difference.ruledAnew[0].artifacts"))
                .containsExactlyInAnyOrder("SAAS_PRESCREEN", "SAAS_CONTROLS");
        assertThat(plan.getString("on")).isEqualTo(DAY);
        scene.awaitQuiet();
        assertThat(scene.plans(insurer)).hasSize(2);
        assertThat(scene.sent(insurer)).isEqualTo(2);
        assertThat(scene.plans(shop)).hasSize(1);
    }

    @Test
    void anOwnRuleThatEndsOpensThePlaceThatItClosed() {
        scene.put(
                Made.with(Scene.cloud("tb"), PlaceFact.SUPPORT, Set.of("kr")),
                Made.with(
                        Scene.factory("tb", Capacity.unlimited("nobody publishes it")),
                        PlaceFact.SUPPORT,
                        Set.of("us")));
        scene.awaitQuiet();
        OwnRulesOfBank.inForce(OwnRulesOfBank.json(
                "REQUIRE",
                "true",
                ", \"demand\": \"place.support.all(from, from == 'kr')\", \"until\": \"" + DAY + "\""));
        var mine = scene.planned("tb");
        assertThat(scene.current(mine).getString("placed[0].place")).isEqualTo("tb-cloud");

        clock.noonOf(DAY);

        var plan = scene.awaitRevision(mine, 2);
        assertThat(plan.getString("placed[0].place")).isEqualTo("tb-factory");
        assertThat(plan.getString("cause.kind")).isEqualTo("OWN_RULES_CHANGED");
        assertThat(plan.getString("cause.reason"))
                .isEqualTo(
                        "The tenant's own rules changed: the rule of 'Outsourcing policy' ceased to count on " + DAY);
    }

    @Test
    void capacityThatIsAnnouncedForTheDayCountsAsPromisedAndIsBelievedNoMore() {
        scene.put(Scene.cloud("tc"), Scene.factory("tc", announced(DAY)));
        scene.awaitQuiet();
        var believes =
                planned(Scene.portfolio("tc").replace("\"limits\": {}", "\"limits\": {\"capacity\": \"PROMISED\"}"));
        var later = planned(
                Scene.portfolio("tc").replace("\"powerKw\": 100", "\"powerKw\": 100, \"start\": \"2026-05-01\""));
        assertThat(scene.current(believes).getString("placed[0].place")).isEqualTo("tc-cloud");
        assertThat(scene.current(later).getString("placed[0].place")).isEqualTo("tc-factory");

        clock.noonOf(DAY);

        var grown = scene.awaitRevision(believes, 2);
        assertThat(grown.getString("placed[0].place")).isEqualTo("tc-factory");
        assertThat(grown.getString("cause.kind")).isEqualTo("PLACE_GREW");
        assertThat(grown.getString("cause.reason"))
                .isEqualTo("It went from 55 MW announced for April 2026"
                        + " to 55 MW that count as promised from 2026-04-20 on");
        var shrunk = scene.awaitRevision(later, 2);
        assertThat(shrunk.getString("placed[0].place")).isEqualTo("tc-cloud");
        assertThat(shrunk.getString("cause.kind")).isEqualTo("PLACE_SHRANK");
        assertThat(shrunk.getString("cause.placeName")).isEqualTo("Place tc-factory");
        assertThat(shrunk.getString("cause.reason"))
                .isEqualTo("It went from 55 MW announced for April 2026"
                        + " to 0 of 55 MW delivered on 2026-04-20, the last day that this meant");
        assertThat(shrunk.getString("cause.citations[0].milestone")).isEqualTo("milestone-of-phase");
    }

    @Test
    void daysThatNobodyWasThereAreMadeUpForAndAPlanForALaterDayWaits() {
        scene.put(Scene.cloud("td"), Scene.factory("td", announced(DAY)));
        scene.awaitQuiet();
        var promised = Scene.portfolio("td").replace("\"limits\": {}", "\"limits\": {\"capacity\": \"PROMISED\"}");
        var now = planned(promised);
        var later = scene.added(promised.replace("\"powerKw\": 100", "\"powerKw\": 200"));
        plan(later, "?on=2026-07-01");
        assertThat(scene.current(later).getString("placed[0].place")).isEqualTo("td-factory");

        clock.noonOf("2026-06-15");

        assertThat(scene.awaitRevision(now, 2).getString("placed[0].place")).isEqualTo("td-factory");
        scene.awaitQuiet();
        assertThat(scene.plans(later)).hasSize(1);
    }

    private String planned(String portfolio) {
        var id = scene.added(portfolio);
        plan(id, "");
        return id;
    }

    private static JsonPath plan(String portfolio, String query) {
        return Scene.as(Scene.ANALYST)
                .post("/api/v1/portfolios/" + portfolio + "/plans" + query)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Capacity announced(String day) {
        return new Capacity(
                true,
                List.of(new Capacity.Step(
                        "phase",
                        null,
                        55.0,
                        "IT",
                        "April 2026",
                        LocalDate.parse(day),
                        null,
                        false,
                        "milestone-of-phase")),
                1,
                List.of());
    }

    /** Of which enough is known that the law can be told. */
    private static Place domestic(String name) {
        var place = Scene.best(name + "-domestic", name, Capacity.unlimited("nobody publishes it"));
        for (var fact :
                List.of(PlaceFact.OPERATOR_SEAT, PlaceFact.PARENT_SEAT, PlaceFact.CONTROL_PLANE, PlaceFact.SUPPORT)) {
            place = Made.with(
                    place, fact, Given.DOMESTIC.fact(fact).orElseThrow().value());
        }
        place = Made.with(place, PlaceFact.CERTIFICATIONS, Set.of());
        assertThat(place.kind()).isEqualTo(PlaceKind.DOMESTIC_CLOUD);
        return Made.with(place, PlaceFact.ENDPOINTS, Set.of("REGIONAL"));
    }
}
