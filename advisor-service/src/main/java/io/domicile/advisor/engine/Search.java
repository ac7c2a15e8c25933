package io.domicile.advisor.engine;

import java.util.function.LongConsumer;

/**
 * Looks for cheap plans near the relaxation: simulated annealing over shifts, swaps and ejection chains, in which limits
 * may be exceeded at a weight that rises while they are. Cycles of cooling grow longer without end; each starts from the
 * best plan. All that is random comes from the seed, all that is long from counts.
 */
final class Search {
    private static final int CHECK = 256;
    private static final int LEVELS = 40;
    /** How warm cycles begin, as a part of the mean reduced cost of second choices, and how they end. */
    private static final double HOT = 0.1;

    private static final double COLD = 0.02;
    /** Options whose reduced cost is so many temperatures are not tried. */
    private static final double CUT = 10;
    /** How warm it is where a quench begins, and ends; how long it is for each item; how often it is mended. */
    private static final double WARM = 0.03;

    private static final double LUKEWARM = 0.05;
    private static final int QUENCH = 10;
    private static final int MEND = 20;
    /** Down from a plan that is far from the bound, before any cycle: how warm, and how long for each item. */
    private static final double FAR = 0.02;

    private static final double COOL = 0.01;
    private static final int DESCENT = 10;
    /** How warm repair begins. */
    private static final double HEAT = 0.001;
    /** After so many rounds of repair in vain, what is exceeded grows so much dearer each time. */
    private static final int PATIENCE = 3;

    private static final double URGENT = 2;
    /** What any excess counts at least, as a part of the mean load. */
    private static final double JUMP = 0.1;
    /** Shifts after the first in a chain; items and ranks that are looked at for each. */
    private static final int DEPTH = 3;

    private static final int SCAN = 16;
    private static final int RANK = 4;
    private static final double[] EXPONENTIAL = new double[4096];

    static {
        for (int k = 0; k < EXPONENTIAL.length; k++) {
            EXPONENTIAL[k] = -StrictMath.log((k + 0.5) / EXPONENTIAL.length);
        }
    }

    private final Core core;
    private final Moves moves;
    private final State state;
    private final Work work;
    private final LongConsumer improved;
    private final double typical;
    private final double[] baseWeight;

    private final Regroup regroup;
    private final Completion completion;

    private int rounds;
    private boolean isUrgent;
    private long random;
    private double temperature;
    private int reach;
    private long length;

    private final int[] best;
    private long bestCost = Long.MAX_VALUE;
    /** The items that are not at their cheapest option at the relaxation's prices. */
    private final int[] stray;

    private final int[] strayAt;
    private int strays;
    private final int[] changed;
    private final boolean[] isChanged;
    private int changes;

    Search(Core core, Relaxation relaxation, long seed, Work work, LongConsumer improved) {
        this.core = core;
        this.work = work;
        this.improved = improved;
        random = seed * 0x9E3779B97F4A7C15L + 1;
        moves = new Moves(core, relaxation.prices(), Double.POSITIVE_INFINITY);
        state = new State(core, relaxation.rounded());
        typical = typical();
        regroup = new Regroup(core, state, this);
        completion = new Completion(core, state, this);
        baseWeight = new double[core.slots];
        double meanLoad = 0;
        for (int k = 0; k < moves.size(); k++) {
            meanLoad += core.load[moves.option(k)];
        }
        meanLoad = Math.max(1, meanLoad / Math.max(1, moves.size()));
        state.jump = JUMP * meanLoad;
        for (int s = 0; s < core.slots; s++) {
            baseWeight[s] = Math.max(relaxation.prices().slot()[s] * 1.2, 0.1 * typical / meanLoad);
            state.slotWeight[s] = baseWeight[s];
        }
        for (int r = 0; r < core.rows; r++) {
            double largest = 1;
            for (int s = 0; s < core.slots; s++) {
                largest = Math.max(largest, Math.abs((double) core.weight[s * core.rows + r]));
            }
            state.rowWeight[r] = Math.max(relaxation.prices().row()[r] * 1.2, 0.2 * typical / meanLoad / largest);
        }
        for (int c = 0; c < state.sideCount(); c++) {
            state.sideWeight[c] = 2 * typical;
        }
        best = state.choice.clone();
        stray = new int[core.items];
        strayAt = new int[core.items];
        for (int i = 0; i < core.items; i++) {
            strayAt[i] = -1;
            if (state.choice[i] != moves.ranked(i, 0)) {
                strayAt[i] = strays;
                stray[strays++] = i;
            }
        }
        changed = new int[core.items];
        isChanged = new boolean[core.items];
    }

