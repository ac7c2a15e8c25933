package io.domicile.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Deal(String name, @Nullable String note, List<Phase> phases, Map<String, Object> more) {}

    record Phase(Instant at, LocalDate day, Duration takes, BigDecimal size, Optional<String> unit) {}

    @Test
    void recordsBecomeSortedTextWithReadableTimes() {
        var phase = new Phase(
                Instant.parse("2026-11-23T12:00:00Z"),
                LocalDate.of(2026, 11, 23),
                Duration.ofHours(36),
                new BigDecimal("1E+3"),
                Optional.of("MW"));

        assertThat(Json.canonical(new Deal("lamp", null, List.of(phase), Map.of("b", 1, "a", 2))))
                .isEqualTo(
                        "{\"more\":{\"a\":2,\"b\":1},\"name\":\"lamp\",\"phases\":[{\"at\":"
                                + "\"2026-11-23T12:00:00Z\",\"day\":\"2026-11-23\",\"size\":1000,\"takes\":\"PT36H\",\"unit\":\"MW\"}]}");
    }

    @Test
    void equalTreesGiveEqualTextHoweverTheyAreOrdered() throws Exception {
        var mapper = new ObjectMapper();

        assertThat(Json.canonical(mapper.readTree("{\"b\":{\"d\":1,\"c\":2},\"a\":[1.50,\"ü\"]}")))
                .isEqualTo(Json.canonical(mapper.readTree("{\"a\":[1.5,\"\\u00fc\"],\"b\":{\"c\":2,\"d\":1}}")));
    }

    @Test
    void numbersThatDifferOnlyInTrailingZerosAreEqual() {
        assertThat(Json.canonical(Map.of("n", new BigDecimal("1.500"))))
                .isEqualTo(Json.canonical(Map.of("n", new BigDecimal("1.5"))));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> Json.canonical(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
