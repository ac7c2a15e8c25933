package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.portfolio.Limits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio in whole numbers, as it was solved: kept with a plan, so that the plan can be computed again, explained and
 * asked "what if" after places and rules have changed.
 *
 * @param units watts in a unit of demand
 * @param moveCost what it costs that a load is not where it was
 * @param areas jurisdictions by the area that a limit names
 * @param profiles distinct scores by criterion, in millionths, in the order of {@link Counsel#CRITERIA}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Instance(
        List<Load> loads,
        List<Site> sites,
        Limits limits,
        long units,
        long moveCost,
        Map<String, List<String>> areas,
        List<List<Integer>> profiles) {

    /** Costs are regrets in millionths. */
    static final long SCALE = 1_000_000;

    /**
     * A workload. What belongs to its candidates stands in three arrays in their order, the best first: a large portfolio has
     * a million of them.
     *
     * @param units IT power that it takes; 0 when it does not say
     * @param previous the site where it was; null when it was nowhere, or may not be there any more
     * @param previousStandby where it was held ready
     * @param sites where it may be
     * @param regrets what it costs there
     * @param profiles numbers of what it scores there
     * @param weights shares by criterion that count, in the order of {@link Counsel#CRITERIA}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @SuppressWarnings("ArrayRecordComponent") // Never compared; lists of boxes would take five times the memory.
    record Load(
            String workload,
            int units,
            @Nullable Integer previous,
            @Nullable Integer previousStandby,
            int[] sites,
            long[] regrets,
            int[] profiles,
            double[] weights) {

        boolean moves(int site) {
            return previous != null && previous != site;
        }

        /** Where among the candidates a site stands; -1 when it is none. */
        int indexOf(int site) {
            for (int i = 0; i < sites.length; i++) {
                if (sites[i] == site) {
                    return i;
                }
            }
            return -1;
        }
    }

    /**
     * A place.
     *
     * @param units what can be used of it; null when nothing limits it
     * @param usdPerKw list price for a month; null when none is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Site(
            String place,
            String name,
            @Nullable String jurisdiction,
            String operator,
            String stack,
            @Nullable Long units,
            @Nullable Double usdPerKw) {

        Site with(@Nullable Long otherUnits) {
            return new Site(place, name, jurisdiction, operator, stack, otherUnits, usdPerKw);
        }
    }

    /** Whether a site can take anything. Where nothing stands not even what says nothing of its demand may be. */
    boolean isOpen(int number) {
        var site = sites.get(number);
        Long has = site.units();
        return !(has != null && has == 0) && (limits.budget() == null || priced(site) != null);
    }

    /** What a kW costs at a site for a month: its price, else what the budget assumes; null where nobody knows. */
    @Nullable
    Double priced(Site site) {
        var budget = limits.budget();
        var assumed = budget == null ? null : budget.unknownUsd();
        if (site.usdPerKw() != null || assumed == null) {
            return site.usdPerKw();
        }
        return Case.usdPerKw(assumed);
    }

    static long cost(double regrets) {
        return StrictMath.round(regrets * SCALE);
    }

    /** The same the other way round. */
    static double regrets(long cost) {
        return (double) cost / SCALE;
    }

    /** What a load costs that is nowhere. */
    long penalty(Load load) {
        return cost(limits.penalty(load.workload()));
    }

    /** Demand of all loads. */
    long demand() {
        return loads.stream().mapToLong(Load::units).sum();
    }

    Instance with(Limits others) {
        return new Instance(loads, sites, others, units, moveCost, areas, profiles);
    }
}
