package io.domicile.advisor.plan;

import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.plan.PlanView.Placed;
import io.domicile.advisor.plan.PlanView.RunnerUp;
import io.domicile.advisor.plan.PlanView.Unplaced;
import io.domicile.advisor.plan.PlanView.Why;
import io.domicile.advisor.portfolio.Demand;
import io.domicile.advisor.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says why each workload is where it is, and why one is nowhere: by moving it alone and asking the checker what breaks. */
final class Reasons {

    private static final int SHOWN = 3;

    private final Case given;
    private final Checker checker;
    private final Map<String, String> places;

    Reasons(Case given, Map<String, String> places) {
        this.given = given;
        this.checker = new Checker(given);
        this.places = places;
    }

    List<Placed> placed() {
        return given.portfolio().workloads().stream()
                .flatMap(workload ->
                        Optional.ofNullable(places.get(workload.id())).stream().map(place -> placed(workload, place)))
                .toList();
    }

    List<Unplaced> unplaced() {
        return given.portfolio().workloads().stream()
                .filter(workload -> !places.containsKey(workload.id()))
                .map(this::unplaced)
                .toList();
    }

    /** When no plan keeps the limits: where nothing is allowed, that is the reason all the same. */
    List<Unplaced> nothingPlaced(List<String> conflicts) {
        return given.portfolio().workloads().stream()
                .map(workload -> given.allowed(workload.id()).isEmpty()
                        ? noAllowedPlace(workload)
                        : new Unplaced(
                                workload.id(),
                                Why.CONFLICT,
                                "No plan keeps all limits: " + String.join("; ", conflicts)))
                .toList();
    }

    private Placed placed(Workload workload, String place) {
        var allowed = given.allowed(workload.id());
        var chosen = given.allowed(workload.id(), place).orElseThrow();
        var runnerUp = runnerUp(allowed, chosen);
        return new Placed(
                workload.id(),
                chosen.place(),
                chosen.name(),
                chosen.verdict(),
                chosen.artifacts(),
                Case.score(chosen),
                Demand.of(workload).map(Demand::kw).orElse(null),
                why(workload.id(), allowed, chosen),
                runnerUp.map(other -> new RunnerUp(
                                other.place(),
                                other.name(),
                                other.verdict(),
                                Case.score(other),
                                rounded(Case.score(chosen) - Case.score(other))))
                        .orElse(null));
    }

    static Optional<PlaceAdvice> runnerUp(List<PlaceAdvice> allowed, PlaceAdvice chosen) {
        return allowed.stream().filter(other -> !other.equals(chosen)).findFirst();
    }

    private String why(String workload, List<PlaceAdvice> allowed, PlaceAdvice chosen) {
        var best = allowed.getFirst();
        double lost = rounded(Case.score(best) - Case.score(chosen));
        if (allowed.size() == 1) {
            return "The only place that is allowed";
        }
        if (lost == 0) {
            return "The highest score of %d allowed places".formatted(allowed.size());
        }
        var moved = new HashMap<>(places);
        moved.put(workload, best.place());
        var broken = checker.check(moved);
        var scores = "%s scores %s more".formatted(best.name(), lost);
        if (!broken.isEmpty()) {
            return scores + ", but " + says(broken);
        }
        return chosen.place().equals(given.before().get(workload))
                ? scores + ", which is less than a move counts, or would cost other workloads more"
                : scores + ", but would cost other workloads more";
    }

    private Unplaced unplaced(Workload workload) {
        var allowed = given.allowed(workload.id());
        if (allowed.isEmpty()) {
            return noAllowedPlace(workload);
        }
        var broken = new ArrayList<Violation>();
        for (var place : allowed) {
            var moved = new HashMap<>(places);
            moved.put(workload.id(), place.place());
            broken.addAll(checker.check(moved));
        }
        boolean onlyCapacity = broken.stream().allMatch(violation -> violation.kind() == Violation.Kind.CAPACITY);
        if (broken.isEmpty()) {
            return new Unplaced(
                    workload.id(), Why.LIMITS, "There is room for it, which the solver did not find within its limit");
        }
        return new Unplaced(
                workload.id(),
                onlyCapacity ? Why.CAPACITY : Why.LIMITS,
                "At none of %d allowed places beside the others: %s".formatted(allowed.size(), says(broken)));
    }

    private Unplaced noAllowedPlace(Workload workload) {
        var verdicts = given.advice(workload.id()).places().stream()
                .collect(Collectors.groupingBy(PlaceAdvice::verdict, TreeMap::new, Collectors.counting()));
        var counts = verdicts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                .collect(Collectors.joining(", "));
        return new Unplaced(
                workload.id(),
                Why.NO_ALLOWED_PLACE,
                counts.isEmpty() ? "No place is known" : "No place is allowed: " + counts);
    }

    private static String says(List<Violation> broken) {
        var different = broken.stream().map(Violation::says).distinct().toList();
        var shown = different.stream().limit(SHOWN).collect(Collectors.joining("; "));
        return different.size() > SHOWN ? shown + "; and " + (different.size() - SHOWN) + " more" : shown;
    }

    private static String words(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static double rounded(double score) {
        return BigDecimal.valueOf(score).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}
