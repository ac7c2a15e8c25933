package io.domicile.advisor.engine;

/** Shifts, and what makes up for dear ones: what is in the way goes on, or something takes the room left (ejection chains). */
final class Chains {
    /** Shifts after the first in a chain; items and ranks that are looked at for each. */
    private static final int DEPTH = 4;

    private static final int SCAN = 16;
    private static final int RANK = 3;

    private final Core core;
    private final State state;
    private final Moves moves;
    private final Trail trail;
    private final Dice dice;
    private final Work work;
    private final int[] chainItem = new int[8];
    private final int[] chainOld = new int[8];
    private int found;
    private int foundOption;
    private double least;
    /** What is looked at of all pairs, and whether a limit is exceeded that no single slot answers for. */
    private int reach;

    private boolean rowOver;
    private double temperature;

    Chains(Core core, State state, Moves moves, Trail trail, Dice dice, Work work) {
        this.core = core;
        this.state = state;
        this.moves = moves;
        this.trail = trail;
        this.dice = dice;
        this.work = work;
    }

    void begin(double temperature, int reach) {
        this.temperature = temperature;
        this.reach = reach;
    }

    void notice(boolean rowOver) {
        this.rowOver = rowOver;
    }

    /** Takes something away from a slot that carries too much. */
    void relieve(int slot) {
        if (state.excess(slot) == 0) {
            return;
        }
        found = -1;
        least = Double.POSITIVE_INFINITY;
        eject(slot, -1);
        apply();
    }

    /** For a limit that no single slot answers for. */
    void relieveRows() {
        found = -1;
        least = Double.POSITIVE_INFINITY;
        wander(-1);
        apply();
    }

    private void apply() {
        if (found < 0) {
            return;
        }
        double most = temperature * dice.exponential();
        if (least <= most) {
            trail.change(found, foundOption);
            trail.keepIfBetter();
        } else {
            chain(found, foundOption, least, most);
        }
    }

    /** Tries to make up for a dear shift by others: what is in the way goes on, or something takes the room left. */
    void chain(int i, int o, double d, double most) {
        int old = state.choice[i];
        int from = state.slotOf(i);
        trail.change(i, o);
        double sum = d;
        int to = state.slotOf(i);
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
            from = state.slotOf(found);
            trail.change(found, foundOption);
            to = state.slotOf(found);
            length++;
            sum += least;
            if (sum <= most) {
                trail.keepIfBetter();
                return;
            }
        }
        while (length > 0) {
            length--;
            trail.change(chainItem[length], chainOld[length]);
        }
        trail.change(i, old);
    }

    /** The best way for something at a slot to go elsewhere. */
    private void eject(int slot, int except) {
        int size = state.itemsAt(slot);
        int scanned = Math.min(size, SCAN);
        work.add(scanned / 2);
        int k = dice.next(Math.max(1, size));
        for (int n = 0; n < scanned; n++) {
            k = k + 1 < size ? k + 1 : 0;
            int j = state.itemAt(slot, k);
            if (j == except) {
                continue;
            }
            int begin = moves.first(j);
            consider(j, begin, begin + Math.min(moves.ranks(j), trail.hasPlan() ? RANK : 8));
        }
    }

    /** The best of those that could take what room a slot has. */
    private void fill(int slot, int except) {
        int size = moves.atSlot(slot);
        int scanned = Math.min(size, SCAN);
        work.add(scanned / 4);
        int begin = size <= scanned ? 0 : dice.next(size - scanned + 1);
        begin = dice.next(begin + 1);
        for (int n = begin; n < begin + scanned; n++) {
            int j = moves.itemAtSlot(slot, n);
            if (j != except) {
                int pair = moves.atSlot(slot, n);
                consider(j, pair, pair + 1);
            }
        }
    }

    /** The best of some at random, for a limit that no single slot answers for. */
    private void wander(int except) {
        for (int n = 0; n < 24 && reach > 0; n++) {
            int pair = moves.pair(dice.next(reach));
            if (moves.item(pair) != except) {
                consider(moves.item(pair), pair, pair + 1);
            }
        }
    }

    /** Whether one of some pairs of an item is the best so far. */
    private void consider(int j, int begin, int end) {
        if (core.extra != null || state.sides.count() > 0) {
            for (int pair = begin; pair < end; pair++) {
                keep(j, moves.option(pair), state.delta(j, moves.option(pair)));
            }
            return;
        }
        double relief = state.relief(j);
        double most = state.rows.isExceeded() ? Double.POSITIVE_INFINITY : least - relief;
        for (int pair = begin; pair < end; pair++) {
            // Where it goes it adds to what is exceeded, or nothing.
            if (moves.cost(pair) - state.costOf(j) < most) {
                double d = state.delta(j, moves.cost(pair), moves.slot(pair), moves.load(pair), relief);
                keep(j, moves.option(pair), d);
            }
        }
    }

    private void keep(int j, int q, double d) {
        if (d < least && state.choice[j] != q) {
            least = d;
            found = j;
            foundOption = q;
        }
    }
}
