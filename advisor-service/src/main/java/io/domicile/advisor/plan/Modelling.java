package io.domicile.advisor.plan;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.score.Weights;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a case into whole numbers. Demand is rounded up and what there is rounded down, so that what fits fits. */
final class Modelling {

    private final Case given;
    private final double moveCost;
    private final Units units;
    private final Map<String, Integer> sites = new HashMap<>();
    private final Map<List<Integer>, Integer> profiles = new LinkedHashMap<>();
    /** By identity: scores that are alike mostly are the same list. */
    private final IdentityHashMap<List<Integer>, Integer> seen = new IdentityHashMap<>();

    private Modelling(Case given, double moveCost) {
        this.given = given;
        this.moveCost = moveCost;
        this.units = Units.of(given);
        given.places().forEach(place -> sites.put(place.id(), sites.size()));
    }

    static Instance of(Case given, double moveCost) {
        return new Modelling(given, moveCost).instance();
    }

    private Instance instance() {
        var loads = given.portfolio().workloads().stream().map(this::load).toList();
        return new Instance(
                loads,
                given.places().stream().map(this::site).toList(),
                given.limits(),
                units.watts(),
                Instance.cost(moveCost),
                areas(),
                new ArrayList<>(profiles.keySet()),
                given.horizon().periods() == 1 ? null : given.horizon().firsts());
    }

    private Instance.Load load(Workload workload) {
        var candidates = given.allowed(workload.id());
        var before = given.before().get(workload.id());
        return new Instance.Load(
                workload.id(),
                units.demand(given.kw(workload.id())),
                before == null ? null : among(workload, before.place()),
                before == null || before.standby() == null ? null : among(workload, before.standby()),
                candidates.stream()
                        .mapToInt(candidate -> number(candidate.place()))
                        .toArray(),
                candidates.stream()
                        .mapToLong(candidate -> Instance.cost(1 - candidate.score()))
                        .toArray(),
                candidates.stream()
                        .mapToInt(candidate -> profile(candidate.criteria()))
                        .toArray(),
                Weights.of(workload.weights(), Preset.BALANCED).shares(),
                above(given.horizon().from(workload), 0),
                above(given.horizon().to(workload), given.horizon().periods()));
    }

    private @Nullable Integer among(Workload workload, String place) {
        boolean mayStay = given.allowed(workload.id()).stream()
                .anyMatch(candidate -> candidate.place().equals(place) && given.isOpen(given.known(place), workload));
        return mayStay ? number(place) : null;
    }

    private int number(String place) {
        return Objects.requireNonNull(sites.get(place), place);
    }

    private int profile(List<Integer> criteria) {
        return seen.computeIfAbsent(criteria, _ -> profiles.computeIfAbsent(criteria, _ -> profiles.size()));
    }

    /** Null for what goes without saying. */
    private static @Nullable Integer above(int number, int usual) {
        return number == usual ? null : Integer.valueOf(number);
    }

    private Instance.Site site(Place place) {
        var usd = given.listedUsdPerKw(place);
        var basis = given.limits().basis();
        var has = usable(place, basis);
        var other = usable(place, basis.other());
        return new Instance.Site(
                place.id(),
                place.name(),
                given.jurisdiction(place).orElse(null),
                place.operator(),
                place.stack(),
                has.isEmpty() ? null : has.getFirst(),
                usd.isEmpty() ? null : Double.valueOf(usd.getAsDouble()),
                has.stream().distinct().count() < 2 ? null : has.subList(1, has.size()),
                other.isEmpty() ? null : other);
    }

    /** Of each period; empty when nothing limits it. */
    private List<Long> usable(Place place, Capacity.Basis basis) {
        return given.horizon().firsts().stream()
                .flatMapToDouble(day -> given.usableKw(place, day, basis).stream())
                .mapToObj(units::capacity)
                .toList();
    }

    private Map<String, List<String>> areas() {
        var areas = new TreeMap<String, List<String>>();
        Stream.concat(given.limits().leastShares().keySet().stream(), given.limits().largestShares().keySet().stream())
                .forEach(area -> areas.put(area, List.copyOf(new TreeSet<>(given.members(area)))));
        return areas;
    }
}
