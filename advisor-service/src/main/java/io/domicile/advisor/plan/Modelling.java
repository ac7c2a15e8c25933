package io.domicile.advisor.plan;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Demand;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns a case into whole numbers. Demand is rounded up and what there is rounded down, so that what fits fits. */
final class Modelling {

    private final Case given;
    private final Limits limits;
    private final Map<String, Integer> sites;
    private final Map<String, Integer> loads;
    private final double moveCost;

    private Modelling(Case given, double moveCost) {
        this.given = given;
        this.limits = given.portfolio().limits();
        this.moveCost = moveCost;
        var places = given.places();
        var workloads = given.portfolio().workloads();
        this.sites = IntStream.range(0, places.size())
                .boxed()
                .collect(Collectors.toMap(i -> places.get(i).id(), i -> i));
        this.loads = IntStream.range(0, workloads.size())
                .boxed()
                .collect(Collectors.toMap(i -> workloads.get(i).id(), i -> i));
    }

    static Instance of(Case given, double moveCost) {
        return new Modelling(given, moveCost).instance();
    }

    private Instance instance() {
        return new Instance(
                given.portfolio().workloads().stream().map(this::load).toList(),
                given.places().stream().map(this::site).toList(),
                limits(),
                cost(limits.penalty()),
                cost(moveCost));
    }

    private Instance.Load load(Workload workload) {
        var candidates = given.allowed(workload.id()).stream()
                .map(place -> new Instance.Candidate(number(place.place()), cost(1 - Case.score(place))))
                .toList();
        var before = given.before().get(workload.id());
        var previous = before == null ? null : sites.get(before);
        boolean mayStay = previous != null && candidates.stream().anyMatch(candidate -> candidate.site() == previous);
        return new Instance.Load(workload.id(), watts(workload), mayStay ? previous : null, candidates);
    }

    private int number(String place) {
        return Objects.requireNonNull(sites.get(place), place);
    }

    private Instance.Site site(Place place) {
        var usable = place.capacity().usableKw(limits.basis(), given.on());
        return new Instance.Site(
                place.id(),
                given.jurisdiction(place).orElse(null),
                place.operator(),
                place.stack(),
                usable.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(BigDecimal.valueOf(usable.getAsDouble())
                                .movePointRight(3)
                                .setScale(0, RoundingMode.FLOOR)
                                .longValueExact()));
    }

    private List<Instance.Limit> limits() {
        var all = new ArrayList<Instance.Limit>();
        all.add(new Instance.Capacities(
                "the %s capacity of the places".formatted(limits.basis().name().toLowerCase(Locale.ROOT))));
        if (limits.operators() != null) {
            all.add(new Instance.Operators(limits.operators(), "at most %d operators".formatted(limits.operators())));
        }
        long total = given.portfolio().workloads().stream()
                .mapToLong(Modelling::watts)
                .sum();
        new TreeMap<>(limits.leastShares())
                .forEach((jurisdiction, share) -> all.add(new Instance.LeastIn(
                        jurisdiction,
                        part(share, total, RoundingMode.CEILING),
                        "at least %s of the demand in %s".formatted(percent(share), jurisdiction))));
        if (limits.operatorShare() != null) {
            all.add(new Instance.MostAtOperator(
                    part(limits.operatorShare(), total, RoundingMode.FLOOR),
                    "at most %s of the demand at one operator".formatted(percent(limits.operatorShare()))));
        }
        if (limits.stackShare() != null) {
            all.add(new Instance.MostOnStack(
                    part(limits.stackShare(), total, RoundingMode.FLOOR),
                    "at most %s of the demand on one platform".formatted(percent(limits.stackShare()))));
        }
        limits.groupsTogether()
                .forEach(group ->
                        all.add(new Instance.Together(numbers(group), String.join(", ", group) + " at one place")));
        limits.groupsApart()
                .forEach(group ->
                        all.add(new Instance.Apart(numbers(group), String.join(", ", group) + " at places apart")));
        return List.copyOf(all);
    }

    private List<Integer> numbers(List<String> group) {
        return group.stream().map(loads::get).toList();
    }

    private static long watts(Workload workload) {
        return Demand.of(workload)
                .map(demand -> BigDecimal.valueOf(demand.kw())
                        .movePointRight(3)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact())
                .orElse(0L);
    }

    private static long part(double share, long total, RoundingMode rounding) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(total))
                .setScale(0, rounding)
                .longValueExact();
    }

    private static long cost(double regrets) {
        return StrictMath.round(regrets * Instance.SCALE);
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