    /** The mean reduced cost of second choices. */
    private double typical() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < core.items; i++) {
            if (moves.ranks(i) > 1) {
                sum += moves.rankedReduced(i, 1);
                count++;
            }
        }
        return Math.max(1e-3, count == 0 ? 1 : sum / count);
    }

    /** Repair begins as if it had been in vain so far: any plan will do, soon. */
    void hurry() {
        rounds = PATIENCE;
    }

    boolean hasPlan() {
        return bestCost != Long.MAX_VALUE;
    }

    long bestCost() {
        return bestCost;
    }

    /** The options of the best plan. */
    int[] best() {
        return best;
    }

    /** Takes over a plan: as the best if it keeps all limits and is cheaper, else as where repair begins. */
    void offer(int[] options) {
        for (int i = 0; i < core.items; i++) {
            change(i, options[i]);
        }
        keepIfBetter();
    }

    /** Works until there is a plan, or the work is over or used up. */
    void repair(int most) {
        keepIfBetter();
        int levels = 12;
        double heat = HEAT;
        for (int round = 0; round < most && !hasPlan() && !work.isOver(); round++) {
            isUrgent = rounds++ >= PATIENCE;
            anneal(heat * typical, 0.2 * heat * typical, (long) levels * CHECK, levels, true);
            levels = Math.min(2 * levels, 2_000);
            heat = Math.min(0.05, heat * 1.4);
        }
        isUrgent = false;
    }

    /** So many further cycles, fewer if the work is over or the bound is met. */
    void run(long bound, int cycles) {
        if (length == 0) {
            length = Math.clamp(100L * core.items, 1_000, Math.max(20_000, 6L * core.items));
            if (hasPlan() && bestCost - bound > FAR * Math.abs((double) bestCost)) {
                anneal(COOL * typical, COLD * COOL * typical, (long) DESCENT * core.items, DESCENT, false);
            }
        }
        for (int cycle = 0; cycle < cycles && !work.isOver() && bestCost > bound; cycle++) {
            if (hasPlan()) {
                revert();
            }
            double gap = hasPlan() && bound > Long.MIN_VALUE ? (double) bestCost - bound : typical * core.items;
            double warm = Math.min(HOT * typical, gap * 0.05 + 1e-3);
            anneal(warm, warm * COLD, length, LEVELS, !hasPlan());
            length = Math.min(length + length / 2, 400L * core.items + 3_000_000);
        }
    }

    /**
     * Begins elsewhere, at a choice from which items may be missing, and cools it down once.
     *
     * @return the choice that it came to; it need not keep all limits
     */
    int[] quench(int[] from) {
        completion.complete(from);
        double warm = WARM * typical;
        anneal(warm, warm * LUKEWARM, (long) QUENCH * core.items, LEVELS / 2, false);
        int most = MEND;
        while (most-- > 0 && !state.isFeasible() && !work.isOver()) {
            anneal(warm * LUKEWARM, warm * LUKEWARM, 4L * CHECK, 2, false);
        }
        return state.choice.clone();
    }

    private void revert() {
        for (int k = 0; k < changes; k++) {
            isChanged[changed[k]] = false;
            if (state.choice[changed[k]] != best[changed[k]]) {
                int item = changed[k];
                isChanged[item] = true;
                change(item, best[item]);
                isChanged[item] = false;
            }
        }
        changes = 0;
    }

    private void anneal(double from, double to, long length, int levels, boolean untilPlan) {
        double factor = StrictMath.pow(to / from, 1.0 / Math.max(1, levels - 1));
        temperature = from;
        for (int level = 0; level < levels; level++) {
            reach = Math.min(moves.size(), moves.within(CUT * temperature) + 64);
            long tries = Math.max(1, length / levels);
            for (long done = 0; done < tries; done += CHECK) {
                if (work.spend(CHECK)) {
                    return;
                }
                look();
                for (int k = 0; k < CHECK; k++) {
                    attempt();
                }
                if (state.sideCount() > 0) {
                    regroup.attempt();
                }
            }
            if (untilPlan && hasPlan()) {
                return;
            }
            weigh();
            temperature *= factor;
        }
    }

    /** Weights rise where limits are exceeded and sink slowly where they are not. */
    private void weigh() {
        for (int s = 0; s < core.slots; s++) {
            double weight = state.slotWeight[s] * (state.excess(s) > 0 ? (isUrgent ? URGENT : 1.25) : 0.97);
            state.slotWeight[s] = Math.clamp(weight, baseWeight[s], 1e4 * baseWeight[s]);
        }
        for (int r = 0; r < core.rows; r++) {
            state.rowWeight[r] *= state.rowExcess(r) > 0 ? (isUrgent ? URGENT : 1.4) : 0.97;
        }
        for (int c = 0; c < state.sideCount(); c++) {
            state.sideWeight[c] = Math.max(typical, state.sideWeight[c] * (state.sideExcess(c) > 0 ? 1.5 : 0.97));
        }
    }

    /** Of the size of usual differences, exponentially distributed. */
    double noise() {
        return typical * EXPONENTIAL[next(EXPONENTIAL.length)] * 0.1;
    }

    int next(int bound) {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) (((random >>> 33) * bound) >>> 31);
    }

    private void attempt() {
        if (overs > 0 && next(8) < (hasPlan() ? 2 : 6)) {
            relieve(over[next(overs)]);
            return;
        }
        if (rowOver && next(8) == 0) {
            relieveRows();
            return;
        }
        int i;
        int o;
        if (strays > 0 && (next(2) == 0 || reach == 0)) {
            i = stray[next(strays)];
            o = moves.ranked(i, next(Math.min(1 + rank(i), moves.ranks(i))));
        } else if (reach == 0) {
            return;
        } else {
            int k = next(reach);
            i = moves.item(k);
            o = moves.option(k);
        }
        if (state.choice[i] == o) {
            return;
        }
        double most = temperature * EXPONENTIAL[next(EXPONENTIAL.length)];
        double d = state.delta(i, o);
        if (d <= most) {
            change(i, o);
            keepIfBetter();
            return;
        }
        chain(i, o, d, most);
    }

    /** What is beyond its limit, as of the last look. Slots that no option has first, criteria, are like rows. */
    private void look() {
        overs = 0;
        rowOver = false;
        for (int s = 0; s < core.slots; s++) {
            if (state.excess(s) > 0) {
                if (state.itemsAt(s) == 0) {
                    rowOver = true;
                } else if (overs < over.length) {
                    over[overs++] = s;
                }
            }
        }
        for (int r = 0; r < core.rows; r++) {
            rowOver |= state.rowExcess(r) > 0;
        }
    }

    private void relieve(int slot) {
        if (state.excess(slot) == 0) {
            return;
        }
        found = -1;
        least = Double.POSITIVE_INFINITY;
        eject(slot, -1);
        apply();
    }

    /** For a limit that no single slot answers for. */
    private void relieveRows() {
        found = -1;
        least = Double.POSITIVE_INFINITY;
        wander(-1);
        apply();
    }

    private void apply() {
        if (found < 0) {
            return;
        }
        double most = temperature * EXPONENTIAL[next(EXPONENTIAL.length)];
        if (least <= most) {
            change(found, foundOption);
            keepIfBetter();
        } else {
            chain(found, foundOption, least, most);
        }
    }

    private int rank(int i) {
        int ranks = moves.ranks(i);
        int rank = 0;
        while (rank < ranks && moves.ranked(i, rank) != state.choice[i]) {
            rank++;
        }
        return rank;
    }

    /** Tries to make up for a dear shift by others: what is in the way goes on, or something takes the room left. */
    private void chain(int i, int o, double d, double most) {
        int old = state.choice[i];
        change(i, o);
        double sum = d;
        int to = core.slot[o];
        int from = core.slot[old];
        int length = 0;
        while (length < DEPTH) {
            found = -1;
            least = Double.POSITIVE_INFINITY;
            if (state.excess(to) > 0) {
                eject(to, i);
            } else {
                fill(from, i);
                if (rowOver) {
                    wander(i);
                }
            }
            if (found < 0) {
                break;
            }
            chainItem[length] = found;
            chainOld[length] = state.choice[found];
            from = core.slot[chainOld[length]];
            to = core.slot[foundOption];
            change(found, foundOption);
            length++;
            sum += least;
            if (sum <= most) {
                keepIfBetter();
                return;
            }
        }
        while (length > 0) {
            length--;
            change(chainItem[length], chainOld[length]);
        }
        change(i, old);
    }

    private final int[] chainItem = new int[8];
    private final int[] chainOld = new int[8];
    private int found;
    private int foundOption;
    private double least;
    private final int[] over = new int[64];
    private int overs;
    private boolean rowOver;

    /** The best way for something at a slot to go elsewhere. */
    private void eject(int slot, int except) {
        int size = state.itemsAt(slot);
        int scanned = Math.min(size, SCAN);
        work.add(scanned / 2);
        int k = next(Math.max(1, size));
        for (int n = 0; n < scanned; n++) {
            k = k + 1 < size ? k + 1 : 0;
            int j = state.itemAt(slot, k);
            if (j == except) {
                continue;
            }
            int ranks = Math.min(moves.ranks(j), hasPlan() ? RANK : 8);
            for (int rank = 0; rank < ranks; rank++) {
                consider(j, moves.ranked(j, rank));
            }
        }
    }

    /** The best of those that could take what room a slot has. */
    private void fill(int slot, int except) {
        int size = moves.atSlot(slot);
        int scanned = Math.min(size, SCAN);
        work.add(scanned / 4);
        int begin = size <= scanned ? 0 : next(size - scanned + 1);
        begin = next(begin + 1);
        for (int n = begin; n < begin + scanned; n++) {
            int k = moves.atSlot(slot, n);
            if (moves.item(k) != except) {
                consider(moves.item(k), moves.option(k));
            }
        }
    }

    /** The best of some at random, for a limit that no single slot answers for. */
    private void wander(int except) {
        for (int n = 0; n < 24 && reach > 0; n++) {
            int k = next(reach);
            if (moves.item(k) != except) {
                consider(moves.item(k), moves.option(k));
            }
        }
    }

    private void consider(int j, int q) {
        if (state.choice[j] == q) {
            return;
        }
        double d = state.delta(j, q);
        if (d < least) {
            least = d;
            found = j;
            foundOption = q;
        }
    }

    /** Keeps a change of several items if annealing allows it, else takes it back. */
    void settle(int[] items, int[] before, double d) {
        if (d <= temperature * EXPONENTIAL[next(EXPONENTIAL.length)]) {
            keepIfBetter();
            return;
        }
        for (int k = 0; k < items.length; k++) {
            change(items[k], before[k]);
        }
    }

    void change(int item, int option) {
        if (state.choice[item] == option) {
            return;
        }
        state.set(item, option);
        note(item, option);
    }

    /** Keeps account of an item that went to an option. */
    void note(int item, int option) {
        boolean astray = option != moves.ranked(item, 0);
        if (astray && strayAt[item] < 0) {
            strayAt[item] = strays;
            stray[strays++] = item;
        } else if (!astray && strayAt[item] >= 0) {
            int last = stray[--strays];
            stray[strayAt[item]] = last;
            strayAt[last] = strayAt[item];
            strayAt[item] = -1;
        }
        if (!isChanged[item]) {
            isChanged[item] = true;
            changed[changes++] = item;
        }
    }

    private void keepIfBetter() {
        if (state.cost >= bestCost || !state.isFeasible()) {
            return;
        }
        bestCost = state.cost;
        for (int k = 0; k < changes; k++) {
            best[changed[k]] = state.choice[changed[k]];
            isChanged[changed[k]] = false;
        }
        changes = 0;
        improved.accept(bestCost);
    }
}
