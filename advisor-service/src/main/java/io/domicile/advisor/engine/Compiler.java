package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Core.Extra;
import io.domicile.advisor.engine.Core.Parts;
import io.domicile.advisor.engine.Sides.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a problem into its core. */
final class Compiler {
    /** More options than this are refused: they would not fit into memory. */
    private static final int MOST_OPTIONS = 60_000_000;

    private final Problem problem;
    private final List<Limit.Total> totals = new ArrayList<>();
    private final List<Limit.Load> loads = new ArrayList<>();
    private final int placeSlots;
    private final int slots;
    private final int[] itemOf;
    private final int[][] members;

    private int options;
    private int entries;
    private long[] cost;
    private int[] slot;
    private int[] load;
    private int[] place;
    private int @Nullable [] standby;
    private int[] extraFirst = new int[1];
    private int[] extraSlot = new int[0];
    private int[] extraLoad = new int[0];
    private final long[] capacity;

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
        itemOf = new int[problem.workloads()];
        members = merge();
        int expected = problem.pairs() + problem.workloads();
        cost = new long[expected];
        slot = new int[expected];
        load = new int[expected];
        place = new int[expected];
    }

    static Core compile(Problem problem) throws Impossible {
        return new Compiler(problem).core();
    }

    /** Workloads that must share a place are one item, unless one of them has a standby. */
    private int[][] merge() {
        var parent = new int[problem.workloads()];
        Arrays.setAll(parent, w -> w);
        for (Limit limit : problem.limits()) {
            if (limit instanceof Limit.Together together && isMerged(together)) {
                int[] bound = together.workloads();
                for (int k = 1; k < bound.length; k++) {
                    parent[root(parent, bound[k])] = root(parent, bound[0]);
                }
            }
        }
        var found = new HashMap<Integer, Integer>();
        var sizes = new int[problem.workloads()];
        for (int w = 0; w < parent.length; w++) {
            itemOf[w] = found.computeIfAbsent(root(parent, w), key -> found.size());
            sizes[itemOf[w]]++;
        }
        var result = new int[found.size()][];
        for (int i = 0; i < result.length; i++) {
            result[i] = new int[sizes[i]];
        }
        for (int w = parent.length - 1; w >= 0; w--) {
            result[itemOf[w]][--sizes[itemOf[w]]] = w;
        }
        return result;
    }

    private boolean isMerged(Limit.Together together) {
        if (!together.grouping().isSingle()) {
            return false;
        }
        for (int w : together.workloads()) {
            if (problem.needsStandby(w)) {
                return false;
            }
        }
        return true;
    }

    private static int root(int[] parent, int of) {
        int root = of;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private Core core() throws Impossible {
        var first = new int[members.length + 1];
        for (int i = 0; i < members.length; i++) {
            first[i] = options;
            if (members[i].length == 1) {
                single(members[i][0]);
            } else {
                merged(members[i]);
            }
            if (options == first[i]) {
                throw new Impossible("Workload " + members[i][0] + " fits no place");
            }
        }
        first[members.length] = options;
        shiftTotals(first);
        Extra extra = entries == 0
                ? null
                : new Extra(
                        Arrays.copyOf(extraFirst, options + 1),
                        Arrays.copyOf(extraSlot, entries),
                        Arrays.copyOf(extraLoad, entries));
        var limits = new long[loads.size()];
        var weight = weights(limits);
        return new Core(new Parts(
                first,
                Arrays.copyOf(cost, options),
                Arrays.copyOf(slot, options),
                Arrays.copyOf(load, options),
                extra,
                Arrays.copyOf(place, options),
                standby == null ? null : Arrays.copyOf(standby, options),
                capacity,
                limits,
                weight,
                sides(),
                members));
    }

    private void single(int w) throws Impossible {
        int begin = problem.firstPair(w);
        int end = problem.firstPair(w + 1);
        boolean plain = !problem.needsStandby(w) && totals.isEmpty() && problem.to(w) - problem.from(w) == 1;
        for (int pair : byPlace(begin, end)) {
            if (plain) {
                add(
                        problem.cost(pair),
                        slotOf(problem.place(pair), problem.from(w)),
                        problem.load(pair),
                        problem.place(pair));
                continue;
            }
            if (!problem.needsStandby(w)) {
                var at = loadsOf(w, pair);
                add(problem.cost(pair), at, problem.place(pair), Plan.NONE);
                continue;
            }
            int[] other = problem.standbyPlaces(w);
            int[] inside = problem.standbyInside(w).of();
            int[] apart = problem.standbyApart(w).of();
            int here = problem.place(pair);
            for (int k = 0; k < other.length; k++) {
                if (other[k] != here && inside[other[k]] == inside[here] && apart[other[k]] != apart[here]) {
                    var at = loadsOf(w, pair);
                    for (int period = problem.from(w); period < problem.to(w); period++) {
                        at.merge(slotOf(other[k], period), (long) problem.standbyLoad(w, k), Long::sum);
                    }
                    add(problem.cost(pair) + problem.standbyCost(w, k), at, here, other[k]);
                }
            }
        }
        if (!problem.mustBePlaced(w)) {
            add(problem.penalty(w), unplacedTotals(), Plan.NONE, Plan.NONE);
        }
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

    private void merged(int[] bound) throws Impossible {
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
            add(sum, at, entry.getKey(), Plan.NONE);
        }
        long penalty = 0;
        for (int w : bound) {
            if (problem.mustBePlaced(w)) {
                return;
            }
            penalty += problem.penalty(w);
        }
        add(penalty, unplacedTotals(), Plan.NONE, Plan.NONE);
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

    /** The same for an option that loads one slot: nearly all of them, in large portfolios. */
    private void add(long sum, int at, int amount, int where) {
        if (amount > capacity[at]) {
            return;
        }
        grow();
        cost[options] = sum;
        slot[options] = at;
        load[options] = amount;
        place[options] = where;
        if (standby != null) {
            standby[options] = Plan.NONE;
        }
        options++;
        if (extraFirst.length <= options) {
            extraFirst = Arrays.copyOf(extraFirst, 2 * options + 16);
        }
        extraFirst[options] = entries;
    }

    private void add(long sum, Map<Integer, Long> at, int where, int held) throws Impossible {
        if (Math.abs(sum) > Problem.MAX_COST) {
            throw new IllegalArgumentException("Costs that belong together are beyond 2^42");
        }
        for (var entry : at.entrySet()) {
            if (entry.getKey() < placeSlots && entry.getValue() > capacity[entry.getKey()]) {
                return;
            }
        }
        if (options == MOST_OPTIONS) {
            throw new IllegalArgumentException("More than " + MOST_OPTIONS + " options");
        }
        grow();
        cost[options] = sum;
        place[options] = where;
        if (held != Plan.NONE && standby == null) {
            standby = new int[cost.length];
            Arrays.fill(standby, Plan.NONE);
        }
        if (standby != null) {
            standby[options] = held;
        }
        boolean begun = false;
        slot[options] = slots;
        for (var entry : at.entrySet()) {
            int amount = Math.toIntExact(entry.getValue());
            if (begun) {
                if (entries == extraSlot.length) {
                    extraSlot = Arrays.copyOf(extraSlot, Math.max(64, 2 * entries));
                    extraLoad = Arrays.copyOf(extraLoad, extraSlot.length);
                }
                extraSlot[entries] = entry.getKey();
                extraLoad[entries++] = amount;
            } else {
                slot[options] = entry.getKey();
                load[options] = amount;
                begun = true;
            }
        }
        options++;
        if (extraFirst.length <= options) {
            extraFirst = Arrays.copyOf(extraFirst, 2 * options + 16);
        }
        extraFirst[options] = entries;
    }

    private void grow() {
        if (options < cost.length) {
            return;
        }
        int size = options + (options >> 1) + 16;
        cost = Arrays.copyOf(cost, size);
        slot = Arrays.copyOf(slot, size);
        load = Arrays.copyOf(load, size);
        place = Arrays.copyOf(place, size);
        if (standby != null) {
            standby = Arrays.copyOf(standby, size);
        }
    }

    /** Each item takes exactly one option, so the least of its options can be taken out of item and limit alike. */
    private void shiftTotals(int[] first) throws Impossible {
        for (int t = 0; t < totals.size(); t++) {
            int at = placeSlots + t;
            long rest = totals.get(t).atMost();
            for (int i = 0; i < members.length; i++) {
                int least = Integer.MAX_VALUE;
                for (int o = first[i]; o < first[i + 1]; o++) {
                    least = Math.min(least, valueAt(o, at, 0));
                }
                for (int o = first[i]; o < first[i + 1]; o++) {
                    valueAt(o, at, least);
                }
                rest -= least;
            }
            if (rest < 0) {
                throw new Impossible("Limit " + totals.get(t).name() + " is out of reach by " + -rest);
            }
            capacity[at] = rest;
        }
    }

    /** Takes something off an option's load of a slot and returns what it was before. */
    private int valueAt(int option, int at, int off) {
        if (slot[option] == at) {
            int was = load[option];
            load[option] = Math.subtractExact(was, off);
            return was;
        }
        for (int e = extraFirst[option]; e < extraFirst[option + 1]; e++) {
            if (extraSlot[e] == at) {
                int was = extraLoad[e];
                extraLoad[e] = Math.subtractExact(was, off);
                return was;
            }
        }
        throw new IllegalStateException("Option without its criterion");
    }

    private long[] weights(long[] limits) {
        int rows = loads.size();
        var weight = new long[(slots + 1) * rows];
        long most = 0;
        for (int i = 0; i < options; i++) {
            most = Math.max(most, load[i]);
        }
        for (int r = 0; r < rows; r++) {
            long[] of = loads.get(r).weight();
            limits[r] = loads.get(r).atMost();
            long largest = 0;
            for (int s = 0; s < placeSlots; s++) {
                weight[s * rows + r] = of[s / problem.periods()];
                largest = Math.max(largest, Math.abs(of[s / problem.periods()]));
            }
            double reach = (double) largest * most * members.length * problem.periods() * 2;
            if (reach > 0x1p61) {
                throw new IllegalArgumentException(
                        "Limit " + loads.get(r).name() + " could overflow: use larger units");
            }
        }
        return weight;
    }

    private Sides sides() {
        var counts = new ArrayList<Groups>();
        var aparts = new ArrayList<Groups>();
        var togethers = new ArrayList<Groups>();
        for (Limit limit : problem.limits()) {
            switch (limit) {
                case Limit.Count count ->
                    counts.add(groups(count.name(), count.grouping(), new int[0], count.atMost()));
                case Limit.Apart apart ->
                    aparts.add(groups(apart.name(), apart.grouping(), itemsOf(apart.workloads()), 0));
                case Limit.Together together -> {
                    if (!isMerged(together)) {
                        togethers.add(groups(together.name(), together.grouping(), itemsOf(together.workloads()), 0));
                    }
                }
                case Limit.Load load -> {}
                case Limit.Total total -> {}
            }
        }
        return new Sides(
                counts.toArray(Groups[]::new), aparts.toArray(Groups[]::new), togethers.toArray(Groups[]::new));
    }

    private static Groups groups(String name, Grouping grouping, int[] items, int most) {
        return new Groups(name, grouping.of(), grouping.groups(), items, most);
    }

    private int[] itemsOf(int[] workloads) {
        return Arrays.stream(workloads).map(w -> itemOf[w]).distinct().toArray();
    }
}
