package io.domicile.advisor.engine;

import java.util.ArrayList;
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

    private Problem(Builder builder) {
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
    public static Builder builder(int places, int periods) {
        return new Builder(places, periods, 0);
    }

    /** The same with {@code criteria} further figures for each pair, see {@link Builder#criterion}. */
    public static Builder builder(int places, int periods, int criteria) {
        return new Builder(places, periods, criteria);
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
        Builder.check(other, this.places, this.workloads, criterion.length);
        return new Problem(this, pairCost, capacity, penalty, other);
    }

    /** The same portfolio with other capacities, by place and within it by period. */
    public Problem withCapacities(long[] other) {
        if (other.length != capacity.length) {
            throw new IllegalArgumentException("A capacity for each place and period");
        }
        for (long one : other) {
            Builder.atLeastZero("capacity", one);
        }
        return new Problem(this, pairCost, other.clone(), penalty, limits);
    }

    /** The same portfolio with other costs of its pairs. */
    public Problem withCosts(long[] other) {
        if (other.length != pairCost.length) {
            throw new IllegalArgumentException("A cost for each pair");
        }
        for (long one : other) {
            Builder.inRange("cost", one);
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
                Builder.inRange("penalty", one);
            }
        }
        return new Problem(this, pairCost, capacity, other.clone(), limits);
    }

    /** The same portfolio where leaving the place of a plan costs more: churn, priced. */
    public Problem withChurn(Plan current, long costOfMove) {
        if (current.workloads() != workloads) {
            throw new IllegalArgumentException("The plan is of another portfolio");
        }
        Builder.inRange("cost of a move", costOfMove);
        long[] other = pairCost.clone();
        for (int w = 0; w < workloads; w++) {
            if (current.place(w) == Plan.NONE) {
                continue;
            }
            for (int pair = pairFirst[w]; pair < pairFirst[w + 1]; pair++) {
                if (pairPlace[pair] != current.place(w)) {
                    other[pair] = Builder.inRange("cost", other[pair] + costOfMove);
                }
            }
        }
        return new Problem(this, other, capacity, penalty, limits);
    }

    /** Collects a problem: places first, then each workload followed by its pairs. */
    public static final class Builder {
        private final int places;
        private final int periods;
        private final long[] capacity;
        private final List<Limit> limits = new ArrayList<>();
        private int workloads;
        private int pairs;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private long[] penalty = new long[16];
        private int[] pairFirst = new int[17];
        private @Nullable Standby[] standby = new Standby[16];
        private int[] pairPlace = new int[64];
        private long[] pairCost = new long[64];
        private int[] pairLoad = new int[64];
        private final long[][] criterion;
        private final int[] seen;

        private Builder(int places, int periods, int criteria) {
            if (places < 1 || periods < 1 || (long) places * periods > 1_000_000) {
                throw new IllegalArgumentException("Between 1 and 1,000,000 places x periods");
            }
            this.places = places;
            this.periods = periods;
            capacity = new long[places * periods];
            Arrays.fill(capacity, UNLIMITED);
            criterion = new long[criteria][64];
            seen = new int[places];
            Arrays.fill(seen, -1);
        }

        /** Sets the capacity of a place in all periods; unlimited where none is set. */
        public Builder capacity(int place, long amount) {
            for (int period = 0; period < periods; period++) {
                capacity(place, period, amount);
            }
            return this;
        }

        public Builder capacity(int place, int period, long amount) {
            if (place < 0 || place >= places || period < 0 || period >= periods) {
                throw new IllegalArgumentException("No place " + place + " or period " + period);
            }
            capacity[place * periods + period] = atLeastZero("capacity", amount);
            return this;
        }

        /** Begins the next workload, which runs in all periods. */
        public Builder workload() {
            return workload(0, periods);
        }

        /** Begins the next workload, which runs from one period until before another, and must be placed. */
        public Builder workload(int fromPeriod, int toPeriod) {
            if (fromPeriod < 0 || toPeriod <= fromPeriod || toPeriod > periods) {
                throw new IllegalArgumentException("No periods from " + fromPeriod + " to " + toPeriod);
            }
            if (workloads == from.length) {
                from = Arrays.copyOf(from, 2 * workloads);
                to = Arrays.copyOf(to, 2 * workloads);
                penalty = Arrays.copyOf(penalty, 2 * workloads);
                standby = Arrays.copyOf(standby, 2 * workloads);
                pairFirst = Arrays.copyOf(pairFirst, 2 * workloads + 1);
            }
            from[workloads] = fromPeriod;
            to[workloads] = toPeriod;
            penalty[workloads] = MUST;
            pairFirst[workloads] = pairs;
            workloads++;
            return this;
        }

        /** The current workload may stay unplaced at this penalty. */
        public Builder mayStayUnplaced(long atPenalty) {
            penalty[current()] = inRange("penalty", atPenalty);
            return this;
        }

        /** The current workload may run at a place, at this cost, loading it with so much in each of its periods. */
        public Builder pair(int place, long cost, int load) {
            int workload = current();
            if (place < 0 || place >= places) {
                throw new IllegalArgumentException("No place " + place);
            }
            if (seen[place] == workload) {
                throw new IllegalArgumentException("Workload " + workload + " has place " + place + " twice");
            }
            seen[place] = workload;
            if (pairs == pairPlace.length) {
                int size = pairs + (pairs >> 1);
                pairPlace = Arrays.copyOf(pairPlace, size);
                pairCost = Arrays.copyOf(pairCost, size);
                pairLoad = Arrays.copyOf(pairLoad, size);
                for (int c = 0; c < criterion.length; c++) {
                    criterion[c] = Arrays.copyOf(criterion[c], size);
                }
            }
            pairPlace[pairs] = place;
            pairCost[pairs] = inRange("cost", cost);
            pairLoad[pairs] = (int) atLeastZero("load", load);
            pairs++;
            return this;
        }

        /** A further figure of the pair just added: sovereignty, carbon, latency. At most 2^29 in size. */
        public Builder criterion(int number, long value) {
            current();
            if (Math.abs(value) > 1L << 29) {
                throw new IllegalArgumentException("A criterion of " + value + " is beyond 2^29");
            }
            criterion[number][pairs - 1] = value;
            return this;
        }

        /**
         * The current workload needs a standby at another place that is in the same group of the first grouping and in
         * another group of the second.
         *
         * @param place the places that may be it, with {@code cost} and {@code load} of holding it ready there
         */
        public Builder standby(Grouping inside, Grouping apart, int[] place, long[] cost, int[] load) {
            if (place.length != cost.length || place.length != load.length) {
                throw new IllegalArgumentException("A cost and a load for each place");
            }
            var unique = new java.util.BitSet();
            for (int k = 0; k < place.length; k++) {
                if (place[k] < 0 || place[k] >= places || unique.get(place[k])) {
                    throw new IllegalArgumentException("No place " + place[k] + ", or twice");
                }
                unique.set(place[k]);
                inRange("cost", cost[k]);
                atLeastZero("load", load[k]);
            }
            check(inside, places);
            check(apart, places);
            standby[current()] = new Standby(inside, apart, place.clone(), cost.clone(), load.clone());
            return this;
        }

        public Builder limit(Limit limit) {
            limits.add(limit);
            return this;
        }

        public Problem build() {
            check(limits, places, workloads, criterion.length);
            return new Problem(this);
        }

        private int current() {
            if (workloads == 0) {
                throw new IllegalStateException("Begin a workload first");
            }
            return workloads - 1;
        }

        private static void check(List<Limit> limits, int places, int workloads, int criteria) {
            for (Limit limit : limits) {
                switch (limit) {
                    case Limit.Load load -> {
                        if (load.weight().length != places) {
                            throw new IllegalArgumentException("Limit " + load.name() + " needs a weight per place");
                        }
                        for (long weight : load.weight()) {
                            if (Math.abs(weight) > 1L << 31) {
                                throw new IllegalArgumentException("Limit " + load.name() + " has a weight over 2^31");
                            }
                        }
                    }
                    case Limit.Total total -> {
                        if (total.criterion() < 0 || total.criterion() >= criteria) {
                            throw new IllegalArgumentException("Limit " + total.name() + " is of no criterion");
                        }
                    }
                    case Limit.Count count -> check(count.grouping(), places);
                    case Limit.Together together -> {
                        check(together.grouping(), places);
                        check(together.name(), together.workloads(), workloads);
                    }
                    case Limit.Apart apart -> {
                        check(apart.grouping(), places);
                        check(apart.name(), apart.workloads(), workloads);
                    }
                }
            }
        }

        private static void check(String name, int[] members, int workloads) {
            var unique = new java.util.BitSet();
            for (int member : members) {
                if (member < 0 || member >= workloads || unique.get(member)) {
                    throw new IllegalArgumentException("Limit " + name + " has no workload " + member + ", or twice");
                }
                unique.set(member);
            }
        }

        private static void check(Grouping grouping, int places) {
            if (grouping.of().length != places) {
                throw new IllegalArgumentException("Grouping " + grouping.name() + " needs a group per place");
            }
        }

        private static long inRange(String what, long value) {
            if (Math.abs(value) > MAX_COST) {
                throw new IllegalArgumentException("A " + what + " of " + value + " is beyond 2^42");
            }
            return value;
        }

        private static long atLeastZero(String what, long value) {
            if (value < 0) {
                throw new IllegalArgumentException("A " + what + " of " + value + " is negative");
            }
            return value;
        }
    }
}
