package io.domicile.advisor.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio: workloads, the places each may use at what cost and load, capacities by period, and limits over all.
 *
 * <p>All figures are whole numbers in units that the caller chooses, so that sums and bounds are exact: costs up to 2^42
 * in size (cents, say), loads from 0 to 2^31 - 1 (kW or accelerator-hours of one period), capacities not negative. The
 * builder refuses what could overflow. Immutable.
 */
public final class Problem {
    /** A capacity that is not limited by data. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** The largest size of a cost, a penalty or a criterion. */
    public static final long MAX_COST = 1L << 42;

    /** In place of a penalty: the workload must be placed. */
    public static final long MUST = Long.MAX_VALUE;

    final int places;
    final int periods;
    final long[] capacity;
    final List<Limit> limits;
    final int workloads;
    final int[] from;
    final int[] to;
    final long[] penalty;
    final int[] pairFirst;
    final int[] pairPlace;
    final long[] pairCost;
    final int[] pairLoad;
    final long[][] criterion;
    final @Nullable Standby[] standby;

    /** What a workload holds ready elsewhere: sorted by nothing, one entry for each place that may be its standby. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double the memory.
    record Standby(Grouping inside, Grouping apart, int[] place, long[] cost, int[] load) {}

    Problem(ProblemBuilder builder) {
        places = builder.places;
        periods = builder.periods;
        capacity = builder.capacity.clone();
        limits = List.copyOf(builder.limits);
        workloads = builder.workloads;
        from = Arrays.copyOf(builder.from, workloads);
        to = Arrays.copyOf(builder.to, workloads);
        penalty = Arrays.copyOf(builder.penalty, workloads);
        pairFirst = Arrays.copyOf(builder.pairFirst, workloads + 1);
        pairFirst[workloads] = builder.pairs;
        pairPlace = Arrays.copyOf(builder.pairPlace, builder.pairs);
        pairCost = Arrays.copyOf(builder.pairCost, builder.pairs);
        pairLoad = Arrays.copyOf(builder.pairLoad, builder.pairs);
        criterion = new long[builder.criterion.length][];
        for (int c = 0; c < criterion.length; c++) {
            criterion[c] = Arrays.copyOf(builder.criterion[c], builder.pairs);
        }
        standby = Arrays.copyOf(builder.standby, workloads);
    }

    private Problem(Problem other, long[] pairCost, long[] capacity, long[] penalty, List<Limit> limits) {
        this(other, pairCost, capacity, penalty, limits, other.standby);
    }

    private Problem(
            Problem other,
            long[] pairCost,
            long[] capacity,
            long[] penalty,
            List<Limit> limits,
            @Nullable Standby[] standby) {
        places = other.places;
        periods = other.periods;
        this.capacity = capacity;
        this.limits = List.copyOf(limits);
        workloads = other.workloads;
        from = other.from;
        to = other.to;
        this.penalty = penalty;
        pairFirst = other.pairFirst;
        pairPlace = other.pairPlace;
        this.pairCost = pairCost;
        pairLoad = other.pairLoad;
        criterion = other.criterion;
        this.standby = standby;
    }

    /** A problem over places numbered from 0 and periods numbered from 0. */
    public static ProblemBuilder builder(int places, int periods) {
        return new ProblemBuilder(places, periods, 0);
    }

    /** The same with {@code criteria} further figures for each pair, see {@link ProblemBuilder#criterion}. */
    public static ProblemBuilder builder(int places, int periods, int criteria) {
        return new ProblemBuilder(places, periods, criteria);
    }

    public int places() {
        return places;
    }

    public int periods() {
        return periods;
    }

    public int workloads() {
        return workloads;
    }

    public int pairs() {
        return pairPlace.length;
    }

    public int criteria() {
        return criterion.length;
    }

    /** Of a place in a period, or {@link #UNLIMITED}. */
    public long capacity(int place, int period) {
        return capacity[place * periods + period];
    }

    public List<Limit> limits() {
        return limits;
    }

    /** The first period in which a workload runs. */
    public int from(int workload) {
        return from[workload];
    }

    /** The period before which a workload has ended. */
    public int to(int workload) {
        return to[workload];
    }

    public boolean mustBePlaced(int workload) {
        return penalty[workload] == MUST;
    }

    /** What it costs that a workload stays unplaced; none if it must be placed. */
    public long penalty(int workload) {
        if (mustBePlaced(workload)) {
            throw new IllegalStateException("Workload " + workload + " must be placed");
        }
        return penalty[workload];
    }

