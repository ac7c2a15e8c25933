package io.domicile.advisor.plan;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Demand;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a choice keeps what its case asks for, read from the case itself and in kW: it knows nothing of the model that was
 * solved, so a mistake there shows here.
 */
final class Checker {

    /** The model rounds each demand to whole watts, which can move a share by so much for each workload. */
    private static final double ROUNDING_KW = 0.001;

    /** Sums of fractions are a little off; a thousandth of a watt is nothing. */
    private static final double SUMS_KW = 1e-6;

    /** The model rounds each regret to millionths, and what is stated is rounded once more. */
    private static final double ROUNDING_REGRET = 2e-6;

    private final Case given;
    private final Limits limits;
    private final Map<String, Workload> workloads;
    private final double totalKw;

    Checker(Case given) {
        this.given = given;
        this.limits = given.portfolio().limits();
        this.workloads =
                given.portfolio().workloads().stream().collect(Collectors.toMap(Workload::id, Function.identity()));
        this.totalKw = workloads.values().stream().mapToDouble(Checker::kw).sum();
    }

    /** Everything that is wrong with a choice, and with what is said of its worth; empty when nothing is. */
    List<Violation> check(Map<String, String> places, double statedRegret) {
        var found = check(places);
        if (found.isEmpty() && Math.abs(meanRegret(places) - statedRegret) > ROUNDING_REGRET) {
            found.add(new Violation(
                    Violation.Kind.OBJECTIVE,
                    "a regret of %s is stated, and it is %s".formatted(statedRegret, meanRegret(places))));
        }
        return found;
    }

    /** Everything that is wrong with a choice: place by workload; what is not there is nowhere. */
    List<Violation> check(Map<String, String> places) {
        var found = new ArrayList<Violation>();
        known(places, found);
        if (found.isEmpty()) {
            capacity(places, found);
            operators(places, found);
            leastShares(places, found);
            largestShare(Violation.Kind.OPERATOR_SHARE, limits.operatorShare(), places, Place::operator, found);
            largestShare(Violation.Kind.STACK_SHARE, limits.stackShare(), places, Place::stack, found);
            together(places, found);
            apart(places, found);
        }
        return found;
    }

    private void known(Map<String, String> places, List<Violation> found) {
        places.forEach((workload, place) -> {
            if (!workloads.containsKey(workload)) {
                found.add(new Violation(Violation.Kind.UNKNOWN, workload + " is no workload of the portfolio"));
            } else if (given.place(place).isEmpty()) {
                found.add(new Violation(Violation.Kind.UNKNOWN, place + " is no place that is known"));
            } else if (given.allowed(workload, place).isEmpty()) {
                found.add(new Violation(Violation.Kind.NOT_ALLOWED, workload + " is not allowed at " + place));
            }
        });
    }

    private void capacity(Map<String, String> places, List<Violation> found) {
        for (var place : used(places)) {
            var usable = place.capacity().usableKw(limits.basis(), given.on());
            double taken = kwAt(places, place::equals);
            if (usable.isPresent() && (usable.getAsDouble() == 0 || taken > usable.getAsDouble() + SUMS_KW)) {
                found.add(new Violation(
                        Violation.Kind.CAPACITY,
                        "%s has %s kW usable, and this would take %s kW"
                                .formatted(place.name(), plain(usable.getAsDouble()), plain(taken))));
            }
        }
    }

    private void operators(Map<String, String> places, List<Violation> found) {
        long operators = used(places).stream().map(Place::operator).distinct().count();
        if (limits.operators() != null && operators > limits.operators()) {
            found.add(new Violation(
                    Violation.Kind.OPERATORS,
                    "this would use %d operators, and %d are the limit".formatted(operators, limits.operators())));
        }
    }

    private void leastShares(Map<String, String> places, List<Violation> found) {
        new TreeMap<>(limits.leastShares()).forEach((jurisdiction, share) -> {
            double there = kwAt(
                    places,
                    place -> given.jurisdiction(place)
                            .filter(jurisdiction::equals)
                            .isPresent());
            if (there < share * totalKw - slackKw()) {
                found.add(new Violation(
                        Violation.Kind.LEAST_SHARE,
                        "%s of %s kW would be in %s, and a share of %s is the least"
                                .formatted(plain(there), plain(totalKw), jurisdiction, plain(share))));
            }
        });
    }

    private void largestShare(
            Violation.Kind kind,
            @Nullable Double most,
            Map<String, String> places,
            Function<Place, String> by,
            List<Violation> found) {
        if (most == null) {
            return;
        }
        used(places).stream().map(by).distinct().sorted().forEach(name -> {
            double there = kwAt(places, place -> by.apply(place).equals(name));
            if (there > most * totalKw + slackKw()) {
                found.add(new Violation(
                        kind,
                        "%s of %s kW would be with %s, and a share of %s is the limit"
                                .formatted(plain(there), plain(totalKw), name, plain(most))));
            }
        });
    }

    private void together(Map<String, String> places, List<Violation> found) {
        for (var group : limits.groupsTogether()) {
            long different = group.stream()
                    .map(workload -> Optional.ofNullable(places.get(workload)))
                    .distinct()
                    .count();
            if (different > 1) {
                found.add(new Violation(Violation.Kind.TOGETHER, String.join(", ", group) + " are to be at one place"));
            }
        }
    }

    private void apart(Map<String, String> places, List<Violation> found) {
        for (var group : limits.groupsApart()) {
            var taken = new HashSet<String>();
            boolean shared = group.stream()
                            .map(places::get)
                            .filter(place -> place != null && !taken.add(place))
                            .count()
                    > 0;
            if (shared) {
                found.add(new Violation(Violation.Kind.APART, String.join(", ", group) + " are to be at places apart"));
            }
        }
    }

    private double meanRegret(Map<String, String> places) {
        return workloads.keySet().stream()
                .mapToDouble(workload -> Optional.ofNullable(places.get(workload))
                        .map(place ->
                                1 - Case.score(given.allowed(workload, place).orElseThrow()))
                        .orElse(limits.penalty()))
                .average()
                .orElse(0);
    }

    private List<Place> used(Map<String, String> places) {
        return given.places().stream()
                .filter(place -> places.containsValue(place.id()))
                .toList();
    }

    private double kwAt(Map<String, String> places, Predicate<Place> counts) {
        return workloads.values().stream()
                .filter(workload -> Optional.ofNullable(places.get(workload.id()))
                        .flatMap(given::place)
                        .filter(counts)
                        .isPresent())
                .mapToDouble(Checker::kw)
                .sum();
    }

    private double slackKw() {
        return ROUNDING_KW * workloads.size();
    }

    private static double kw(Workload workload) {
        return Demand.of(workload).map(Demand::kw).orElse(0.0);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
