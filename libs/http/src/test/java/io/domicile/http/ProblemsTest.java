package io.domicile.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HttpParts.class)
class ProblemsTest {
    private static final String THINGS = "/api/v1/things";

    @Test
    void violationsOfABodyNameEachPlaceAndTheRemedy() {
        var answer = json("""
                {"name": "", "parts": [{"name": "a", "count": 1}, {"name": " ", "count": 2}]}""").post(THINGS);

        assertProblem(answer, 400, "invalid-request");
        assertThat(errors(answer))
                .containsExactly(
                        Map.of("pointer", "#/name", "detail", "must not be blank"),
                        Map.of("pointer", "#/parts/1/name", "detail", "must not be blank"));
    }

    @Test
    void violationsOfAParameterNameIt() {
        var answer = given().get(THINGS + "?min-weight=0&limit=201");

        assertProblem(answer, 400, "invalid-request");
        assertThat(errors(answer))
                .containsExactly(
                        Map.of("parameter", "limit", "detail", "must be less than or equal to 200"),
                        Map.of("parameter", "min-weight", "detail", "must be greater than or equal to 1"));
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        var answer = json("{\"name\": \"a\", \"owner\": \"me\"}").post(THINGS);

        assertProblem(answer, 400, "invalid-request");
        assertThat(errors(answer)).singleElement().hasFieldOrPropertyWithValue("pointer", "#/owner");
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() {
        var answer = json("{\"name\":\n  oops}").post(THINGS);

        assertProblem(answer, 400, "malformed-json");
        assertThat(answer.<String>path("detail")).contains("line 2, column");
    }

    @Test
    void aMissingBodyIsRefused() {
        assertProblem(given().contentType(ContentType.JSON).post(THINGS), 400, "invalid-request");
        assertProblem(json("null").post(THINGS), 400, "invalid-request");
    }

    @Test
    void withoutATokenTheAnswerIsAChallenge() {
        var answer = given().get(THINGS + "/guarded");

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().getValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {THINGS + "/guarded", THINGS, "/nowhere"})
    void aBadTokenIsA401EverywhereAndTheReasonStaysInside(String path) {
        var answer = given().header("Authorization", "Bearer forged").get(path);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().getValues("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(answer.asString()).doesNotContain("secret reason");
    }

    @Test
    void aMissingRoleIsA403() {
        assertProblem(given().header("Authorization", "Bearer stranger").get(THINGS + "/guarded"), 403, "forbidden");
        assertThat(given().header("Authorization", "Bearer reader")
                        .get(THINGS + "/guarded")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/api/v1", THINGS + "/not/here", THINGS + "/not-a-number", "/q/nothing"})
    void anUnknownAddressIsA404(String path) {
        assertProblem(given().get(path), 404, "not-found");
    }

    @Test
    void aPathThatCannotBeStoredIsA404() {
        assertProblem(given().urlEncodingEnabled(false).get(THINGS + "/named/a%00b"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "TRACE", "BREW"})
    void aMethodThatIsNotOfferedIsA405ThatNamesThoseThatAre(String method) {
        var answer = given().request(method, THINGS);

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(given().request(method, THINGS + "/versioned").header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS, PUT");
    }

    @Test
    void aMediaTypeThatIsNotOfferedIsA406() {
        assertProblem(given().accept("text/html").get(THINGS), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml"})
    void aBodyOfAnotherTypeIsA415(String type) {
        assertProblem(given().header("Content-Type", type).body("{}").post(THINGS), 415, "unsupported-media-type");
    }

    @Test
    void aContentTypeThatIsNoneIsA415() throws IOException {
        assertThat(Wire.post(THINGS, "Content-Type: nonsense\nContent-Length: 2\n", "{}"))
                .startsWith("HTTP/1.1 415")
                .contains("/problems/unsupported-media-type");
    }

    @Test
    void aProblemOfAFeatureKeepsItsOwnType() {
        assertProblem(given().get(THINGS + "/conflict"), 409, "thing-taken");
    }

    @Test
    void aFaultShowsATraceAndNothingOfTheInside() {
        var answer = given().get(THINGS + "/broken");

        assertProblem(answer, 500, "internal-error");
        assertThat(answer.<String>path("trace")).matches("[0-9a-f]{32}");
        assertThat(answer.asString()).doesNotContain("password", "Exception", "domicile.http", "Quarkus");
    }

    @Test
    void anInvalidAnswerIsOurFaultAndNotTheCallers() {
        assertProblem(given().get(THINGS + "/wrong-answer"), 500, "internal-error");
    }

    @Test
    void aDatabaseThatIsAwayIsA503ThatSaysWhenToComeBack() {
        var answer = given().get(THINGS + "/away");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void whatAnotherServiceRefusedIsNotTheCallersFault() {
        assertProblem(given().get(THINGS + "/upstream"), 500, "internal-error");
    }

    @Test
    void answersAreNeitherSniffedNorCached() {
        var answer = given().get(THINGS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    static void assertProblem(Response answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + slug);
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("title")).isNotBlank();
        assertThat(answer.<String>path("detail")).isNotBlank();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private static List<Map<String, String>> errors(Response answer) {
        return answer.path("errors");
    }

    private static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }
}
