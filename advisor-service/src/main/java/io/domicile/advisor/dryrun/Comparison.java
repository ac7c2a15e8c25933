package io.domicile.advisor.dryrun;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.rule.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two pieces of advice on one workload, of which one heeds a rule and the other does not. */
final class Comparison {

    private final Advice before;
    private final Advice after;
    private final Map<String, PlaceAdvice> earlier;

    private Comparison(Advice before, Advice after) {
        this.before = before;
        this.after = after;
        this.earlier = before.places().stream().collect(Collectors.toMap(PlaceAdvice::place, Function.identity()));
    }

    /**
     * What differs; empty when nothing does.
     *
     * @param rule id
     * @param placed where the plan has the workload
     */
    static Optional<DryRunView.Changed> of(Advice before, Advice after, String rule, @Nullable String placed) {
        var comparison = new Comparison(before, after);
        var outcomes = comparison.outcomes(rule);
        var verdicts = comparison.verdicts();
        var first = comparison.first();
        if (verdicts.isEmpty() && first == null && outcomes.keySet().stream().allMatch(Outcome.PASS::equals)) {
            return Optional.empty();
        }
        return Optional.of(new DryRunView.Changed(
                before.workload(), outcomes, verdicts, first, placed == null ? null : comparison.placement(placed)));
    }

    /** Whichever of the two heeds the rule. */
    private Map<Outcome, Integer> outcomes(String rule) {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var advice : List.of(before, after)) {
            advice.places().stream()
                    .flatMap(place -> place.rules().stream())
                    .filter(outcome -> outcome.rule().equals(rule))
                    .forEach(outcome -> outcomes.merge(outcome.outcome(), 1, Integer::sum));
        }
        return outcomes;
    }

    private record Way(Verdict from, Verdict to, List<String> artifacts, List<String> missing) {

        static final Comparator<Way> ORDER =
                Comparator.comparing(Way::to).thenComparing(Way::from).thenComparing(Way::toString);

        DryRunView.Verdicts at(List<String> places) {
            return new DryRunView.Verdicts(
                    from, to, artifacts, missing, places.stream().sorted().toList());
        }
    }

    private List<DryRunView.Verdicts> verdicts() {
        var ways = new TreeMap<Way, List<String>>(Way.ORDER);
        for (var now : after.places()) {
            var was = was(now.place());
            if (was.verdict() != now.verdict()
                    || !was.artifacts().equals(now.artifacts())
                    || !was.missing().equals(now.missing())) {
                var way = new Way(
                        was.verdict(),
                        now.verdict(),
                        further(was.artifacts(), now.artifacts()),
                        further(was.missing(), now.missing()));
                ways.computeIfAbsent(way, _ -> new ArrayList<>()).add(now.place());
            }
        }
        return ways.entrySet().stream()
                .map(way -> way.getKey().at(way.getValue()))
                .toList();
    }

    private DryRunView.@Nullable First first() {
        var from = best(before);
        var to = best(after);
        return Objects.equals(from, to) ? null : new DryRunView.First(from, to);
    }

    private static @Nullable String best(Advice advice) {
        return advice.places().stream()
                .filter(place -> Objects.equals(place.rank(), 1))
                .map(PlaceAdvice::place)
                .findFirst()
                .orElse(null);
    }

    private DryRunView.@Nullable Placement placement(String placed) {
        return after.places().stream()
                .filter(now -> now.place().equals(placed))
                .map(now -> {
                    var was = was(placed).verdict();
                    return new DryRunView.Placement(placed, was, now.verdict(), isOpen(was) && !isOpen(now.verdict()));
                })
                .filter(placement -> placement.from() != placement.to())
                .findFirst()
                .orElse(null);
    }

    private PlaceAdvice was(String place) {
        return Objects.requireNonNull(earlier.get(place));
    }

    private static boolean isOpen(Verdict verdict) {
        return verdict == Verdict.ALLOWED || verdict == Verdict.ALLOWED_WITH;
    }

    private static List<String> further(List<String> was, List<String> now) {
        return now.stream().filter(each -> !was.contains(each)).toList();
    }
}
