package io.domicile.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private final CanonicalJson json = new CanonicalJson(new ObjectMapper());

    record Thing(Set<String> names, Map<String, Integer> counts) {}

    @Test
    void theOrderInWhichSetsAndMapsWereFilledDoesNotShow() {
        var one = new Thing(names("b", "a"), counts("x", "y"));
        var other = new Thing(names("a", "b"), counts("y", "x"));

        assertThat(json.of(one)).isEqualTo(json.of(other)).asString().contains("\"names\":[\"a\",\"b\"]");
    }

    @Test
    void theOrderOfAListDoes() {
        assertThat(json.of(List.of("b", "a"))).isNotEqualTo(json.of(List.of("a", "b")));
    }

    private static Set<String> names(String first, String second) {
        return new LinkedHashSet<>(List.of(first, second));
    }

    private static Map<String, Integer> counts(String first, String second) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put(first, 1);
        counts.put(second, 1);
        return counts;
    }
}
