package io.domicile.advisor.engine;

import java.util.function.LongConsumer;

/**
 * Looks for cheap plans near the relaxation: simulated annealing over shifts, swaps and ejection chains, in which limits
 * may be exceeded at a weight that rises while they are. Cycles of cooling grow longer without end; each starts from the
 * best plan. All that is random comes from the seed, all that is long from counts.
 */
final class Search {
    private static final int CHECK = 512;
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

    private long random;
    private double temperature;
    private int reach;

    private final int[] best;
    private long bestCost = Long.MAX_VALUE;
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
        baseWeight = new double[core.slots];
        double meanLoad = 0;
        for (int k = 0; k < moves.size(); k++) {
            meanLoad += core.load[moves.option(k)];
        }
        meanLoad = Math.max(1, meanLoad / Math.max(1, moves.size()));
        for (int s = 0; s < core.slots; s++) {
            baseWeight[s] = Math.max(relaxation.prices().slot()[s] * 1.2, 0.1 * typical / meanLoad);
            state.slotWeight[s] = baseWeight[s];
        }
        for (int r = 0; r < core.rows; r++) {
            double largest = 1;
            for (int s = 0; s < core.slots; s++) {
                largest = Math.max(largest, Math.abs(core.weight[s * core.rows + r]));
            }
            state.rowWeight[r] = Math.max(relaxation.prices().row()[r] * 1.2, 0.2 * typical / meanLoad / largest);
        }
        for (int c = 0; c < state.sideCount(); c++) {
            state.sideWeight[c] = 2 * typical;
        }
        best = state.choice.clone();
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

    /** Starts from a plan; it becomes the best if it keeps all limits. */
    void startFrom(int[] options) {
        for (int i = 0; i < core.items; i++) {
            if (state.choice[i] != options[i]) {
                change(i, options[i]);
            }
        }
        keepIfBetter();
    }

    /** Works until there is a plan, or the work is over or used up. */
    void repair(int most) {
        keepIfBetter();
        long tries = Math.max(20_000, 20L * core.items);
        for (int round = 0; round < most && !hasPlan() && !work.isOver(); round++) {
            anneal(0.02 * typical, 0.005 * typical, tries, 8);
            tries = Math.min(2 * tries, 2_000_000);
        }
    }

    /** Cycles until the work is over, or the bound is met. */
    void run(long bound) {
        long length = Math.max(40_000, 30L * core.items);
        double hot = HOT;
        while (!work.isOver() && bestCost > bound) {
            if (hasPlan()) {
                revert();
            }
            double gap = hasPlan() && bound > Long.MIN_VALUE ? (double) bestCost - bound : typical * core.items;
            double warm = Math.min(hot * typical, gap * 0.05 + 1e-3);
            anneal(warm, warm * COLD, length, 40);
            length = Math.min(length + length / 2, 400L * core.items + 3_000_000);
        }
    }
    static final double HOT=Double.parseDouble(System.getProperty("hot","0.1")), COLD=Double.parseDouble(System.getProperty("cold","0.02")), CUT=Double.parseDouble(System.getProperty("cut","10"));

    private void revert() {
        for (int k = 0; k < changes; k++) {
            isChanged[changed[k]] = false;
            if (state.choice[changed[k]] != best[changed[k]]) {
                state.set(changed[k], best[changed[k]]);
            }
        }
        changes = 0;
    }

    private void anneal(double from, double to, long length, int levels) {
        double factor = StrictMath.pow(to / from, 1.0 / Math.max(1, levels - 1));
        temperature = from;
        for (int level = 0; level < levels; level++) {
            reach = Math.max(moves.within(CUT * temperature), Math.min(moves.size(), 64));
            long tries = Math.max(1, length / levels);
            for (long done = 0; done < tries; done += CHECK) {
                if (work.spend(CHECK)) {
                    return;
                }
                for (int k = 0; k < CHECK; k++) {
                    attempt();
                }
                if (state.sideCount() > 0) {
                    regroup();
                }
            }
            weigh();
            temperature *= factor;
        }
    }

    /** Weights rise where limits are exceeded and sink slowly where they are not. */
    private void weigh() {
        for (int s = 0; s < core.slots; s++) {
            double weight = state.slotWeight[s] * (state.excess(s) > 0 ? 1.25 : 0.97);
            state.slotWeight[s] = Math.clamp(weight, baseWeight[s], 1e4 * baseWeight[s]);
        }
        for (int r = 0; r < core.rows; r++) {
            state.rowWeight[r] *= state.rowExcess(r) > 0 ? 1.4 : 0.97;
        }
        for (int c = 0; c < state.sideCount(); c++) {
            state.sideWeight[c] =
                    Math.max(typical, state.sideWeight[c] * (state.sideExcess(c) > 0 ? 1.5 : 0.97));
        }
    }

