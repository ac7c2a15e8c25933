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
    private static final int FEWEST_LEVELS = 8;
    /** How warm cycles begin by turns, as a part of what an item that strayed costs the best plan, and how they end. */
    private static final double HOT = 0.2;

    private static final double LESS_HOT = 0.08;

    private static final double COLD = 0.1;
    /** As long as there is no plan, and where other beginnings do more: as a part of the mean reduced cost of second choices. */
    private static final double HOT_OTHERWISE = 0.1;
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
    private static final double COOLEST = 0.02;
    private static final int DESCENT = 10;
    /** How warm repair begins. */
    private static final double HEAT = 0.001;
    /** After so many rounds of repair in vain, what is exceeded grows so much dearer each time. */
    private static final int PATIENCE = 3;

    private final Core core;
    private final Moves moves;
    private final State state;
    private final Work work;
    private final Trail trail;
    private final Dice dice;
    private final Chains chains;
    private final double typical;
    private final Penalties penalties;
    /** Whether heavy items are moved by beginning elsewhere, so that cycles need not. */
    private final boolean isRestarted;

    private final Regroup regroup;
    private final Completion completion;

    private boolean isHot;
    private int rounds;
    private boolean isUrgent;
    private double temperature;
    private int reach;
    private long length;
    /** What is beyond its limit. */
    private final int[] over = new int[64];

    private int overs;
    private boolean rowOver;

    Search(Core core, Relaxation relaxation, long seed, Work work, LongConsumer improved) {
        this.core = core;
        this.work = work;
        dice = new Dice(seed);
        moves = new Moves(core, relaxation.prices());
        state = new State(core, relaxation.rounded());
        trail = new Trail(core, state, moves, improved);
        chains = new Chains(core, state, moves, trail, dice, work);
        typical = typical();
        regroup = new Regroup(core, state, trail, this, dice);
        completion = new Completion(core, state, trail);
        penalties = new Penalties(core, state, moves, relaxation.prices(), typical);
        isRestarted = PackedPlans.areFor(core);
    }

    /** The mean reduced cost of second choices. */
    private double typical() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < core.items; i++) {
            if (moves.ranks(i) > 1) {
                sum += moves.reduced(moves.first(i) + 1);
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
        return trail.hasPlan();
    }

    long bestCost() {
        return trail.bestCost();
    }

    /** The options of the best plan. */
    int[] best() {
        return trail.best();
    }

    /** Takes over a plan: as the best if it keeps all limits and is cheaper, else as where repair begins. */
    void offer(int[] options) {
        for (int i = 0; i < core.items; i++) {
            trail.change(i, options[i]);
        }
        trail.keepIfBetter();
    }

    /** Works until there is a plan, or the work is over or used up. */
    void repair(int most) {
        trail.keepIfBetter();
        int levels = 12;
        double heat = HEAT;
        for (int round = 0; round < most && !trail.hasPlan() && !work.isOver(); round++) {
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
            if (trail.hasPlan() && trail.bestCost() - bound > FAR * Math.abs((double) trail.bestCost())) {
                anneal(COOL * typical, COOLEST * COOL * typical, (long) DESCENT * core.items, DESCENT, false);
            }
        }
        for (int cycle = 0; cycle < cycles && !work.isOver() && trail.bestCost() > bound; cycle++) {
            if (trail.hasPlan()) {
                trail.revert();
            }
            double gap = trail.hasPlan() && bound > Long.MIN_VALUE
                    ? (double) trail.bestCost() - bound
                    : typical * core.items;
            if (trail.hasPlan() && bound > Long.MIN_VALUE && !isRestarted) {
                near(gap);
            } else {
                double warm = Math.min(HOT_OTHERWISE * typical, gap * 0.05 + 1e-3);
                anneal(warm, warm * COOLEST, length, levels(), !trail.hasPlan());
            }
            length = Math.min(length + length / 2, 400L * core.items + 3_000_000);
        }
    }

    /** A cycle from the best plan, which is so far from the bound. What it comes to is mended if it is not much amiss. */
    private void near(double gap) {
        isHot = !isHot;
        double warm = Math.min(gap * 0.05 + 1e-3, (isHot ? HOT : LESS_HOT) * gap / Math.max(1, trail.strays()));
        penalties.begin(gap);
        anneal(warm, warm * COLD, length, levels(), false);
        penalties.cooled();
        mend(warm * COLD);
        penalties.end();
    }

    /** No more than there are checks of a cycle. */
    private int levels() {
        return Math.clamp(length / CHECK, FEWEST_LEVELS, LEVELS);
    }

    private void mend(double at) {
        int most = MEND;
        while (most-- > 0 && !state.isFeasible() && !work.isOver()) {
            anneal(at, at, 4L * CHECK, 2, false);
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
        mend(warm * LUKEWARM);
        return state.choice.clone();
    }

    private void anneal(double from, double to, long length, int levels, boolean untilPlan) {
        double factor = StrictMath.pow(to / from, 1.0 / Math.max(1, levels - 1));
        temperature = from;
        for (int level = 0; level < levels; level++) {
            reach = Math.min(moves.size(), moves.within(CUT * temperature) + 64);
            chains.begin(temperature, reach);
            penalties.at((double) level / Math.max(1, levels - 1));
            long tries = Math.max(1, length / levels);
            for (long done = 0; done < tries; done += CHECK) {
                if (work.spend(CHECK)) {
                    return;
                }
                look();
                for (int k = 0; k < CHECK; k++) {
                    attempt();
                }
                if (state.sides.count() > 0) {
                    regroup.attempt();
                }
            }
            if (untilPlan && trail.hasPlan()) {
                return;
            }
            penalties.weigh(isUrgent);
            temperature *= factor;
        }
    }

    /** Of the size of usual differences, exponentially distributed. */
    double noise() {
        return typical * dice.exponential() * 0.1;
    }

    private void attempt() {
        if (overs > 0 && dice.next(8) < (trail.hasPlan() ? 2 : 6)) {
            chains.relieve(over[dice.next(overs)]);
            return;
        }
        if (rowOver && dice.next(8) == 0) {
            chains.relieveRows();
            return;
        }
        int i;
        int pair;
        if (trail.strays() > 0 && (dice.next(2) == 0 || reach == 0)) {
            i = trail.stray(dice.next(trail.strays()));
            pair = moves.first(i) + dice.next(Math.min(1 + rank(i), moves.ranks(i)));
        } else if (reach == 0) {
            return;
        } else {
            pair = moves.pair(dice.next(reach));
            i = moves.item(pair);
        }
        int o = moves.option(pair);
        if (state.choice[i] == o) {
            return;
        }
        double most = temperature * dice.exponential();
        double d = state.delta(i, o);
        if (d <= most) {
            trail.change(i, o);
            trail.keepIfBetter();
            return;
        }
        chains.chain(i, o, d, most);
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
            rowOver |= state.rows.excess(r) > 0;
        }
        chains.notice(rowOver);
    }

    private int rank(int i) {
        int ranks = moves.ranks(i);
        int rank = 0;
        while (rank < ranks && moves.option(moves.first(i) + rank) != state.choice[i]) {
            rank++;
        }
        return rank;
    }

    /** Keeps a change of several items if annealing allows it, else takes it back. */
    void settle(int[] items, int[] before, double d) {
        if (d <= temperature * dice.exponential()) {
            trail.keepIfBetter();
            return;
        }
        for (int k = 0; k < items.length; k++) {
            trail.change(items[k], before[k]);
        }
    }
}
