package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.plan.Instance.Load;
import io.domicile.advisor.plan.Instance.Site;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.score.Weights;
import io.domicile.http.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns the numbers behind a plan into what they would be if something was otherwise. */
final class Variation {

    private static final double MILLIONTHS = 1e6;

    private final Instance base;
    private final Plan plan;
    private final WhatIf asked;
    private final Horizon horizon;
    private final Function<String, Optional<Place>> places;
    private final Function<String, Set<String>> areas;
    private final List<Invalid> errors = new ArrayList<>();

    /**
     * @param plan where everything is; leaving costs
     * @param horizon the plan's day and periods, and the day on which it was made
     * @param places as they are known now, for the phases of their capacity
     * @param areas jurisdictions of an area
     */
    @SuppressWarnings("TooManyParameters") // What was, what is asked, and what that is read by.
    Variation(
            Instance base,
            Plan plan,
            WhatIf asked,
            Horizon horizon,
            Function<String, Optional<Place>> places,
            Function<String, Set<String>> areas) {
        this.base = base;
        this.plan = plan;
        this.asked = asked;
        this.horizon = horizon;
        this.places = places;
        this.areas = areas;
    }

    /**
     * The numbers as they would be.
     *
     * @throws PlanException.WhatIfUnfit if something is named that the plan does not have
     */
    Instance instance() {
        names();
        var limits = limits();
        groups(limits);
        var sites = sites(limits);
        var gone = gone();
        if (!errors.isEmpty()) {
            throw new PlanException.WhatIfUnfit(errors);
        }
        var loads = new ArrayList<Load>();
        for (int i = 0; i < base.loads().size(); i++) {
            loads.add(load(i, gone));
        }
        return new Instance(
                loads,
                sites,
                limits,
                base.units(),
                asked.moveCost() == null ? base.moveCost() : Instance.cost(asked.moveCost()),
                areas(limits),
                base.profiles(),
                base.periods());
    }

    private Limits limits() {
        var limits = asked.limits() == null ? base.limits() : asked.limits();
        return asked.capacity() == null ? limits : limits.counting(asked.capacity());
    }

    private Load load(int number, Set<Integer> gone) {
        var load = base.loads().get(number);
        var kept = IntStream.range(0, load.sites().length)
                .filter(i -> !gone.contains(load.sites()[i]))
                .toArray();
        var weights = weights(load);
        return new Load(
                load.workload(),
                load.units(),
                at(plan.place(number), gone),
                at(plan.standby(number), gone),
                Arrays.stream(kept).map(i -> load.sites()[i]).toArray(),
                Arrays.stream(kept)
                        .mapToLong(i -> weights == null ? load.regrets()[i] : regret(load, i, weights))
                        .toArray(),
                Arrays.stream(kept).map(i -> load.profiles()[i]).toArray(),
                weights == null ? load.weights() : weights,
                load.from(),
                load.to());
    }

    private static @Nullable Integer at(int site, Set<Integer> gone) {
        return site == Plan.NONE || gone.contains(site) ? null : Integer.valueOf(site);
    }

    private double @Nullable [] weights(Load load) {
        var own = asked.weightsOrNone().get(load.workload());
        var said = own == null ? asked.weightsOrNone().get(WhatIf.ALL) : own;
        return said == null ? null : Weights.of(said, Preset.BALANCED).shares();
    }

    private long regret(Load load, int index, double[] weights) {
        var profile = base.profiles().get(load.profiles()[index]);
        double score = 0;
        for (int c = 0; c < profile.size(); c++) {
            score += weights[c] * profile.get(c) / MILLIONTHS;
        }
        return Instance.cost(1 - Worth.rounded(score));
    }

    private List<Site> sites(Limits limits) {
        var units = new Units(base.units());
        var changed = new HashMap<String, List<Double>>();
        asked.capacitiesOrNone().forEach((id, kw) -> changed.put(id, Collections.nCopies(base.count(), kw)));
        var byPlace = asked.phasesOrNone().stream().collect(Collectors.groupingBy(WhatIf.Phase::place));
        byPlace.forEach((id, phases) -> usable(id, phases, limits).ifPresent(kw -> changed.put(id, kw)));
        boolean otherwise = limits.basis() != base.limits().basis();
        if (otherwise && base.sites().stream().anyMatch(site -> site.units() != null && site.otherwise() == null)) {
            wrong("#/capacity", "The plan was made before both capacities were kept. Have it made again.");
        }
        return base.sites().stream()
                .map(site -> {
                    var kw = changed.get(site.place());
                    if (kw != null) {
                        return site.with(kw.stream().map(units::capacity).toList());
                    }
                    return otherwise && site.otherwise() != null ? site.with(site.otherwise()) : site;
                })
                .toList();
    }

