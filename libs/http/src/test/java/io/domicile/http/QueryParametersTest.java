package io.domicile.http;

import static io.domicile.http.ProblemsTest.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HttpParts.class)
class QueryParametersTest {
    @Test
    void knownParametersAreTakenAndListsMayRepeat() {
        var answer = list("limit=7&tag=a&tag=b&colour=RED&validOn=2026-11-23&open=true&min-weight=5"
                + "&owner=019a0000-0000-7000-8000-000000000001&cursor=c");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<Integer>path("limit")).isEqualTo(7);
        assertThat(answer.jsonPath().getList("tags", String.class)).containsExactly("a", "b");
    }

    @Test
    void aPageHasFiftyRowsUnlessAskedOtherwise() {
        assertThat(list("").<Integer>path("limit")).isEqualTo(50);
    }

    @Test
    void anUnknownParameterIsRefusedWithTheKnownOnes() {
        assertRefused(
                "contry=KR",
                "contry",
                "Unknown parameter. Known: colour, cursor, limit, min-weight, open, owner, tag, validOn.");
    }

    @Test
    void anOperationWithoutParametersTakesNone() {
        var answer = given().get("/api/v1/things/7?verbose=true");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.<String>path("errors[0].detail")).isEqualTo("Unknown parameter. There are none here.");
    }

    @Test
    void aRepeatedParameterIsRefused() {
        assertRefused("limit=1&limit=1", "limit", "Given 2 times; give it once.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=ten | limit | Expected a whole number.",
                "limit= | limit | Expected a whole number.",
                "limit=9999999999 | limit | Expected a whole number.",
                "open=yes | open | Expected true or false.",
                "colour=GREEN | colour | Expected one of: RED, DARK_BLUE.",
                "validOn=yesterday | validOn | Expected a date such as 2026-11-23.",
                "owner=1-1-1-1-1 | owner | Expected a UUID such as 019a0000-0000-7000-8000-000000000001.",
                "tag=a&tag=%00 | tag | Holds U+0000 or half of a surrogate pair.",
            })
    void aValueOfAnotherFormIsRefusedByName(String query, String parameter, String detail) {
        assertRefused(query, parameter, detail);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void aLimitOutsideItsBoundsIsRefused(int limit) {
        assertProblem(list("limit=" + limit), 400, "invalid-request");
    }

    @Test
    void everyWrongParameterIsNamedAtOnceUpToABound() {
        var many = IntStream.range(0, 100).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&"));

        assertThat(list("limit=ten&open=maybe").jsonPath().getList("errors")).hasSize(2);
        assertThat(list(many).jsonPath().getList("errors")).hasSize(20);
    }

    @Test
    void aVeryLongNameIsNotEchoed() {
        assertThat(list("x".repeat(3_000) + "=1").asString()).hasSizeLessThan(600);
    }

    private static void assertRefused(String query, String parameter, String detail) {
        var answer = list(query);

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
                .containsExactly(Map.of("parameter", parameter, "detail", detail));
    }

    private static Response list(String query) {
        return given().urlEncodingEnabled(false).get("/api/v1/things" + (query.isEmpty() ? "" : "?" + query));
    }
}
