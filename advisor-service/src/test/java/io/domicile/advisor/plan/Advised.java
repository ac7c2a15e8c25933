package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.score.Contribution;
import io.domicile.advisor.workload.Criterion;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Advice as data, with the scores that a case wants: a workload with anything but data that
 * are nobody's stays in the country where its organisation is, and a place scores what its {@code availability} says.
 */
final class Advised {

    private Advised() {}

    static Advice of(Workload workload, List<Place> places, LocalDate on) {
        return new Advice(
                workload.id(),
                on,
                List.of("case-1"),
                List.of(),
                places.stream().map(place -> at(workload, place)).toList(),
                false,
                "Of a test",
                null,
                null,
                List.of(),
                List.of(),
                "en");
    }

    private static PlaceAdvice at(Workload workload, Place place) {
        var country = place.fact(PlaceFact.COUNTRY).map(Fact::value);
        if (country.isEmpty()) {
            return advice(place, Verdict.UNDECIDED, null, Outcome.UNKNOWN);
        }
        if (!country.get().equals(workload.established()) && !isHarmless(workload)) {
            return advice(place, Verdict.FORBIDDEN, null, Outcome.FAIL);
        }
        double score = (Double) place.fact(PlaceFact.AVAILABILITY).orElseThrow().value();
        return advice(place, Verdict.ALLOWED, score, Outcome.PASS);
    }

    private static boolean isHarmless(Workload workload) {
        return workload.parts().stream()
                .allMatch(part -> Set.of(DataCategory.NON_PERSONAL).equals(part.data()));
    }

    private static PlaceAdvice advice(Place place, Verdict verdict, @Nullable Double score, Outcome outcome) {
        boolean known = outcome != Outcome.UNKNOWN;
        var rule = new RuleOutcome(
                "stays-home",
                "case-1",
                "Law of a test",
                null,
                "IN_FORCE",
                "H",
                Effect.REQUIRE,
                outcome,
                List.of("all"),
                known ? List.of() : List.of("place.country"),
                known ? Map.of("place.country", "its country") : Map.of(),
                List.of(),
                Map.of("en", "It stays in its country."),
                List.of("https://law.example"),
                List.of());
        return new PlaceAdvice(
                place.id(),
                place.name(),
                verdict,
                score == null ? null : 1,
                score,
                verdict.name(),
                List.of(),
                rule.missing(),
                List.of(),
                "as told",
                List.of(rule),
                null,
                null,
                score == null ? List.of() : criteria(score),
                List.of(),
                List.of());
    }

    /** What scores much of it costs as much, offers as many models, and is like all others in the rest. */
    private static List<Contribution> criteria(double score) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> switch (criterion) {
                    case MODELS -> contribution(criterion, score);
                    case COST -> contribution(criterion, 1 - score);
                    default -> contribution(criterion, 0.5);
                })
                .toList();
    }

    private static Contribution contribution(Criterion criterion, double score) {
        return new Contribution(criterion.word(), "of a test", score, score, score, 0, 0, List.of(), null, null, null);
    }
}
