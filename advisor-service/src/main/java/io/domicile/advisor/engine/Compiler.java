package io.domicile.advisor.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a problem into its core. */
final class Compiler {
    private final Problem problem;
    private final List<Limit.Total> totals = new ArrayList<>();
    private final List<Limit.Load> loads = new ArrayList<>();
    private final int placeSlots;
    private final int slots;
    private final Items items;
    private final int[][] members;
    private final long[] capacity;
    private final OptionTable table;

    private Compiler(Problem problem) {
        this.problem = problem;
        for (Limit limit : problem.limits()) {
            if (limit instanceof Limit.Total total) {
                totals.add(total);
            } else if (limit instanceof Limit.Load weighted) {
                loads.add(weighted);
            }
        }
        placeSlots = problem.places() * problem.periods();
        slots = placeSlots + totals.size();
        capacity = Arrays.copyOf(problem.capacity, slots + 1);
        capacity[slots] = Problem.UNLIMITED;
        items = Items.of(problem);
        members = items.members();
        table = new OptionTable(capacity, placeSlots, problem.pairs() + problem.workloads());
    }

    static Core compile(Problem problem) throws Impossible {
        return new Compiler(problem).core();
    }

    private Core core() throws Impossible {
        var first = new int[members.length + 1];
        for (int i = 0; i < members.length; i++) {
            first[i] = table.size();
            if (members[i].length == 1) {
                single(members[i][0]);
            } else {
                merged(members[i]);
            }
            if (table.size() == first[i]) {
                throw new Impossible("Workload " + members[i][0] + " fits no place");
            }
        }
        first[members.length] = table.size();
        shiftTotals(first);
        var limits = new long[loads.size()];
        var weight = weights(limits);
        return Presolve.of(
                Core.of(first, table, new Core.Limits(capacity, limits, weight, Sides.of(problem, items)), members));
    }

    private void single(int w) {
        boolean plain = totals.isEmpty() && problem.to(w) - problem.from(w) == 1;
        for (int pair : byPlace(problem.firstPair(w), problem.firstPair(w + 1))) {
            int here = problem.place(pair);
            if (problem.needsStandby(w)) {
                withStandby(w, pair);
            } else if (plain) {
                table.add(problem.cost(pair), slotOf(here, problem.from(w)), problem.load(pair), here);
            } else if (fits(w, pair)) {
                table.begin(problem.cost(pair), here, Plan.NONE);
                for (int period = problem.from(w); period < problem.to(w); period++) {
                    table.load(slotOf(here, period), problem.load(pair));
                }
                for (int t = 0; t < totals.size(); t++) {
                    table.load(placeSlots + t, (int)
                            problem.criterion(totals.get(t).criterion(), pair));
                }
                table.end();
            }
        }
        if (!problem.mustBePlaced(w)) {
            table.add(problem.penalty(w), unplacedTotals(), Plan.NONE, Plan.NONE);
        }
    }

    private boolean fits(int w, int pair) {
        for (int period = problem.from(w); period < problem.to(w); period++) {
            if (problem.load(pair) > problem.capacity(problem.place(pair), period)) {
                return false;
            }
        }
        return true;
    }

    private void withStandby(int w, int pair) {
        int[] other = problem.standbyPlaces(w);
        int[] inside = problem.standbyInside(w).of();
        int[] apart = problem.standbyApart(w).of();
        int here = problem.place(pair);
        for (int k = 0; k < other.length; k++) {
            if (other[k] != here
                    && inside[other[k]] == inside[here]
                    && apart[other[k]] != apart[here]
                    && areFewEnough(here, other[k])) {
                var at = loadsOf(w, pair);
                for (int period = problem.from(w); period < problem.to(w); period++) {
                    at.merge(slotOf(other[k], period), (long) problem.standbyLoad(w, k), Long::sum);
                }
                table.add(problem.cost(pair) + problem.standbyCost(w, k), at, here, other[k]);
            }
        }
    }

