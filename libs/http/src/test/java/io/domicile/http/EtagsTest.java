package io.domicile.http;

import static io.domicile.http.ProblemsTest.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HttpParts.class)
class EtagsTest {
    private static final String VERSIONED = "/api/v1/things/versioned?tenant=";

    @Test
    void whatTheCallerAlreadyHasIsNotSentAgain() {
        var tag = tagOf("a");

        var answer = read("a", tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void oneOfSeveralTagsAWeakOneOrAStarIsEnough() {
        assertThat(read("a", "\"x\", " + tagOf("a")).statusCode()).isEqualTo(304);
        assertThat(read("a", "W/" + tagOf("a")).statusCode()).isEqualTo(304);
        assertThat(read("a", "*").statusCode()).isEqualTo(304);
        assertThat(read("a", "\"x\"").statusCode()).isEqualTo(200);
    }

    @Test
    void theTagOfAnotherTenantIsNeverA304() {
        assertThat(read("b", tagOf("a")).statusCode()).isEqualTo(200);
        assertThat(tagOf("b")).isNotEqualTo(tagOf("a"));
    }

    @Test
    void aChangeNeedsTheTagOfWhatIsThere() {
        assertProblem(given().put(VERSIONED + "a"), 428, "precondition-required");
        assertProblem(change("a", "\"x\""), 412, "precondition-failed");
        assertProblem(change("a", tagOf("b")), 412, "precondition-failed");
        assertProblem(change("a", "W/" + tagOf("a")), 412, "precondition-failed");
        assertThat(change("a", tagOf("a")).statusCode()).isEqualTo(204);
        assertThat(change("a", "*").statusCode()).isEqualTo(204);
    }

    private static String tagOf(String tenant) {
        return given().get(VERSIONED + tenant).then().statusCode(200).extract().header("ETag");
    }

    private static Response read(String tenant, String tag) {
        return given().header("If-None-Match", tag).get(VERSIONED + tenant);
    }

    private static Response change(String tenant, String tag) {
        return given().header("If-Match", tag).put(VERSIONED + tenant);
    }
}
