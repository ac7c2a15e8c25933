package io.domicile.advisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.Advisor;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.cases.WrittenCase.Answer;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.table.ShippedTable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped packs say of the shipped places what was written down before there were packs. */
class CasesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);
    private static final Advisor ADVISOR = new Advisor(Rules.shipped(CLOCK));
    private static final List<Place> PLACES = ShippedTable.places();

    static Stream<String> files() throws IOException {
        return WrittenCase.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesOutAsWritten(String file) throws IOException {
        var written = WrittenCase.read(file);
        var says = new SoftAssertions();
        for (var answer : written.answers()) {
            var meant = PLACES.stream().filter(answer.places()::fits).toList();
            assertThat(meant)
                    .as("places that %s speaks of: %s", file, answer.places())
                    .isNotEmpty();
            for (var day : answer.on()) {
                compare(
                        says,
                        answer,
                        meant,
                        ADVISOR.advise(written.workload(), Held.NOTHING, PLACES, day, OwnRules.NONE),
                        day);
            }
        }
        says.assertAll();
    }

    private static void compare(SoftAssertions says, Answer answer, List<Place> meant, Advice advice, LocalDate day) {
        Map<String, PlaceAdvice> advised =
                advice.places().stream().collect(Collectors.toMap(PlaceAdvice::place, Function.identity()));
        for (var place : meant) {
            var found = Objects.requireNonNull(advised.get(place.id()), place.id());
            var as = place.id() + " on " + day + ", " + found.finding();
            says.assertThat(found.verdict()).as(as).isIn(answer.verdicts());
            if (answer.because() != null) {
                says.assertThat(rules(found)).as(as).contains(answer.because().toLowerCase(Locale.ROOT));
            }
            if (answer.becauseNot() != null) {
                says.assertThat(rules(found))
                        .as(as)
                        .doesNotContain(answer.becauseNot().toLowerCase(Locale.ROOT));
            }
            if (answer.missing() != null) {
                says.assertThat(found.missing()).as(as).contains(answer.missing());
            }
            if (answer.warns() != null) {
                says.assertThat(found.warnings()).as(as).anyMatch(sentence -> sentence.contains(answer.warns()));
            }
            if (answer.artifact() != null) {
                says.assertThat(found.artifacts()).as(as).anyMatch(kind -> kind.contains(answer.artifact()));
            }
            if (answer.artifactNot() != null) {
                says.assertThat(found.artifacts()).as(as).noneMatch(kind -> kind.contains(answer.artifactNot()));
            }
        }
    }

    /** What the rules that apply there are and say. */
    private static String rules(PlaceAdvice place) {
        return place.rules().stream()
                .map(rule -> rule.instrument() + " " + rule.says().get("en"))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