    /** Whether a place and another may be used together by as many groups as may be used at all. */
    private boolean areFewEnough(int here, int other) {
        for (Limit limit : problem.limits()) {
            if (limit instanceof Limit.Count count) {
                int[] group = count.grouping().of();
                if (count.atMost() < (group[here] == group[other] ? 1 : 2)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int[] byPlace(int begin, int end) {
        var pairs = new int[end - begin];
        boolean sortedAlready = true;
        for (int pair = begin; pair < end; pair++) {
            pairs[pair - begin] = pair;
            sortedAlready &= pair == begin || problem.place(pair - 1) < problem.place(pair);
        }
        if (sortedAlready) {
            return pairs;
        }
        var sorted = new long[end - begin];
        for (int pair = begin; pair < end; pair++) {
            sorted[pair - begin] = ((long) problem.place(pair) << 32) | pair;
        }
        Arrays.sort(sorted);
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = (int) sorted[k];
        }
        return pairs;
    }

    private void merged(int[] bound) {
        Map<Integer, int[]> pairs = new TreeMap<>();
        for (int k = 0; k < bound.length; k++) {
            for (int pair = problem.firstPair(bound[k]); pair < problem.firstPair(bound[k] + 1); pair++) {
                int[] of = pairs.computeIfAbsent(problem.place(pair), place -> filled(bound.length));
                of[k] = pair;
            }
        }
        if (isTornApart(bound)) {
            pairs.clear();
        }
        for (var entry : pairs.entrySet()) {
            if (Arrays.stream(entry.getValue()).anyMatch(pair -> pair < 0)) {
                continue;
            }
            long sum = 0;
            Map<Integer, Long> at = new TreeMap<>();
            for (int k = 0; k < bound.length; k++) {
                int pair = entry.getValue()[k];
                sum += problem.cost(pair);
                loadsOf(bound[k], pair).forEach((where, amount) -> at.merge(where, amount, Long::sum));
            }
            table.add(sum, at, entry.getKey(), Plan.NONE);
        }
        long penalty = 0;
        for (int w : bound) {
            if (problem.mustBePlaced(w)) {
                return;
            }
            penalty += problem.penalty(w);
        }
        table.add(penalty, unplacedTotals(), Plan.NONE, Plan.NONE);
    }

    /** Whether a limit keeps two apart that another holds together. */
    private boolean isTornApart(int[] bound) {
        for (Limit limit : problem.limits()) {
            if (limit instanceof Limit.Apart apart) {
                int inside = 0;
                for (int w : apart.workloads()) {
                    if (Arrays.binarySearch(bound, w) >= 0) {
                        inside++;
                    }
                }
                if (inside > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int[] filled(int size) {
        var of = new int[size];
        Arrays.fill(of, -1);
        return of;
    }

    private int slotOf(int atPlace, int period) {
        return atPlace * problem.periods() + period;
    }

    /** The slots of a pair. Criteria come as they are, also negative; {@link #shiftTotals} makes them loads. */
    private Map<Integer, Long> loadsOf(int w, int pair) {
        var at = new TreeMap<Integer, Long>();
        for (int period = problem.from(w); period < problem.to(w); period++) {
            at.put(slotOf(problem.place(pair), period), (long) problem.load(pair));
        }
        for (int t = 0; t < totals.size(); t++) {
            at.put(placeSlots + t, problem.criterion(totals.get(t).criterion(), pair));
        }
        return at;
    }

    private Map<Integer, Long> unplacedTotals() {
        var at = new TreeMap<Integer, Long>();
        for (int t = 0; t < totals.size(); t++) {
            at.put(placeSlots + t, 0L);
        }
        return at;
    }

    /** Each item takes exactly one option, so the least of its options can be taken out of item and limit alike. */
    private void shiftTotals(int[] first) throws Impossible {
        for (int t = 0; t < totals.size(); t++) {
            int at = placeSlots + t;
            long rest = totals.get(t).atMost();
            for (int i = 0; i < members.length; i++) {
                int least = Integer.MAX_VALUE;
                for (int o = first[i]; o < first[i + 1]; o++) {
                    least = Math.min(least, table.takeOff(o, at, 0));
                }
                for (int o = first[i]; o < first[i + 1]; o++) {
                    table.takeOff(o, at, least);
                }
                rest -= least;
            }
            if (rest < 0) {
                throw new Impossible("Limit " + totals.get(t).name() + " is out of reach by " + -rest);
            }
            capacity[at] = rest;
        }
    }

    private long[] weights(long[] limits) {
        int rows = loads.size();
        var weight = new long[(slots + 1) * rows];
        long most = table.largestLoad();
        for (int r = 0; r < rows; r++) {
            limits[r] = loads.get(r).atMost();
            double reach = 2.0 * most * members.length * weights(r, weight);
            if (reach > 0x1p61) {
                throw new IllegalArgumentException(
                        "Limit " + loads.get(r).name() + " could overflow: use larger units");
            }
        }
        return weight;
    }

    /** Writes the weights of a row, and returns what a unit of load in each period may count at most. */
    private double weights(int row, long[] weight) {
        Limit.Load limit = loads.get(row);
        double sum = 0;
        for (int period = 0; period < problem.periods(); period++) {
            long largest = 0;
            for (int place = 0; place < problem.places(); place++) {
                long at = limit.at(place, period, problem.places());
                weight[slotOf(place, period) * loads.size() + row] = at;
                largest = Math.max(largest, Math.abs(at));
            }
            sum += largest;
        }
        return sum;
    }
}
