package io.domicile.advisor.engine;

/** Moves that only several items together can make: a group goes elsewhere as one, a used group of a count is emptied. */
final class Regroup {
    private final Core core;
    private final State state;
    private final Trail trail;
    private final Search search;
    private final Dice dice;

    Regroup(Core core, State state, Trail trail, Search search, Dice dice) {
        this.core = core;
        this.state = state;
        this.trail = trail;
        this.search = search;
        this.dice = dice;
    }

    /** Moves that only several items together can make: a group moves, a used one of a count is emptied. */
    void attempt() {
        int c = dice.next(state.sides.count());
        Sides.Groups side = state.sides.groups(c);
        int group = dice.next(side.groups() + 1);
        if (state.sides.isTogether(c)) {
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
                trail.change(i, o);
            }
            search.settle(side.items(), before, d);
        } else if (state.sides.isCount(c) && group < side.groups() && state.sides.uses(c, group) > 0) {
            empty(c, side, group);
        }
    }

    private void empty(int c, Sides.Groups side, int group) {
        int instead = dice.next(side.groups());
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
                trail.change(i, found);
            }
        }
        search.settle(java.util.Arrays.copyOf(moved, count), before, d);
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
        return place == Plan.NONE || side.group()[place] == instead || state.sides.uses(c, side.group()[place]) > 0;
    }

    private int cheapestIn(Sides.Groups side, int i, int group, boolean random) {
        int found = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int o = core.first[i]; o < core.first[i + 1]; o++) {
            int place = core.place[o];
            if ((place == Plan.NONE ? side.groups() : side.group()[place]) == group) {
                double value = state.delta(i, o) + (random ? search.noise() : 0);
                if (value < least) {
                    least = value;
                    found = o;
                }
            }
        }
        return found;
    }
}
