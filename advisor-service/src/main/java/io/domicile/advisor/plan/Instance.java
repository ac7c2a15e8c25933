package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.portfolio.Limits;
import java.time.LocalDate;
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
 * @param periods the first day of each; null when there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Instance(
        List<Load> loads,
        List<Site> sites,
        Limits limits,
        long units,
        long moveCost,
        Map<String, List<String>> areas,
        List<List<Integer>> profiles,
        @Nullable List<LocalDate> periods) {

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
     * @param from the period in which it starts; null for the first
     * @param to the period before which it has ended; null when it does not end
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
            double[] weights,
            @Nullable Integer from,
            @Nullable Integer to) {

        int first() {
            return from == null ? 0 : from;
        }

        /** The period before which it has ended, of so many. */
        int end(int periods) {
            return to == null ? periods : to;
        }

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
     * @param units what can be used of it in the first period; null when nothing limits it
     * @param usdPerKw list price for a month; null when none is known
     * @param later what can be used in the other periods; null when there are none, or it is the same
     * @param otherwise what could be used in each period if the other kind of capacity counted; null when nothing limits it,
     *     or in what was kept before there were two answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Site(
            String place,
            String name,
            @Nullable String jurisdiction,
            String operator,
            String stack,
            @Nullable Long units,
            @Nullable Double usdPerKw,
            @Nullable List<Long> later,
            @Nullable List<Long> otherwise) {

        /** What can be used in a period; null when nothing limits it. */
        @Nullable
        Long units(int period) {
            return period == 0 || later == null ? units : later.get(period - 1);
        }

        /** The same with nothing that limits it. */
        Site unlimited() {
            return new Site(place, name, jurisdiction, operator, stack, null, usdPerKw, null, null);
        }

        /** The same with so much in each period. */
        Site with(List<Long> each) {
            boolean same = each.stream().distinct().count() == 1;
            return new Site(
                    place,
                    name,
                    jurisdiction,
                    operator,
                    stack,
                    each.getFirst(),
                    usdPerKw,
                    same ? null : each.subList(1, each.size()),
                    null);
        }
    }

    /** How many there are. */
    int count() {
        return periods == null ? 1 : periods.size();
    }

    /** A period in words, where there are several. */
    String said(int period) {
        if (periods == null) {
            throw new IllegalStateException("There is one period, of which nothing is said");
        }
        var first = periods.get(period);
        return period + 1 == periods.size()
                ? "from " + first + " on"
                : "from %s to %s".formatted(first, periods.get(period + 1).minusDays(1));
    }

    boolean runsIn(Load load, int period) {
        return load.first() <= period && period < load.end(count());
    }

    /** Whether a site can take a load. Where nothing stands not even what says nothing of its demand may be. */
    boolean isOpen(Load load, int number) {
        var site = sites.get(number);
        Long has = site.units(load.first());
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

    /** Demand of the loads in a period. */
    long demand(int period) {
        return loads.stream()
                .filter(load -> runsIn(load, period))
                .mapToLong(Load::units)
                .sum();
    }

    Instance with(Limits others) {
        return new Instance(loads, sites, others, units, moveCost, areas, profiles, periods);
    }

    Instance with(List<Site> others) {
        return new Instance(loads, others, limits, units, moveCost, areas, profiles, periods);
    }
}
