package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Sides.Groups;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Options that another of the same item makes dispensable: it costs no more, loads nothing more, and is in the same groups. */
final class Dominance {
    /** Bits for the number of an option within its item; with more options than that they stay as they are. */
    private static final int INDEX = 20;

    /** With more kinds than this all stay as they are. */
    private static final int MOST_KINDS = 1 << 24;

    private static final int NONE = -1;

    private final Core core;
    /** Whether less load of a slot is never worse. */
    private final boolean[] isLessBetter;
    /** Places that are in the same groups have the same number; the last is that of no place. */
    private final int[] alike;

    private Dominance(Core core) {
        this.core = core;
        isLessBetter = new boolean[core.slots + 1];
        for (int s = 0; s <= core.slots; s++) {
            boolean isBetter = true;
            for (int r = 0; r < core.rows; r++) {
                isBetter &= core.weight[s * core.rows + r] >= 0;
            }
            isLessBetter[s] = isBetter;
        }
        alike = alike();
    }

    /** For each option one that is as good in all respects, and has none; often itself. */
    static int[] instead(Core core) {
        return new Dominance(core).instead();
    }

    private int[] alike() {
        int places = Arrays.stream(core.place).max().orElse(-1) + 1;
        if (core.standby != null) {
            places = Math.max(places, Arrays.stream(core.standby).max().orElse(-1) + 1);
        }
        var result = new int[places + 1];
        if (core.sides.isEmpty()) {
            return result;
        }
        Map<String, Integer> found = new HashMap<>();
        for (int p = 0; p <= places; p++) {
            var key = new StringBuilder();
            for (Groups[] sides : new Groups[][] {core.sides.counts(), core.sides.aparts(), core.sides.togethers()}) {
                for (Groups side : sides) {
                    key.append(p == places ? -1 : side.group()[p]).append(' ');
                }
            }
            result[p] = found.computeIfAbsent(key.toString(), unknown -> found.size());
        }
        return result;
    }

    private int alike(int place) {
        return alike[place == Plan.NONE ? alike.length - 1 : place];
    }

    private boolean areAlike(int one, int other) {
        return core.standby == null || alike(core.standby[one]) == alike(core.standby[other]);
    }

    private int[] instead() {
        var instead = new int[core.options()];
        Arrays.setAll(instead, o -> o);
        long kinds = (Arrays.stream(alike).max().orElse(0) + 1L) * (core.slots + 1);
        if (kinds > MOST_KINDS) {
            return instead;
        }
        // The last option that is needed of each kind, and the one before each.
        var last = new int[(int) kinds];
        Arrays.fill(last, NONE);
        var before = new int[core.options()];
        for (int i = 0; i < core.items; i++) {
            if (core.first[i + 1] - core.first[i] >= 1 << INDEX) {
                continue;
            }
            int[] sorted = byCost(i);
            for (int o : sorted) {
                int kind = kind(core.place[o], core.slot[o]);
                int better = better(o, last[kind], before);
                if (better < 0 && core.slot[o] != core.slots) {
                    better = better(o, last[kind(core.place[o], core.slots)], before);
                }
                instead[o] = better < 0 ? o : better;
                if (better < 0) {
                    before[o] = last[kind];
                    last[kind] = o;
                }
            }
            for (int o : sorted) {
                last[kind(core.place[o], core.slot[o])] = NONE;
            }
        }
        return instead;
    }

    /** Only options with the same first slot are compared, and those that load nothing with all. */
    private int kind(int place, int slot) {
        return alike(place) * (core.slots + 1) + slot;
    }

    private int better(int than, int begin, int[] before) {
        int better = begin;
        while (better >= 0 && !(areAlike(better, than) && loadsNoMore(better, than))) {
            better = before[better];
        }
        return better;
    }

    /** Of an item, the cheapest first; of those that cost the same, in their order. */
    private int[] byCost(int item) {
        int size = core.first[item + 1] - core.first[item];
        var sorted = new int[size];
        var keys = new long[size];
        for (int k = 0; k < size; k++) {
            keys[k] = (core.cost[core.first[item] + k] << INDEX) + k;
        }
        Arrays.sort(keys);
        Arrays.setAll(sorted, k -> core.first[item] + (int) (keys[k] & ((1 << INDEX) - 1)));
        return sorted;
    }

    private boolean loadsNoMore(int one, int other) {
        int e = 0;
        int f = 0;
        while (e < core.entries(one) || f < core.entries(other)) {
            int s = e < core.entries(one) ? core.slot(one, e) : Integer.MAX_VALUE;
            int t = f < core.entries(other) ? core.slot(other, f) : Integer.MAX_VALUE;
            int at = Math.min(s, t);
            int load = s == at ? core.load(one, e++) : 0;
            int than = t == at ? core.load(other, f++) : 0;
            if (load > than || (load < than && !isLessBetter[at])) {
                return false;
            }
        }
        return true;
    }
}
