package io.domicile.advisor.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.advisor.AdvisorParts;
import io.domicile.testparts.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class EvidenceResourceTest {

    private static final String UNDECIDED = "naver-cloud-chuncheon";
    private static final Pattern FETCHED =
            Pattern.compile("<(script|img|link|iframe|object|embed|video|form)|\\ssrc=|url\\(|@import|\\son[a-z]+=");

    @Test
    void anAnswerThatIsHandedInDecidesWhatWasUndecided() {
        var id = kept("Answers", "[\"azure-koreacentral\"]");
        var question = analyst()
                .get("/api/v1/advice/{id}/due-diligence", id)
                .then()
                .statusCode(200)
                .body("questions", hasSize(1))
                .body("questions[0].settles", equalTo("VERDICT"))
                .body("questions[0].fact", equalTo("place.controlPlane"))
                .body("questions[0].asks", startsWith("From which countries is "))
                .body("questions[0].neededBy.rule", hasItem("kr-efsr-management-system"))
                .body("checklist.artifact", hasItem("SANDBOX_APPROVAL"))
                .extract()
                .jsonPath();
        var path = question.getString("questions[0].handIn.path");
        try {
            analyst()
                    .contentType(ContentType.JSON)
                    .body(question.getMap("questions[0].handIn.example"))
                    .put(path)
                    .then()
                    .statusCode(200);

            var again = kept("Answers", "[\"azure-koreacentral\"]");
            analyst()
                    .get("/api/v1/advice/{id}", again)
                    .then()
                    .body("advice.places[0].verdict", equalTo("ALLOWED_WITH"));
            analyst()
                    .get("/api/v1/advice/{id}/due-diligence", again)
                    .then()
                    .body("questions.findAll { it.settles == 'VERDICT' }", hasSize(0))
                    .body("checklist[0].handIn.path", equalTo("/api/v1/artifacts"));
        } finally {
            analyst().delete(path).then().statusCode(204);
        }
    }

    @Test
    void theSameEvidenceIsDataOrAPageToPrint() throws IOException {
        var id = kept("Credit <script>alert(1)</script> & more", null);

        var data = analyst()
                .accept(ContentType.JSON)
                .get("/api/v1/advice/{id}/evidence-pack", id)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("advice", equalTo(id))
                .body("counsel", startsWith("Not reviewed by counsel: "))
                .extract()
                .jsonPath();
        var page = page(id).statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .extract()
                .asString();

        // To look at it: whether it reads well no test can say.
        Files.writeString(
                Path.of(System.getProperty("domicile.root"), "advisor-service/target/evidence-pack.html"), page);
        assertThat(data.getInt("verdicts.FORBIDDEN")).isGreaterThan(200);
        assertThat(page)
                .contains("Credit &lt;script&gt;alert(1)&lt;/script&gt; &amp; more")
                .contains("Not legal advice")
                .contains(data.getString("hashes.inputs"))
                .contains(data.getString("hashes.advice"))
                .contains(data.getString("hashes.places.kakao-cloud-ansan"))
                .contains("No loaded rule forbids this once these are held")
                .contains("id=\"rule-kr-efsr-location\"");
        data.<String>getList("forbidden.places.place.flatten()")
                .forEach(place -> assertThat(page).contains("<code>" + place + "</code>"));
        data.<String>getList("dueDiligence.questions.fact.flatten()")
                .forEach(fact -> assertThat(page).contains(fact.substring("place.".length())));
        assertThat(page).doesNotContainIgnoringCase("compliant");
        assertThat(fetched(page)).as("it needs no network and runs nothing").isEmpty();
    }

    @Test
    void whereNothingIsAllowedThePageSaysWhatWouldHaveToGiveWay() {
        var forbidden = page(kept("Nothing", "[\"aws-eu-west-3\"]"))
                .statusCode(200)
                .extract()
                .asString();

        assertThat(forbidden)
                .contains("No place is ranked")
                .contains("What would have to give way")
                .contains("LAW</span> <a href=\"#rule-kr-efsr-location\"")
                .contains("Nothing is open: no question and no artifact.")
                .doesNotContain("id=\"ranking\"");
    }

    @Test
    void withoutAWishItIsData() {
        analyst()
                .accept("*/*")
                .get("/api/v1/advice/{id}/evidence-pack", kept("Any", "[\"" + UNDECIDED + "\"]"))
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON);
    }

    @Test
    void anotherTenantSeesNothing() {
        var id = kept("Mine", "[\"" + UNDECIDED + "\"]");
        for (var what : new String[] {"evidence-pack", "due-diligence"}) {
            as("analyst@other-bank")
                    .get("/api/v1/advice/{id}/" + what, id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/advice-not-found"));
            given().get("/api/v1/advice/{id}/" + what, id).then().statusCode(401);
        }
    }

    /** What a browser would fetch or run. */
    static List<String> fetched(String page) {
        return FETCHED.matcher(page).results().map(found -> found.group()).toList();
    }

    private static ValidatableResponse page(String id) {
        return analyst()
                .accept("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .get("/api/v1/advice/{id}/evidence-pack", id)
                .then();
    }

    private static String kept(String name, @Nullable String places) {
        return analyst()
                .contentType(ContentType.JSON)
                .body("""
                        {"workload": {"id": "credit-assistant", "name": "%s", "sector": "BANKING", "established": "kr",
                          "subjects": ["kr"], "generative": true, "service": true,
                          "parts": [{"name": "answers", "verbs": ["INFER"], "data": ["PERSONAL", "PERSONAL_CREDIT"]}],
                          "need": {"users": "kr"}}, "on": "2026-11-25"%s}""".formatted(name, places == null ? "" : ", \"places\": " + places))
                .post("/api/v1/advice?store=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification analyst() {
        return as("analyst@demo-bank");
    }

    private static RequestSpecification as(String account) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(account));
    }
}
