package io.domicile.advisor.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 8785, and what it leaves to whoever makes the JSON. */
class CanonicalJsonTest {

    private static final CanonicalJson JSON =
            new CanonicalJson(JsonMapper.builder().findAndAddModules().build());

    @Test
    void literalsNumbersAndTextsAreWrittenAsTheRfcSays() {
        var said = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";

        assertThat(CanonicalJson.of(said))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void namesAreSortedByTheirUtf16Units() {
        var said = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}""";

        assertThat(JSON.tree(CanonicalJson.of(said))
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList())
                .asString()
                .isEqualTo("[Carriage Return, One, Control, Latin Small Letter O With Diaeresis, Euro Sign, "
                        + "Emoji: Grinning Face, Hebrew Letter Dalet With Dagesh]");
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void numbersAreWrittenAsInAppendixB(String bits, String written) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(CanonicalJson.of("[" + number + "]")).isEqualTo("[" + written + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[NaN]", "[Infinity]", "[1", "{\"a\": 1, \"a\": 2}"})
    void whatHasNoOneFormIsRefused(String said) {
        assertThatThrownBy(() -> CanonicalJson.of(said)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOrderOfASetIsNoContentAndThatOfAListIs() {
        var one = new LinkedHashSet<>(List.of("kr", "us", "fr"));
        var other = new LinkedHashSet<>(List.of("fr", "kr", "us"));

        assertThat(JSON.text(Map.of("seats", one)))
                .isEqualTo(JSON.text(Map.of("seats", other)))
                .isEqualTo("{\"seats\":[\"fr\",\"kr\",\"us\"]}");
        assertThat(JSON.text(List.copyOf(one))).isNotEqualTo(JSON.text(List.copyOf(other)));
    }

    @Test
    void whatWasNotWrittenIsReadAsAnEmptyListAndNeverAsAZero() {
        record Kept(List<String> places, Map<String, String> words, Set<String> more, Integer rank) {}

        var read = JSON.readToShow("{}", Kept.class);

        assertThat(read.places()).isEmpty();
        assertThat(read.words()).isEmpty();
        assertThat(read.rank()).isNull();
        assertThat(JSON.read("{}", Kept.class).words())
                .as("where something is given again, absent stays absent")
                .isNull();
    }

    @Test
    void theHashIsThatOfTheText() {
        assertThat(CanonicalJson.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
