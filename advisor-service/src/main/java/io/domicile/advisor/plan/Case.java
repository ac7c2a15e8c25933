package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.portfolio.PortfolioView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plan is made of, in the words of the domain: the portfolio, the places and the advice on each workload.
 *
 * @param places by id
 * @param advice by workload, in the portfolio's order
 * @param before where workloads were by the plan before
 */
record Case(
        PortfolioView portfolio,
        List<Place> places,
        Map<String, Advice> advice,
        Map<String, String> before,
        LocalDate on) {

    private static final Comparator<PlaceAdvice> BEST_FIRST =
            Comparator.comparingDouble(Case::score).reversed().thenComparing(PlaceAdvice::place);

    /** The places where a workload may be, the best first. */
    List<PlaceAdvice> allowed(String workload) {
        return advice(workload).places().stream()
                .filter(place -> isAllowed(place.verdict()))
                .sorted(BEST_FIRST)
                .toList();
    }

    Advice advice(String workload) {
        return Objects.requireNonNull(advice.get(workload), workload);
    }

    Optional<PlaceAdvice> allowed(String workload, String place) {
        return allowed(workload).stream()
                .filter(advised -> advised.place().equals(place))
                .findFirst();
    }

    Optional<Place> place(String id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** Where the data sit, as far as that may be relied on. */
    Optional<String> jurisdiction(Place place) {
        return place.fact(PlaceFact.COUNTRY)
                .filter(fact -> fact.isFresh(on))
                .map(Fact::value)
                .map(String.class::cast);
    }

    /** The advisor ranks what is allowed by its score, so there is one. */
    static double score(PlaceAdvice allowed) {
        return Objects.requireNonNull(allowed.score(), allowed.place());
    }

    private static boolean isAllowed(Verdict verdict) {
        return verdict == Verdict.ALLOWED || verdict == Verdict.ALLOWED_WITH;
    }
}