    /** What could be used in each period of a place as it is known now, with these of its phases otherwise. */
    private Optional<List<Double>> usable(String id, List<WhatIf.Phase> phases, Limits limits) {
        var place = places.apply(id);
        if (place.isEmpty()) {
            wrong("#/phases", "No place '%s' is known now.".formatted(id));
            return Optional.empty();
        }
        var capacity = place.get().capacity();
        var known = capacity.steps().stream().map(Capacity.Step::phase).collect(Collectors.toSet());
        phases.stream()
                .filter(phase -> !known.contains(phase.phase()))
                .forEach(phase -> wrong("#/phases", "Place '%s' has no phase '%s'.".formatted(id, phase.phase())));
        var usable = new ArrayList<Double>();
        for (var day : horizon.firsts()) {
            otherwise(capacity, phases, day)
                    .usableKw(limits.basis(), day, horizon.today())
                    .ifPresent(usable::add);
        }
        return usable.isEmpty() ? Optional.empty() : Optional.of(usable);
    }

    private static Capacity otherwise(Capacity capacity, List<WhatIf.Phase> phases, LocalDate day) {
        var steps = capacity.steps().stream()
                .map(step -> phases.stream()
                        .filter(phase -> phase.phase().equals(step.phase()))
                        .reduce((_, last) -> last)
                        .map(phase -> step(step, phase, day))
                        .orElse(step))
                .toList();
        return new Capacity(capacity.limited(), steps, capacity.share(), capacity.assumptions());
    }

    private static Capacity.Step step(Capacity.Step was, WhatIf.Phase phase, LocalDate day) {
        boolean stands = Boolean.TRUE.equals(phase.stands())
                && (phase.until() == null || !phase.until().isAfter(day));
        return new Capacity.Step(
                was.phase(),
                was.site(),
                was.megawatts(),
                was.qualifier(),
                was.target(),
                phase.until(),
                was.rung(),
                stands,
                was.milestone());
    }

    private Set<Integer> gone() {
        var gone = new HashSet<Integer>();
        for (int i = 0; i < base.sites().size(); i++) {
            if (asked.withoutOrNone().contains(base.sites().get(i).place())) {
                gone.add(i);
            }
        }
        return gone;
    }

    private Map<String, List<String>> areas(Limits limits) {
        var members = new TreeMap<String, List<String>>();
        limits.leastShares().keySet().forEach(area -> members.put(area, members(area)));
        limits.largestShares().keySet().forEach(area -> members.put(area, members(area)));
        return members;
    }

    private List<String> members(String area) {
        var known = base.areas().get(area);
        return known == null ? List.copyOf(new TreeSet<>(areas.apply(area))) : known;
    }

    private void names() {
        var sites = base.sites().stream().map(Site::place).collect(Collectors.toSet());
        var loads = base.loads().stream().map(Load::workload).collect(Collectors.toSet());
        asked.withoutOrNone().stream()
                .filter(place -> !sites.contains(place))
                .forEach(place -> wrong("#/without", "The plan knew no place '%s'.".formatted(place)));
        asked.capacitiesOrNone().keySet().stream()
                .filter(place -> !sites.contains(place))
                .forEach(place -> wrong("#/capacityKw/" + place, "The plan knew no place '%s'.".formatted(place)));
        asked.weightsOrNone().forEach((workload, weights) -> {
            if (!workload.equals(WhatIf.ALL) && !loads.contains(workload)) {
                wrong("#/weights/" + workload, "The plan has no workload '%s'.".formatted(workload));
            }
            weights(workload, weights);
        });
    }

    private void weights(String workload, Map<String, Double> weights) {
        var at = "#/weights/" + workload;
        weights.forEach((criterion, weight) -> {
            if (!Counsel.CRITERIA.contains(criterion)) {
                wrong(
                        at + "/" + criterion,
                        "There is no criterion '%s'; there are %s."
                                .formatted(criterion, String.join(", ", Counsel.CRITERIA)));
            } else if (!(weight >= 0) || weight.isInfinite()) {
                wrong(at + "/" + criterion, "A weight is 0 or more.");
            }
        });
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            wrong(at, "At least one criterion has to count.");
        }
    }

    private void groups(Limits limits) {
        var loads = base.loads().stream().map(Load::workload).collect(Collectors.toSet());
        var named = new TreeSet<String>(limits.standbyByWorkload().keySet());
        limits.groupsTogether().forEach(named::addAll);
        limits.groupsApart().forEach(named::addAll);
        named.stream()
                .filter(workload -> !loads.contains(workload))
                .forEach(workload -> wrong("#/limits", "The plan has no workload '%s'.".formatted(workload)));
    }

    private void wrong(String pointer, String detail) {
        errors.add(Invalid.body(pointer, detail));
    }
}
