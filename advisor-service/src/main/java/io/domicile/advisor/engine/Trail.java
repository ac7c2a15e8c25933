package io.domicile.advisor.engine;

import java.util.function.LongConsumer;

/** Where a search is, the best plan that it saw, and in what the two differ. */
final class Trail {
    private final State state;
    private final Moves moves;
    private final LongConsumer improved;
    private final int[] best;
    private long bestCost = Long.MAX_VALUE;
    /** The items that are not at their cheapest option at the relaxation's prices. */
    private final int[] stray;

    private final int[] strayAt;
    private int strays;
    private final int[] changed;
    private final boolean[] isChanged;
    private int changes;

    Trail(Core core, State state, Moves moves, LongConsumer improved) {
        this.state = state;
        this.moves = moves;
        this.improved = improved;
        best = state.choice.clone();
        stray = new int[core.items];
        strayAt = new int[core.items];
        for (int i = 0; i < core.items; i++) {
            strayAt[i] = -1;
            if (state.choice[i] != moves.option(moves.first(i))) {
                strayAt[i] = strays;
                stray[strays++] = i;
            }
        }
        changed = new int[core.items];
        isChanged = new boolean[core.items];
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

    int strays() {
        return strays;
    }

    int stray(int index) {
        return stray[index];
    }

    /** Goes back to the best plan. */
    void revert() {
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

    void change(int item, int option) {
        if (state.choice[item] == option) {
            return;
        }
        state.set(item, option);
        note(item, option);
    }

    /** Keeps account of an item that went to an option. */
    void note(int item, int option) {
        boolean astray = option != moves.option(moves.first(item));
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

    /** Takes the place where the search is for the best plan, if it is one. */
    void keepIfBetter() {
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
