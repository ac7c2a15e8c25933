package io.domicile.advisor.ownrule;

import static io.domicile.advisor.ownrule.OwnRulesOfBank.PATH;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.analyst;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.as;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.compliance;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.demanding;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.drafted;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.etag;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.force;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.inForce;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.json;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.withdraw;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.domicile.advisor.AdvisorParts;
import io.domicile.testparts.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class OwnRuleResourceTest {

    /** Steps of more than a third of what these tests let all rules of a tenant take. */
    private static final String COSTLY = "workload.subjects.all(s, s in place.support)";

    @AfterEach
    void clear() {
        OwnRulesOfBank.clear();
    }

    @Test
    void aRuleGoesFromDraftIntoForceAndIsWithdrawn() {
        var id = drafted(demanding("place.country == 'kr'"));
        assertThat(id).startsWith("own-");
        analyst()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("revision", equalTo(1))
                .body("hash", matchesPattern("[0-9a-f]{64}"))
                .body("text.demand", equalTo("place.country == 'kr'"))
                .body("history.forcedBy", nullValue());

        force("compliance@demo-bank", id)
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("history.forcedBy", notNullValue())
                .body("history.forcedAt", notNullValue());
        analyst()
                .header("If-Match", etag(id))
                .body(demanding("true"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-is-no-draft"));
        analyst().header("If-Match", etag(id)).delete(PATH + "/" + id).then().statusCode(409);

        withdraw(id);
        analyst()
                .get(PATH + "/" + id)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("history.withdrawnBy", notNullValue());
        force("compliance@demo-bank", id).statusCode(409).body("type", equalTo("/problems/rule-is-no-draft"));
        compliance()
                .header("If-Match", etag(id))
                .post(PATH + "/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-not-in-force"));
    }

    @Test
    void onlyWhomKeycloakPermitsPutsItIntoForce() {
        var id = drafted(demanding("true"));

        for (var account : List.of("analyst@demo-bank", "architect@demo-bank", "admin@demo-bank")) {
            force(account, id)
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/permission-missing"))
                    .body("detail", containsString("own-rules#put-in-force"))
                    .body("detail", containsString("compliance"));
        }
        given().auth()
                .oauth2(TestParts.attach().keycloak().clientToken("demo-bank-api"))
                .header("If-Match", "*")
                .post(PATH + "/" + id + "/force")
                .then()
                .statusCode(403);
        given().post(PATH + "/" + id + "/force").then().statusCode(401);
        analyst().get(PATH + "/" + id).then().body("state", equalTo("DRAFT"));

        force("compliance@demo-bank", id).statusCode(200);
        analyst()
                .header("If-Match", etag(id))
                .post(PATH + "/" + id + "/withdrawal")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/permission-missing"));
    }

    @Test
    void whoWroteItLastIsNotWhoPutsItIntoForce() {
        var id = drafted(demanding("true"));
        compliance()
                .header("If-Match", etag(id))
                .body(demanding("place.country == 'kr'"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));

        force("compliance@demo-bank", id).statusCode(403).body("type", equalTo("/problems/four-eyes"));

        analyst()
                .header("If-Match", etag(id))
                .body(demanding("place.country == 'kr'"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200);
        force("compliance@demo-bank", id).statusCode(200).body("revision", equalTo(3));
    }

    @Test
    void whatWasNotReadIsNotPutIntoForce() {
        var id = drafted(demanding("true"));
        var read = etag(id);
        analyst()
                .header("If-Match", read)
                .body(demanding("false"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200);

        compliance()
                .header("If-Match", read)
                .post(PATH + "/" + id + "/force")
                .then()
                .statusCode(412);
        compliance().post(PATH + "/" + id + "/force").then().statusCode(428);
        analyst().body(demanding("true")).put(PATH + "/" + id).then().statusCode(428);
        analyst().delete(PATH + "/" + id).then().statusCode(428);
    }

    @Test
    void faultsAreNamedWithPointerPositionAndHowToMendThem() {
        analyst()
                .body(json("REQUIRE", "part.data.exists(d, d in PERSONAL)", ", \"demand\": \"place.contry == 'kr'\""))
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rule-unfit"))
                .body("errors.pointer", hasItems("#/when", "#/demand"))
                .body(
                        "errors.find { it.pointer == '#/demand' }.detail",
                        containsString(
                                "At line 1, column 1: there is no 'place.contry'; did you mean 'place.country'?"))
                .body("errors.find { it.pointer == '#/when' }.detail", containsString("'in' does not go between"));
        analyst()
                .body(demanding("x".repeat(1001)))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/demand"));
        analyst()
                .body(json("REQUIRE", "true", ", \"demand\": \"true\", \"colour\": \"red\""))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void aKeyDraftsItOnce() {
        var body = demanding("place.country == 'kr'");
        String first = analyst()
                .header("Idempotency-Key", "own-rule-once")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        analyst()
                .header("Idempotency-Key", "own-rule-once")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
    }

    @Test
    void theListIsPagedAndFiltered() {
        var draft = drafted(demanding("true"));
        var other = drafted(demanding("false"));
        var force = inForce(demanding("place.country == 'kr'"));

        analyst().get(PATH + "?state=IN_FORCE").then().statusCode(200).body("items.id", equalTo(List.of(force)));
        var page = analyst().get(PATH + "?state=DRAFT&limit=1").then().statusCode(200);
        page.body("items.id", equalTo(List.of(draft)));
        String next = page.extract().path("next");
        analyst()
                .queryParam("cursor", next)
                .get(PATH + "?state=DRAFT&limit=1")
                .then()
                .body("items.id", equalTo(List.of(other)))
                .body("next", nullValue());
        analyst()
                .queryParam("cursor", next)
                .get(PATH + "?limit=1")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void aRuleOfAPackIsReadAndNotWritten() {
        analyst().get(PATH + "/kr-efsr-saas").then().statusCode(200).body("versions", notNullValue());
        analyst()
                .header("If-Match", "*")
                .body(demanding("true"))
                .put(PATH + "/kr-efsr-saas")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-is-shipped"));
        compliance()
                .header("If-Match", "*")
                .post(PATH + "/own-nothing/force")
                .then()
                .statusCode(404);
        as("curator@domicile").body(demanding("true")).post(PATH).then().statusCode(403);
    }

    @Test
    void allRulesInForceTogetherAreBounded() {
        inForce(demanding(COSTLY));
        inForce(demanding(COSTLY));
        var refused = drafted(demanding(COSTLY));

        force("compliance@demo-bank", refused)
                .statusCode(409)
                .body("type", equalTo("/problems/rules-too-costly"))
                .body("detail", containsString("80,000"));
        analyst().get(PATH + "?state=IN_FORCE&limit=200").then().body("items.id", not(hasItems(refused)));
    }
}
