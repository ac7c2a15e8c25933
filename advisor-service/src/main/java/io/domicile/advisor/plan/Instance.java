package io.domicile.advisor.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio as an optimiser sees it: whole numbers only, so that every engine and every machine comes to the same sums.
 *
 * @param penalty what a load without a site costs
 * @param moveCost what it costs that a load is not where it was
 */
record Instance(List<Load> loads, List<Site> sites, List<Limit> limits, long penalty, long moveCost) {

    /** Costs are regrets in millionths. */
    static final long SCALE = 1_000_000;

    /**
     * A workload.
     *
     * @param watts IT power that it takes; 0 when it does not say
     * @param previous the site where it was; null when it was nowhere, or may not be there any more
     * @param candidates where it may be
     */
    record Load(String workload, long watts, @Nullable Integer previous, List<Candidate> candidates) {

        boolean moves(int site) {
            return previous != null && previous != site;
        }
    }

    /** A site at which a load may be, and what it costs there. */
    record Candidate(int site, long regret) {}

    /**
     * A place.
     *
     * @param watts what can be used of it; empty when nothing limits it
     */
    record Site(String place, @Nullable String jurisdiction, String operator, String stack, OptionalLong watts) {}

    /** What loads have to share. */
    sealed interface Limit {

        /** As its tenant would say it. */
        String says();
    }

    /** No site takes more than it has, and one that has nothing takes no load, whatever that needs. */
    record Capacities(String says) implements Limit {}

    /** At most so many operators. */
    record Operators(int most, String says) implements Limit {}

    /** At least so much in a jurisdiction. */
    record LeastIn(String jurisdiction, long watts, String says) implements Limit {}

    /** At most so much at each operator. */
    record MostAtOperator(long watts, String says) implements Limit {}

    /** At most so much on each platform. */
    record MostOnStack(long watts, String says) implements Limit {}

    /** All of these loads at one site, or all at none. */
    record Together(List<Integer> loads, String says) implements Limit {}

    /** No two of these loads at one site. */
    record Apart(List<Integer> loads, String says) implements Limit {}

    Instance with(List<Limit> others) {
        return new Instance(loads, sites, others, penalty, moveCost);
    }

    /** What a choice costs, moves included. */
    long cost(Map<Integer, Integer> chosen) {
        long sum = 0;
        for (int load = 0; load < loads.size(); load++) {
            var site = chosen.get(load);
            sum += site == null
                    ? penalty
                    : regret(load, site) + (loads.get(load).moves(site) ? moveCost : 0);
        }
        return sum;
    }

    /** What the moves of a choice cost. */
    long movesCost(Map<Integer, Integer> chosen) {
        return moveCost
                * chosen.entrySet().stream()
                        .filter(entry -> loads.get(entry.getKey()).moves(entry.getValue()))
                        .count();
    }

    private long regret(int load, int site) {
        return loads.get(load).candidates().stream()
                .filter(candidate -> candidate.site() == site)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Load " + load + " may not be at site " + site))
                .regret();
    }
}
