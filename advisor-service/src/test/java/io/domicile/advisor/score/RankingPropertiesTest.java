package io.domicile.advisor.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.RandomCases;
import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Criterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What must hold of every ranking, tried on hundreds of made-up ones; a failure names its seed. */
class RankingPropertiesTest {

    private static final int CASES = RandomCases.of(500);

    /** Weights and measurements of several places. */
    private record Case(Map<String, Double> raw, Map<String, Map<Criterion, Measurement>> places) {

        Ranking ranking() {
            return ranking(raw);
        }

        Ranking ranking(Map<String, Double> weights) {
            var shares = Weights.of(weights, Preset.BALANCED);
            return Ranking.of(places.entrySet().stream()
                    .map(place -> new Scorecard(place.getKey(), shares, place.getValue()))
                    .toList());
        }
    }

    @Test
    void theOrderInWhichPlacesComeChangesNothing() {
        everywhere(made -> {
            var shuffled = new ArrayList<>(made.ranking().cards());
            Collections.reverse(shuffled);
            Collections.rotate(shuffled, 3);

            assertThat(ids(Ranking.of(shuffled))).isEqualTo(ids(made.ranking()));
        });
    }

    @Test
    void scalingAllWeightsChangesNothing() {
        everywhere(made -> {
            for (double factor : new double[] {0.1, 3, 1000}) {
                var scaled = new HashMap<>(made.raw());
                scaled.replaceAll((_, weight) -> weight * factor);

                assertThat(ids(made.ranking(scaled))).isEqualTo(ids(made.ranking()));
                assertThat(Flip.of(made.ranking(scaled))).isEqualTo(Flip.of(made.ranking()));
            }
        });
    }

    @Test
    void takingOnePlaceAwayChangesNoScoreAndNoOrderAmongTheOthers() {
        everywhere(made -> {
            var all = made.ranking().cards();
            var without = all.subList(1, all.size());

            assertThat(ids(Ranking.of(without))).isEqualTo(ids(made.ranking()).subList(1, all.size()));
        });
    }

    @Test
    void aCriterionInWhichAllPlacesAreAlikeDecidesNothing() {
        everywhere(made -> {
            made.places().values().forEach(m -> m.put(Criterion.CARBON, measured(Criterion.CARBON, Interval.at(0.3))));

            assertThat(Flip.of(made.ranking()))
                    .filteredOn(flip -> flip.criterion().equals("carbon"))
                    .allSatisfy(flip -> assertThat(flip.place()).isNull());
            assertThat(Decisive.of(made.ranking(), Wording.ENGLISH).stream())
                    .allSatisfy(decisive -> assertThat(decisive.differences())
                            .extracting(Decisive.Difference::criterion)
                            .doesNotContain("carbon"));
        });
    }

    @Test
    void noValueOfAMissingFactTurnsAnOrderThatIsCertain() {
        everywhere(made -> {
            var before = made.ranking();
            var random = new Random(made.raw().hashCode());
            made.places()
                    .values()
                    .forEach(place -> place.replaceAll((criterion, measurement) -> measured(
                            criterion,
                            Interval.at(measurement.score().low()
                                    + random.nextDouble()
                                            * (measurement.score().high()
                                                    - measurement.score().low())))));
            var after = made.ranking().cards().getFirst().place();

            if (before.robustness().firstIsCertain()) {
                assertThat(after).isEqualTo(before.cards().getFirst().place());
            } else {
                assertThat(before.robustness().certainPairs())
                        .isLessThan(before.robustness().pairs());
            }
        });
    }

    @Test
    void aFlipIsTheSmallestChangeThatBringsAnotherPlaceToTheFront() {
        everywhere(made -> {
            var first = made.ranking().cards().getFirst().place();
            double sum = made.raw().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            for (var flip : Flip.of(made.ranking())) {
                if (flip.place() == null || flip.change() == null || flip.flipsAt() == null) {
                    for (double weight : new double[] {0.001, 1, 1000}) {
                        assertThat(firstAt(made, flip.criterion(), weight * sum))
                                .isEqualTo(first);
                    }
                } else if (Math.abs(flip.change()) > 1e-3) {
                    assertThat(firstAt(made, flip.criterion(), (flip.flipsAt() - flip.change() * 0.01) * sum))
                            .isEqualTo(first);
                    if (flip.flipsAt() + flip.change() * 0.01 > 0) {
                        assertThat(firstAt(made, flip.criterion(), (flip.flipsAt() + flip.change() * 0.01) * sum))
                                .isNotEqualTo(first);
                    }
                }
            }
        });
    }

    private static String firstAt(Case made, String criterion, double weight) {
        var raw = new HashMap<>(made.raw());
        raw.put(criterion, weight);
        return made.ranking(raw).cards().getFirst().place();
    }

    private static void everywhere(Consumer<Case> claim) {
        for (int seed = 0; seed < CASES; seed++) {
            var made = made(new Random(seed));
            try {
                claim.accept(made);
            } catch (AssertionError e) {
                throw new AssertionError("Seed " + seed, e);
            }
        }
    }

    private static Case made(Random random) {
        var raw = new HashMap<String, Double>();
        Arrays.stream(Criterion.values()).forEach(c -> raw.put(c.word(), (double) random.nextInt(4)));
        raw.put("cost", 1.0 + random.nextInt(5));
        var places = new HashMap<String, Map<Criterion, Measurement>>();
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            var measurements = new EnumMap<Criterion, Measurement>(Criterion.class);
            for (var criterion : Criterion.values()) {
                measurements.put(criterion, measured(criterion, interval(random)));
            }
            places.put("place-" + i, measurements);
        }
        return new Case(raw, places);
    }

    private static Interval interval(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Interval.UNKNOWN;
            case 1 -> new Interval(0, random.nextInt(11) / 10.0);
            default -> Interval.at(random.nextInt(11) / 10.0);
        };
    }

    private static Measurement measured(Criterion criterion, Interval score) {
        return Measurement.derived(criterion, Phrase.verbatim("made up"), score, null);
    }

    private static List<String> ids(Ranking ranking) {
        return ranking.cards().stream()
                .map(card -> card.place() + " " + card.score())
                .toList();
    }
}
