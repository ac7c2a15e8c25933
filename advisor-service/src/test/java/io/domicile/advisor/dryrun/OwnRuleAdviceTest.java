package io.domicile.advisor.dryrun;

import static io.domicile.advisor.ownrule.OwnRulesOfBank.PATH;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.analyst;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.demanding;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.drafted;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.force;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.json;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.ownrule.OwnRulesOfBank;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.Made;
import io.domicile.advisor.plan.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bank wants its workloads at operators with a seat in Korea, which the law does not ask of them. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class OwnRuleAdviceTest {

    private static final String COMPLIANCE = "compliance@demo-bank";

    @Inject
    Scene scene;

    @AfterEach
    void clear() {
        OwnRulesOfBank.clear();
        scene.clear();
    }

    @Test
    void aDraftDecidesNothingAndADryRunSaysWhatItWould() {
        twoSeats("oa");
        var portfolio = scene.planned("oa");
        var rule = drafted(demanding("place.operatorSeat == 'kr'"));
        advised("oa").body("places.verdict", equalTo(List.of("ALLOWED", "ALLOWED")));

        var told = dryRun(rule, "{\"portfolio\": \"" + portfolio + "\"}", "").statusCode(200);

        told.body("assumes", equalTo("PUT_IN_FORCE"))
                .body("plan", notNullValue())
                .body("workloads", equalTo(1))
                .body("examined", equalTo(1))
                .body("remaining", equalTo(0))
                .body("lost", equalTo(1))
                .body("changed[0].workload", equalTo("w"))
                .body("changed[0].placement.place", equalTo("oa-factory"))
                .body("changed[0].placement.from", equalTo("ALLOWED"))
                .body("changed[0].placement.to", equalTo("FORBIDDEN"))
                .body("changed[0].placement.lost", equalTo(true))
                .body("changed[0].first", hasEntry("to", "oa-cloud"))
                .body("next", nullValue());
        List<String> forbidden =
                told.extract().path("changed[0].verdicts.findAll { it.to == 'FORBIDDEN' }.places.flatten()");
        assertThat(forbidden).contains("oa-factory").doesNotContain("oa-cloud");
        assertThat(scene.plans(portfolio)).hasSize(1);
        advised("oa").body("places.verdict", equalTo(List.of("ALLOWED", "ALLOWED")));
    }

    @Test
    void inForceItCountsInAdviceAndPlansAndWithdrawnNoLonger() {
        twoSeats("ob");
        var mine = scene.planned("ob");
        var others = scene.planned("analyst@other-bank", "ob");
        assertThat(scene.current(mine).getString("placed[0].place")).isEqualTo("ob-factory");
        assertThat(scene.current(mine).getString("inputs.ownRules")).isNull();
        var rule = drafted(demanding("place.operatorSeat == 'kr'"));

        force("analyst@demo-bank", rule).statusCode(403);
        force(COMPLIANCE, rule).statusCode(200);

        var closed = "places.find { it.place == 'ob-factory' }";
        advised("ob")
                .body(closed + ".verdict", equalTo("FORBIDDEN"))
                .body(closed + ".finding", startsWith("Forbidden by the tenant's own rule " + rule))
                .body(closed + ".finding", containsString("(Outsourcing policy, 4.2)"))
                .body(closed + ".rules.find { it.rule == '" + rule + "' }.pack", matchesPattern("own-[0-9a-f]{12}"))
                .body(closed + ".rules.find { it.rule == '" + rule + "' }.legalStatus", equalTo("OWN"))
                .body("places.find { it.place == 'ob-cloud' }.verdict", equalTo("ALLOWED"));
        analyst()
                .body(question("ob", "[\"ob-factory\"]"))
                .post("/api/v1/advice?store=true")
                .then()
                .statusCode(201)
                .body("question.own.rules[0].id", equalTo(rule))
                .body("question.own.rules[0].text.demand", equalTo("place.operatorSeat == 'kr'"))
                .body("advice.relaxations[0].requirements[0].rule", equalTo(rule))
                .body("advice.relaxations[0].requirements[0].standing", equalTo("PREFERENCE"));

        var moved = scene.awaitRevision(mine, 2);
        assertThat(moved.getString("placed[0].place")).isEqualTo("ob-cloud");
        assertThat(moved.getString("cause.kind")).isEqualTo("OWN_RULES_CHANGED");
        assertThat(moved.getString("cause.reason"))
                .isEqualTo("The tenant's own rules changed: the rule of 'Outsourcing policy' was put into force");
        assertThat(moved.getString("cause.citations[0].text")).contains(rule);
        assertThat(moved.getString("inputs.ownRules")).matches("[0-9a-f]{64}");

        dryRun(rule, "{\"portfolio\": \"" + mine + "\"}", "")
                .statusCode(200)
                .body("assumes", equalTo("WITHDRAWAL"))
                .body("lost", equalTo(0))
                .body("changed[0].first.to", equalTo("ob-factory"));
        withdraw(rule);

        var back = scene.awaitRevision(mine, 3);
        assertThat(back.getString("placed[0].place")).isEqualTo("ob-factory");
        assertThat(back.getString("cause.reason")).endsWith("was withdrawn");
        dryRun(rule, "{\"portfolio\": \"" + mine + "\"}", "")
                .statusCode(409)
                .body("type", equalTo("/problems/rule-is-withdrawn"));
        scene.awaitQuiet();
        assertThat(scene.plans("analyst@other-bank", others)).hasSize(1);
    }

    @Test
    void manyWorkloadsAreRunPageByPage() {
        twoSeats("oc");
        var portfolio = scene.added("{\"name\": \"Of a test\", \"workloads\": [%s, %s, %s], \"limits\": {}}"
                .formatted(Scene.workload("a", "oc"), Scene.workload("b", "oc"), Scene.workload("c", "oc")));
        var rule = drafted(json("PREFER", "true", ", \"demand\": \"place.operatorSeat == 'kr'\""));
        var body = "{\"portfolio\": \"" + portfolio + "\"}";

        var first = dryRun(rule, body, "?limit=2").statusCode(200);
        first.body("examined", equalTo(2))
                .body("remaining", equalTo(1))
                .body("plan", nullValue())
                .body("changed.workload", equalTo(List.of("a", "b")))
                .body("changed[0].verdicts", equalTo(List.of()))
                .body("changed[0].outcomes.FAIL", notNullValue());
        String next = first.extract().path("next");
        dryRun(rule, body, "?limit=2&cursor=" + next)
                .statusCode(200)
                .body("remaining", equalTo(0))
                .body("changed.workload", equalTo(List.of("c")))
                .body("next", nullValue());
    }

    @Test
    void aSingleWorkloadCanBeAskedAboutAndNothingElse() {
        var rule = drafted(demanding("place.operatorSeat == 'kr'"));

        dryRun(rule, "{\"workload\": " + Scene.workload("w", "od") + "}", "")
                .statusCode(200)
                .body("workloads", equalTo(1));
        dryRun(rule, "{}", "").statusCode(400).body("errors[0].detail", containsString("portfolio or a workload"));
    }

    private void twoSeats(String name) {
        scene.put(
                Made.with(Scene.cloud(name), PlaceFact.OPERATOR_SEAT, "kr"),
                Made.with(Scene.factory(name, Made.standing(55_000)), PlaceFact.OPERATOR_SEAT, "us"));
        scene.awaitQuiet();
    }

    private static ValidatableResponse advised(String name) {
        return analyst()
                .body(question(name, "[\"%1$s-cloud\", \"%1$s-factory\"]".formatted(name)))
                .post("/api/v1/advice")
                .then()
                .statusCode(200);
    }

    private static String question(String name, String places) {
        return "{\"workload\": %s, \"places\": %s}".formatted(Scene.workload("w", name), places);
    }

    private static ValidatableResponse dryRun(String rule, String body, String query) {
        return analyst().body(body).post(PATH + "/" + rule + "/dry-run" + query).then();
    }
}
