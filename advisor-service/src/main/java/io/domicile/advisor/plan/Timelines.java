package io.domicile.advisor.plan;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Capacity.Basis;
import io.domicile.advisor.place.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells the timeline of a plan, from the case and the placements; prices come from the engine. */
final class Timelines {

    private static final String UNIT = "kW of IT power";

    private final Case given;
    private final Map<String, Placement> placements;
    private final Tallies tallies;
    private final Map<List<Object>, LimitState> tight;

    private Timelines(Case given, Map<String, Placement> placements, List<LimitState> full) {
        this.given = given;
        this.placements = placements;
        this.tallies = new Tallies(given);
        placements.forEach(tallies::add);
        this.tight = full.stream()
                .collect(Collectors.toMap(
                        state -> List.of(
                                String.valueOf(state.about()), state.period() == null ? given.on() : state.period()),
                        Function.identity()));
    }

    /** @param full the places and periods without room, see {@link LimitStates#capacities} */
    static Timeline of(Case given, Map<String, Placement> placements, List<LimitState> full) {
        return new Timelines(given, placements, full).timeline();
    }

    private Timeline timeline() {
        var horizon = given.horizon();
        var used = new TreeSet<String>();
        IntStream.range(0, horizon.periods())
                .forEach(period -> used.addAll(tallies.in(period).byPlace().keySet()));
        return new Timeline(
                UNIT,
                given.limits().basis(),
                horizon.today(),
                IntStream.range(0, horizon.periods()).mapToObj(this::period).toList(),
                readAsOne(horizon),
                used.stream().map(given::known).map(this::at).toList());
    }

    private static @Nullable String readAsOne(Horizon horizon) {
        return horizon.needed() == horizon.periods()
                ? null
                : "%d periods are read as %d. A workload counts from the first day of its period to the last, and a place has what it has on the first, so somewhat less may fit than would day by day"
                        .formatted(horizon.needed(), horizon.periods());
    }

    private Timeline.Period period(int period) {
        double demand = 0;
        double placed = 0;
        for (var workload : given.portfolio().workloads()) {
            if (given.horizon().runsIn(workload, period)) {
                double kw = given.kw(workload.id());
                demand += kw;
                placed += placements.containsKey(workload.id()) ? kw : 0;
            }
        }
        return new Timeline.Period(
                given.horizon().first(period),
                given.horizon().last(period).orElse(null),
                significant(demand),
                significant(placed));
    }

    private Timeline.AtPlace at(Place place) {
        return new Timeline.AtPlace(
                place.id(),
                place.name(),
                IntStream.range(0, given.horizon().periods())
                        .mapToObj(period -> load(place, period))
                        .toList(),
                place.capacity().steps(),
                place.capacity().assumptions());
    }

    private Timeline.Load load(Place place, int period) {
        var first = given.horizon().first(period);
        var state = tight.get(List.<Object>of(place.id(), first));
        return new Timeline.Load(
                first,
                significant(tallies.in(period).at(place.id())),
                usable(place, period, Basis.CREDIBLE),
                usable(place, period, Basis.PROMISED),
                state != null,
                state == null ? null : state.worthOfOnePercent());
    }

    private @Nullable Double usable(Place place, int period, Capacity.Basis basis) {
        OptionalDouble usable = given.usableKw(place, given.horizon().first(period), basis);
        return usable.isPresent() ? Double.valueOf(significant(usable.getAsDouble())) : null;
    }

    private static double significant(double number) {
        return new BigDecimal(number).round(new MathContext(9)).doubleValue();
    }
}