    private int next(int bound) {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) (((random >>> 33) * bound) >>> 31);
    }

    private void attempt() {
        int k = next(reach);
        int i = moves.item(k);
        int o = moves.option(k);
        if (state.choice[i] == o) {
            o = moves.ranked(i, next(moves.ranks(i)));
            if (state.choice[i] == o) {
                return;
            }
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

    /** Tries to make up for a dear shift by another: what is in the way goes on, or something takes the room left. */
    private void chain(int i, int o, double d, double most) {
        int old = state.choice[i];
        if (moves.size() == 0 || d > 60 * temperature + 3 * typical) {
            return;
        }
        change(i, o);
        int t = core.slot[o];
        int s = core.slot[old];
        double least = Double.POSITIVE_INFINITY;
        int bestItem = -1;
        int bestOption = -1;
        for (int attempt = 0; attempt < 6; attempt++) {
            int j;
            int q;
            if (attempt < 4 && state.excess(t) > 0) {
                j = state.itemAt(t, next(state.itemsAt(t)));
                int ranks = moves.ranks(j);
                q = moves.ranked(j, ranks <= 2 ? next(ranks) : next(Math.min(ranks, 2 + next(ranks))));
            } else if (attempt < 5 && moves.atSlot(s) > 0) {
                int pairs = moves.atSlot(s);
                int k = moves.atSlot(s, next(1 + next(pairs)));
                j = moves.item(k);
                q = moves.option(k);
            } else {
                int k = next(reach);
                j = moves.item(k);
                q = moves.option(k);
            }
            if (j == i || state.choice[j] == q) {
                continue;
            }
            double more = state.delta(j, q);
            if (more < least) {
                least = more;
                bestItem = j;
                bestOption = q;
            }
        }
        if (d + least <= most) {
            change(bestItem, bestOption);
            keepIfBetter();
            return;
        }
        if (bestItem >= 0 && d + least <= most + 4 * temperature && longer(i, bestItem, bestOption, d + least, most)) {
            return;
        }
        change(i, old);
    }

    /** A third shift. */
    private boolean longer(int i, int j, int q, double d, double most) {
        int old = state.choice[j];
        int t = core.slot[q];
        int s = core.slot[old];
        change(j, q);
        for (int attempt = 0; attempt < 4; attempt++) {
            int l;
            int p;
            if (state.excess(t) > 0) {
                l = state.itemAt(t, next(state.itemsAt(t)));
                p = moves.ranked(l, next(moves.ranks(l)));
            } else if (moves.atSlot(s) > 0) {
                int k = moves.atSlot(s, next(1 + next(moves.atSlot(s))));
                l = moves.item(k);
                p = moves.option(k);
            } else {
                break;
            }
            if (l == i || l == j || state.choice[l] == p) {
                continue;
            }
            if (d + state.delta(l, p) <= most) {
                change(l, p);
                keepIfBetter();
                return true;
            }
        }
        change(j, old);
        return false;
    }

    /** Moves that only several items together can make: a group moves, a used one of a count is emptied. */
    private void regroup() {
        int c = next(state.sideCount());
        Sides.Groups side = state.side(c);
        int group = next(side.groups() + 1);
        if (state.isTogether(c)) {
            var before = new int[side.items().length];
            double d = 0;
            for (int k = 0; k < before.length; k++) {
                int i = side.items()[k];
                before[k] = state.choice[i];
                int o = cheapestIn(side, i, group, true);
                if (o < 0) {
                    o = before[k];
                }
                d += o == before[k] ? 0 : state.delta(i, o);
                change(i, o);
            }
            settle(side.items(), before, d);
        } else if (state.isCount(c) && group < side.groups() && state.uses(c, group) > 0) {
            empty(c, side, group);
        }
    }

    private void empty(int c, Sides.Groups side, int group) {
        int instead = next(side.groups());
        var moved = new int[core.items];
        var before = new int[core.items];
        int count = 0;
        double d = 0;
        for (int i = 0; i < core.items; i++) {
            int o = state.choice[i];
            if (!uses(side, o, group)) {
                continue;
            }
            int found = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int q = core.first[i]; q < core.first[i + 1]; q++) {
                if (!uses(side, q, group) && isOpen(c, side, q, instead)) {
                    double value = state.delta(i, q);
                    if (value < least) {
                        least = value;
                        found = q;
                    }
                }
            }
            if (found >= 0) {
                moved[count] = i;
                before[count++] = o;
                d += least;
                change(i, found);
            }
        }
        settle(java.util.Arrays.copyOf(moved, count), before, d);
    }

    private boolean uses(Sides.Groups side, int option, int group) {
        return (core.place[option] != Plan.NONE && side.group()[core.place[option]] == group)
                || (core.standby != null
                        && core.standby[option] != Plan.NONE
                        && side.group()[core.standby[option]] == group);
    }

    private boolean isOpen(int c, Sides.Groups side, int option, int instead) {
        return isGroupOpen(c, side, instead, core.place[option])
                && (core.standby == null || isGroupOpen(c, side, instead, core.standby[option]));
    }

    private boolean isGroupOpen(int c, Sides.Groups side, int instead, int place) {
        return place == Plan.NONE || side.group()[place] == instead || state.uses(c, side.group()[place]) > 0;
    }

    private int cheapestIn(Sides.Groups side, int i, int group, boolean random) {
        int found = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int o = core.first[i]; o < core.first[i + 1]; o++) {
            int place = core.place[o];
            if ((place == Plan.NONE ? side.groups() : side.group()[place]) == group) {
                double value = state.delta(i, o) + (random ? typical * EXPONENTIAL[next(EXPONENTIAL.length)] * 0.1 : 0);
                if (value < least) {
                    least = value;
                    found = o;
                }
            }
        }
        return found;
    }

    private void settle(int[] items, int[] before, double d) {
        if (d <= temperature * EXPONENTIAL[next(EXPONENTIAL.length)]) {
            keepIfBetter();
            return;
        }
        for (int k = 0; k < items.length; k++) {
            change(items[k], before[k]);
        }
    }

    private void change(int item, int option) {
        if (state.choice[item] == option) {
            return;
        }
        state.set(item, option);
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
