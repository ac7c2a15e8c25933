package io.domicile.advisor.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a problem: places first, then each workload followed by its pairs. */
public final class ProblemBuilder {
    final int places;
    final int periods;
    final long[] capacity;
    final List<Limit> limits = new ArrayList<>();
    int workloads;
    int pairs;
    int[] from = new int[16];
    int[] to = new int[16];
    long[] penalty = new long[16];
    int[] pairFirst = new int[17];
    Problem.@Nullable Standby[] standby = new Problem.Standby[16];
    int[] pairPlace = new int[64];
    long[] pairCost = new long[64];
    int[] pairLoad = new int[64];
    final long[][] criterion;
    private final int[] seen;

    ProblemBuilder(int places, int periods, int criteria) {
        if (places < 1 || periods < 1 || (long) places * periods > 1_000_000) {
            throw new IllegalArgumentException("Between 1 and 1,000,000 places x periods");
        }
        this.places = places;
        this.periods = periods;
        capacity = new long[places * periods];
        Arrays.fill(capacity, Problem.UNLIMITED);
        criterion = new long[criteria][64];
        seen = new int[places];
        Arrays.fill(seen, -1);
    }

    /** Sets the capacity of a place in all periods; unlimited where none is set. */
    public ProblemBuilder capacity(int place, long amount) {
        for (int period = 0; period < periods; period++) {
            capacity(place, period, amount);
        }
        return this;
    }

    public ProblemBuilder capacity(int place, int period, long amount) {
        if (place < 0 || place >= places || period < 0 || period >= periods) {
            throw new IllegalArgumentException("No place " + place + " or period " + period);
        }
        capacity[place * periods + period] = Requirements.atLeastZero("capacity", amount);
        return this;
    }

    /** Begins the next workload, which runs in all periods. */
    public ProblemBuilder workload() {
        return workload(0, periods);
    }

    /** Begins the next workload, which runs from one period until before another, and must be placed. */
    public ProblemBuilder workload(int fromPeriod, int toPeriod) {
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
        penalty[workloads] = Problem.MUST;
        pairFirst[workloads] = pairs;
        workloads++;
        return this;
    }

    /** The current workload may stay unplaced at this penalty. */
    public ProblemBuilder mayStayUnplaced(long atPenalty) {
        penalty[current()] = Requirements.inRange("penalty", atPenalty);
        return this;
    }

    /** The current workload may run at a place, at this cost, loading it with so much in each of its periods. */
    public ProblemBuilder pair(int place, long cost, int load) {
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
        pairCost[pairs] = Requirements.inRange("cost", cost);
        pairLoad[pairs] = (int) Requirements.atLeastZero("load", load);
        pairs++;
        return this;
    }

    /** A further figure of the pair just added: sovereignty, carbon, latency. At most 2^29 in size. */
    public ProblemBuilder criterion(int number, long value) {
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
    public ProblemBuilder standby(Grouping inside, Grouping apart, int[] place, long[] cost, int[] load) {
        if (place.length != cost.length || place.length != load.length) {
            throw new IllegalArgumentException("A cost and a load for each place");
        }
        var unique = new java.util.BitSet();
        for (int k = 0; k < place.length; k++) {
            if (place[k] < 0 || place[k] >= places || unique.get(place[k])) {
                throw new IllegalArgumentException("No place " + place[k] + ", or twice");
            }
            unique.set(place[k]);
            Requirements.inRange("cost", cost[k]);
            Requirements.atLeastZero("load", load[k]);
        }
        Requirements.check(inside, places);
        Requirements.check(apart, places);
        standby[current()] = new Problem.Standby(inside, apart, place.clone(), cost.clone(), load.clone());
        return this;
    }

    public ProblemBuilder limit(Limit limit) {
        limits.add(limit);
        return this;
    }

    public Problem build() {
        Requirements.check(limits, places, periods, workloads, criterion.length);
        return new Problem(this);
    }

    private int current() {
        if (workloads == 0) {
            throw new IllegalStateException("Begin a workload first");
        }
        return workloads - 1;
    }
}