    /** Whether a workload needs a standby. */
    public boolean needsStandby(int workload) {
        return standby[workload] != null;
    }

    /** The number of the first pair of a workload; its pairs are consecutive. */
    public int firstPair(int workload) {
        return pairFirst[workload];
    }

    public int place(int pair) {
        return pairPlace[pair];
    }

    public long cost(int pair) {
        return pairCost[pair];
    }

    public int load(int pair) {
        return pairLoad[pair];
    }

    public long criterion(int number, int pair) {
        return criterion[number][pair];
    }

    /** The pair of a workload and a place, or -1. */
    public int pairOf(int workload, int place) {
        for (int pair = pairFirst[workload]; pair < pairFirst[workload + 1]; pair++) {
            if (pairPlace[pair] == place) {
                return pair;
            }
        }
        return -1;
    }

    /** Which places may be a workload's standby; in the order of {@link #standbyCost} and {@link #standbyLoad}. */
    public int[] standbyPlaces(int workload) {
        return needed(workload).place.clone();
    }

    public long standbyCost(int workload, int index) {
        return needed(workload).cost[index];
    }

    public int standbyLoad(int workload, int index) {
        return needed(workload).load[index];
    }

    /** The grouping in which place and standby are alike, usually the jurisdiction. */
    public Grouping standbyInside(int workload) {
        return needed(workload).inside;
    }

    /** The grouping in which place and standby differ, usually the site or the operator. */
    public Grouping standbyApart(int workload) {
        return needed(workload).apart;
    }

    private Standby needed(int workload) {
        Standby found = standby[workload];
        if (found == null) {
            throw new IllegalStateException("Workload " + workload + " needs no standby");
        }
        return found;
    }

    /** The same portfolio under other limits. */
    public Problem withLimits(List<Limit> other) {
        Requirements.check(other, places, periods, workloads, criterion.length);
        return new Problem(this, pairCost, capacity, penalty, other);
    }

    /** The same portfolio with other capacities, by place and within it by period. */
    public Problem withCapacities(long[] other) {
        if (other.length != capacity.length) {
            throw new IllegalArgumentException("A capacity for each place and period");
        }
        for (long one : other) {
            Requirements.atLeastZero("capacity", one);
        }
        return new Problem(this, pairCost, other.clone(), penalty, limits);
    }

    /** The same portfolio with other costs of its pairs. */
    public Problem withCosts(long[] other) {
        if (other.length != pairCost.length) {
            throw new IllegalArgumentException("A cost for each pair");
        }
        for (long one : other) {
            Requirements.inRange("cost", one);
        }
        return new Problem(this, other.clone(), capacity, penalty, limits);
    }

    /** The same portfolio where holding a standby ready costs nothing. */
    Problem withoutStandbyCosts() {
        @Nullable Standby[] free = new Standby[workloads];
        for (int w = 0; w < workloads; w++) {
            Standby had = standby[w];
            free[w] = had == null
                    ? null
                    : new Standby(had.inside, had.apart, had.place, new long[had.place.length], had.load);
        }
        return new Problem(this, pairCost, capacity, penalty, limits, free);
    }

    /** The same portfolio in which each workload may stay unplaced at its penalty, or with {@link #MUST} may not. */
    public Problem withPenalties(long[] other) {
        if (other.length != workloads) {
            throw new IllegalArgumentException("A penalty for each workload");
        }
        for (long one : other) {
            if (one != MUST) {
                Requirements.inRange("penalty", one);
            }
        }
        return new Problem(this, pairCost, capacity, other.clone(), limits);
    }

    /** The same portfolio where leaving the place of a plan costs more: churn, priced. */
    public Problem withChurn(Plan current, long costOfMove) {
        if (current.workloads() != workloads) {
            throw new IllegalArgumentException("The plan is of another portfolio");
        }
        Requirements.inRange("cost of a move", costOfMove);
        long[] other = pairCost.clone();
        for (int w = 0; w < workloads; w++) {
            if (current.place(w) == Plan.NONE) {
                continue;
            }
            for (int pair = pairFirst[w]; pair < pairFirst[w + 1]; pair++) {
                if (pairPlace[pair] != current.place(w)) {
                    other[pair] = Requirements.inRange("cost", other[pair] + costOfMove);
                }
            }
        }
        return new Problem(this, other, capacity, penalty, limits);
    }
}
