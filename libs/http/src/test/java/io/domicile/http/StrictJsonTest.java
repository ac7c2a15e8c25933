package io.domicile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.domicile.http.ThingResource.NewThing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private final StrictJson json = new StrictJson(new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    void aGoodBodyIsRead() throws IOException {
        var thing = read("""
                {"name": "등대 💡", "colour": "dark-blue", "since": "2026-11-23", "seen": "2026-11-23T09:30:00Z",
                 "weight": -0, "ratio": 1e3, "price": 12.50, "parts": [{"name": "bulb", "count": 2}], "more": {"a": [1.5]}}
                """);

        assertThat(thing.name()).isEqualTo("등대 💡");
        assertThat(thing.colour()).isEqualTo(ThingResource.Colour.DARK_BLUE);
        assertThat(thing.since()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(thing.seen()).isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
        assertThat(thing.price()).isEqualByComparingTo("12.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name': 1}                                | #/name          | Expected a text.",
                "{'name': true}                             | #/name          | Expected a text.",
                "{'name': ['a']}                            | #/name          | Expected a text.",
                "{'weight': '1'}                            | #/weight        | Expected a whole number.",
                "{'weight': 1.5}                            | #/weight        | Expected a whole number.",
                "{'weight': 9223372036854775808}            | #/weight        | The number is out of range.",
                "{'ratio': '1.5'}                           | #/ratio         | Expected a number.",
                "{'ratio': 'NaN'}                           | #/ratio         | Expected a number.",
                "{'ratio': ''}                              | #/ratio         | Expected a number.",
                "{'since': 'tomorrow'}                      | #/since         | Expected a date such as 2026-11-23.",
                "{'since': '2026-02-30'}                    | #/since         | Expected a date such as 2026-11-23.",
                "{'since': ''}                              | #/since         | Expected a date such as 2026-11-23.",
                "{'since': [2026, 11, 23]}                  | #/since         | Expected a date such as 2026-11-23.",
                "{'seen': 1732354200}                       | #/seen          | Expected an instant such as 2026-11-23T09:30:00Z.",
                "{'seen': '2026-11-23'}                     | #/seen          | Expected an instant such as 2026-11-23T09:30:00Z.",
                "{'colour': 'GREEN'}                        | #/colour        | Expected one of: RED, dark-blue.",
                "{'colour': 0}                              | #/colour        | Expected one of: RED, dark-blue.",
                "{'colour': ''}                             | #/colour        | Expected one of: RED, dark-blue.",
                "{'parts': {}}                              | #/parts         | Expected a list.",
                "{'parts': ['bulb']}                        | #/parts/0       | Expected an object.",
                "{'parts': [{'name': 'a', 'count': null}]}  | #/parts/0/count | Expected a whole number.",
                "{'parts': [{'name': 'a'}]}                 | #/parts/0/count | Expected a whole number.",
                "{'parts': [{'name': 'a', 'count': 1, 'kind': 1}]} | #/parts/0/kind  | Unknown field. Known: count, name.",
                "{'a/b~ü': 1} | #/a~1b~0%C3%BC | Unknown field. Known: colour, labels, more, name, parts, price, ratio, seen, since, weight.",
                "[]                                         | #               | Expected an object.",
                "null                                       | #               | A body is required.",
            })
    void aBodyThatDoesNotFitIsRefusedWithThePlaceAndTheRemedy(String body, String pointer, String detail) {
        var problem = refused(body.replace('\'', '"'));

        assertThat(problem.type()).isEqualTo("/problems/invalid-request");
        assertThat(problem.errors()).containsExactly(Invalid.body(pointer, detail));
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(refused("").errors()).containsExactly(Invalid.body("#", "A body is required."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                               | Not JSON from here on at line 1, column 2.",
                "{'name': 'a',}                  | Not JSON from here on at line 1, column 14.",
                "{'name': 'a'} x                 | Not JSON from here on at line 1, column 15.",
                "{'ratio': NaN}                  | Not JSON from here on at line 1, column 14.",
                "{'name': 'a', 'name': 'b'}      | Duplicate field 'name' at line 1, column 21.",
                "{'more': {'a': 1, 'a': 2}}      | Duplicate field 'a' at line 1, column 22.",
                "{'ratio': 1e400}                | A number here is beyond what can be stored at line 1, column 11.",
                "{'price': 1e-400}               | A number here is beyond what can be stored at line 1, column 11.",
                "{'price': 1e99999999999}        | A number here is beyond what can be stored at line 1, column 11.",
                "{'more': [1e400]}               | A number here is beyond what can be stored at line 1, column 11.",
                "{'name': 'a\\u0000'}            | A text here holds U+0000 or half of a surrogate pair at line 1, column 10.",
                "{'name': '\\ud83d'}             | A text here holds U+0000 or half of a surrogate pair at line 1, column 10.",
                "{'name': '\\udca1'}             | A text here holds U+0000 or half of a surrogate pair at line 1, column 10.",
                "{'labels': {'\\u0000': 'a'}}    | A text here holds U+0000 or half of a surrogate pair at line 1, column 13.",
                "{'more': {'a': ['\\u0000']}}    | A text here holds U+0000 or half of a surrogate pair at line 1, column 17.",
            })
    void aBodyThatIsNotJsonIsRefusedWithLineAndColumn(String body, String detail) {
        var problem = refused(body.replace('\'', '"'));

        assertThat(problem.type()).isEqualTo("/problems/malformed-json");
        assertThat(problem.detail().replace('"', '\'')).isEqualTo(detail);
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        byte[] latin1 = "{\"name\": \"Ärger\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> json.read(new ByteArrayInputStream(latin1), NewThing.class))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("/problems/malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 5_000})
    void nestingDeeperThanTheLimitIsRefused(int levels) {
        var problem = refused("{\"more\": " + "[".repeat(levels) + "]".repeat(levels) + "}");

        assertThat(problem.type()).isEqualTo("/problems/malformed-json");
        assertThat(problem.detail()).startsWith("At most 64 levels deep");
    }

    @Test
    void nestingUpToTheLimitIsRead() throws IOException {
        var body = "{\"name\": \"a\", \"more\": " + "[".repeat(63) + "]".repeat(63) + "}";

        assertThat(read(body).more()).isNotNull();
    }

    @Test
    void aTextLongerThanTheLimitIsRefused() throws IOException {
        assertThat(read("{\"name\": \"%s\"}".formatted("a".repeat(100_000))).name())
                .hasSize(100_000);
        assertThat(refused("{\"name\": \"%s\"}".formatted("a".repeat(100_001))).status())
                .isEqualTo(400);
        assertThat(refused("{\"%s\": 1}".formatted("a".repeat(201))).status()).isEqualTo(400);
        assertThat(refused("{\"price\": %s}".formatted("1".repeat(101))).status())
                .isEqualTo(400);
    }

    private NewThing read(String body) throws IOException {
        return (NewThing) json.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), NewThing.class);
    }

    private Problem refused(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body)).problem();
    }
}
