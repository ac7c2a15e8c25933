package io.domicile.advisor.handmade;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.Advisor;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.workload.Workload;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule: a workload stays in the country where its organisation is. The score is what {@code availability} says, and
 * {@code certifications} are artifacts to obtain. To be removed once package {@code advice} has its bean.
 */
@Singleton
public class HandMadeAdvisor implements Advisor {

    @Override
    public Advice advise(Workload workload, List<Place> places, LocalDate on) {
        return new Advice(
                workload.id(),
                on,
                List.of("hand-2026.11"),
                List.of(),
                places.stream().map(place -> advise(workload, place)).toList());
    }

    private static PlaceAdvice advise(Workload workload, Place place) {
        var country = place.fact(PlaceFact.COUNTRY).map(Fact::value);
        if (country.isEmpty()) {
            return advice(place, Verdict.UNDECIDED, null, List.of(), List.of("place.country"));
        }
        if (!country.get().equals(workload.established())) {
            return advice(place, Verdict.FORBIDDEN, null, List.of(), List.of());
        }
        var artifacts = artifacts(place);
        double score = (Double) place.fact(PlaceFact.AVAILABILITY).orElseThrow().value();
        return advice(place, artifacts.isEmpty() ? Verdict.ALLOWED : Verdict.ALLOWED_WITH, score, artifacts, List.of());
    }

    private static List<String> artifacts(Place place) {
        return place.fact(PlaceFact.CERTIFICATIONS)
                .map(fact -> ((Set<?>) fact.value())
                        .stream().map(String::valueOf).sorted().toList())
                .orElse(List.of());
    }

    private static PlaceAdvice advice(
            Place place, Verdict verdict, @Nullable Double score, List<String> artifacts, List<String> missing) {
        var rule = new RuleOutcome(
                "hand-stays-home",
                "hand-2026.11",
                "Hand-made law",
                null,
                "IN_FORCE",
                "H",
                Effect.REQUIRE,
                verdict == Verdict.FORBIDDEN ? Outcome.FAIL : missing.isEmpty() ? Outcome.PASS : Outcome.UNKNOWN,
                List.of("all"),
                missing,
                missing.isEmpty() ? Map.of("place.country", "its country") : Map.of(),
                artifacts,
                Map.of("en", "It stays in its country."),
                List.of("https://law.example"));
        return new PlaceAdvice(
                place.id(),
                place.name(),
                verdict,
                score == null ? null : 1,
                score,
                verdict.name(),
                artifacts,
                missing,
                List.of(),
                "as told",
                List.of(rule));
    }
}
