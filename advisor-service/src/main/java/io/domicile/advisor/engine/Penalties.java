package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * What it costs a search to exceed limits: more where they are exceeded for long, and at least something however little it
 * is, or the last excess would never go.
 */
final class Penalties {
    /** What any excess counts at least outside of cycles, as a part of the mean load. */
    private static final double JUMP = 0.1;
    /**
     * What it counts at least in a cycle, as a part of the gap that falls to each full slot: little at first, so that chains
     * of shifts lead through plans that do not hold.
     */
    private static final double LENIENT = 0.1;

    private static final double STRICT = 2;
    /** How much dearer a slot, and a row, gets that is exceeded; where it is urgent; how much cheaper one that is not. */
    private static final double DEARER = 1.25;

    private static final double DEARER_ROW = 1.4;
    private static final double DEARER_SIDE = 1.5;
    private static final double URGENT = 2;
    private static final double CHEAPER = 0.97;
    private static final double MOST = 1e4;

    private final Core core;
    private final State state;
    private final double typical;
    private final double meanLoad;
    private final double[] base;
    /** Slots that are full at the relaxation's prices. */
    private final int full;
    /** The part of the gap that falls to a full slot, during a cycle. */
    private double share;

    /** @param typical the size of usual differences in cost */
    Penalties(Core core, State state, Moves moves, Prices prices, double typical) {
        this.core = core;
        this.state = state;
        this.typical = typical;
        meanLoad = meanLoad(moves);
        base = new double[core.slots];
        double least = 0.1 * typical / meanLoad;
        int priced = 0;
        for (int s = 0; s < core.slots; s++) {
            base[s] = Math.max(prices.slot()[s] * 1.2, least);
            state.slotWeight[s] = base[s];
            priced += base[s] > least ? 1 : 0;
        }
        full = Math.max(1, priced);
        for (int r = 0; r < core.rows; r++) {
            double largest = 1;
            for (int s = 0; s < core.slots; s++) {
                largest = Math.max(largest, Math.abs((double) core.weight[s * core.rows + r]));
            }
            state.rows.weight[r] = Math.max(prices.row()[r] * 1.2, 0.2 * typical / meanLoad / largest);
        }
        for (int c = 0; c < state.sides.count(); c++) {
            state.sides.weight[c] = 2 * typical;
        }
        end();
    }

    private static double meanLoad(Moves moves) {
        double sum = 0;
        for (int k = 0; k < moves.size(); k++) {
            sum += moves.load(moves.pair(k));
        }
        return Math.max(1, sum / Math.max(1, moves.size()));
    }

    /** A cycle begins, from a plan that is so far from the bound. */
    void begin(double gap) {
        share = gap / full;
    }

    /** The cooling is over; excess stays as dear as it was at its end. */
    void cooled() {
        share = 0;
    }

    /** The cycle is over. */
    void end() {
        Arrays.fill(state.jump, JUMP * meanLoad);
    }

    /** @param done the part of a cooling that is over, from 0 to 1 */
    void at(double done) {
        if (share > 0) {
            double least = share * LENIENT * StrictMath.pow(STRICT / LENIENT, done);
            for (int s = 0; s < core.slots; s++) {
                // At its first weight; where that has risen, any excess costs more.
                state.jump[s] = least / base[s];
            }
        }
    }

    /** Weights rise where limits are exceeded and sink slowly where they are not. */
    void weigh(boolean isUrgent) {
        for (int s = 0; s < core.slots; s++) {
            double weight = state.slotWeight[s] * (state.excess(s) > 0 ? (isUrgent ? URGENT : DEARER) : CHEAPER);
            state.slotWeight[s] = Math.clamp(weight, base[s], MOST * base[s]);
        }
        for (int r = 0; r < core.rows; r++) {
            state.rows.weight[r] *= state.rows.excess(r) > 0 ? (isUrgent ? URGENT : DEARER_ROW) : CHEAPER;
        }
        for (int c = 0; c < state.sides.count(); c++) {
            double weight = state.sides.weight[c] * (state.sides.excess(c) > 0 ? DEARER_SIDE : CHEAPER);
            state.sides.weight[c] = Math.max(typical, weight);
        }
    }
}
