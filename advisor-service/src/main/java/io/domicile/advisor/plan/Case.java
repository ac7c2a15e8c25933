package io.domicile.advisor.plan;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.Counsel.Candidate;
import io.domicile.advisor.portfolio.Demand;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a plan is made of, in the words of the domain: the portfolio, the places and the counsel on each workload. */
final class Case {

    /** Hours in a month, as prices for a month are usually reckoned. */
    static final double HOURS = 730;

    private final PortfolioView portfolio;
    private final List<Place> places;
    private final Map<String, Counsel> counsels;
    private final Map<String, Placement> before;
    private final Horizon horizon;
    private final Map<String, Set<String>> areas;
    private final Map<String, Place> byId;
    private final Map<String, Workload> workloads;
    /** By place, of each period: asked for each workload again. */
    private final Map<String, List<OptionalDouble>> usable;

    /**
     * @param places by id
     * @param counsels by workload
     * @param before where workloads were by the plan before
     * @param horizon the plan's day and periods
     * @param areas jurisdictions by the area that a limit names
     */
    @SuppressWarnings("TooManyParameters") // All that there is to know.
    Case(
            PortfolioView portfolio,
            List<Place> places,
            Map<String, Counsel> counsels,
            Map<String, Placement> before,
            Horizon horizon,
            Map<String, Set<String>> areas) {
        this.portfolio = portfolio;
        this.places = places;
        this.counsels = counsels;
        this.before = before;
        this.horizon = horizon;
        this.areas = areas;
        this.byId = places.stream().collect(Collectors.toMap(Place::id, Function.identity()));
        this.workloads = portfolio.workloads().stream().collect(Collectors.toMap(Workload::id, Function.identity()));
        this.usable = places.stream()
                .collect(Collectors.toMap(
                        Place::id,
                        place -> horizon.firsts().stream()
                                .map(day -> usableKw(place, day))
                                .toList()));
    }

    PortfolioView portfolio() {
        return portfolio;
    }

    Limits limits() {
        return portfolio.limits();
    }

    List<Place> places() {
        return places;
    }

    LocalDate on() {
        return horizon.on();
    }

    Horizon horizon() {
        return horizon;
    }

    Map<String, Placement> before() {
        return before;
    }

    Counsel counsel(String workload) {
        return Objects.requireNonNull(counsels.get(workload), workload);
    }

    /** The places where a workload may be, the best first. */
    List<Candidate> allowed(String workload) {
        return counsel(workload).allowed();
    }

    Optional<Candidate> allowed(String workload, String place) {
        for (var candidate : allowed(workload)) {
            if (candidate.place().equals(place)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    Optional<Place> place(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** One that is known to be there. */
    Place known(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    Optional<Workload> workload(String id) {
        return Optional.ofNullable(workloads.get(id));
    }

    /** IT power that a workload takes; 0 when it does not say. */
    double kw(String workload) {
        return workload(workload).flatMap(Demand::of).map(Demand::kw).orElse(0.0);
    }

    /** Where the data sit, as far as that may be relied on. */
    Optional<String> jurisdiction(Place place) {
        return place.fact(PlaceFact.COUNTRY)
                .filter(fact -> fact.isFresh(on()))
                .map(Fact::value)
                .map(String.class::cast);
    }

    /** The jurisdictions of an area that a limit names. */
    Set<String> members(String area) {
        return Objects.requireNonNull(areas.get(area), area);
    }

    /** What a kW costs there for a month by its list price; empty where none is known. */
    OptionalDouble listedUsdPerKw(Place place) {
        var listed = place.fact(PlaceFact.ACCELERATOR_HOUR_USD)
                .filter(fact -> fact.isFresh(on()))
                .map(Fact::value)
                .map(Number.class::cast)
                .map(Number::doubleValue);
        return listed.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(usdPerKw(listed.get()));
    }

    /** The same, else what the budget assumes, else nobody knows. */
    OptionalDouble usdPerKw(Place place) {
        var listed = listedUsdPerKw(place);
        var budget = limits().budget();
        var assumed = budget == null ? null : budget.unknownUsd();
        return listed.isPresent() || assumed == null ? listed : OptionalDouble.of(usdPerKw(assumed));
    }

    /** From an accelerator and hour to a kW and month. */
    static double usdPerKw(double acceleratorHour) {
        return acceleratorHour * HOURS / Demand.KW_PER_ACCELERATOR;
    }

    /** What can be used of a place in a period, in kW; empty when nothing limits it. */
    OptionalDouble usableKw(Place place, int period) {
        return Objects.requireNonNull(usable.get(place.id()), place.id()).get(period);
    }

    /** The same on a day. */
    OptionalDouble usableKw(Place place, LocalDate day) {
        return usableKw(place, day, limits().basis());
    }

    OptionalDouble usableKw(Place place, LocalDate day, Capacity.Basis basis) {
        return place.capacity().usableKw(basis, day, horizon.today());
    }

    /** Whether a place can take a workload that takes nothing: what stands when it starts, and a price where one is needed. */
    boolean isOpen(Place place, Workload workload) {
        var usable = usableKw(place, horizon.from(workload));
        return !(usable.isPresent() && usable.getAsDouble() == 0)
                && (limits().budget() == null || usdPerKw(place).isPresent());
    }
}
