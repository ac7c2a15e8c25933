package io.domicile.advisor.engine;

import java.util.Arrays;

/** Finds places for the items that a choice lacks: the heaviest first, each where it adds least. */
final class Completion {
    private final Core core;
    private final State state;
    private final Trail trail;

    Completion(Core core, State state, Trail trail) {
        this.core = core;
        this.state = state;
        this.trail = trail;
    }

    /** @param choice an option for each item, or {@link State#NOWHERE} */
    void complete(int[] choice) {
        var missing = new long[core.items];
        int count = 0;
        for (int i = 0; i < core.items; i++) {
            if (choice[i] == State.NOWHERE) {
                state.lift(i);
                missing[count++] = (long) (Integer.MAX_VALUE - heaviest(i)) << 32 | i;
            } else {
                trail.change(i, choice[i]);
            }
        }
        Arrays.sort(missing, 0, count);
        for (int k = 0; k < count; k++) {
            int i = (int) missing[k];
            int option = leastOf(i);
            state.put(i, option);
            trail.note(i, option);
        }
    }

    private int heaviest(int i) {
        int most = 0;
        for (int o = core.first[i]; o < core.first[i + 1]; o++) {
            most = Math.max(most, core.load[o]);
        }
        return most;
    }

    private int leastOf(int i) {
        int found = core.first[i];
        double least = Double.POSITIVE_INFINITY;
        for (int o = core.first[i]; o < core.first[i + 1]; o++) {
            double added = state.addition(i, o);
            if (added < least) {
                least = added;
                found = o;
            }
        }
        return found;
    }
}
