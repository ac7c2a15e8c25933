package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * A core with a few of another's items, whose prices are nearly the other's: its heaviest items, and of the others some that
 * each stand for a group of like weight, with as many times their costs and loads. A sample that took all items to be alike
 * would have far too much or too little of the heavy ones, of which there are few.
 */
final class Sample {
    private final Core core;
    private final int[] item;
    private final int[] times;

    private Sample(Core core, int size) {
        this.core = core;
        int[] byWeight = core.heaviestFirst();
        int heavy = size / 2;
        item = Arrays.copyOf(byWeight, size);
        times = new int[size];
        Arrays.fill(times, 0, heavy, 1);
        int light = size - heavy;
        for (int k = 0; k < light; k++) {
            int from = group(k, heavy, light);
            int to = group(k + 1, heavy, light);
            item[heavy + k] = byWeight[(from + to) / 2];
            times[heavy + k] = to - from;
        }
    }

    private int group(int k, int heavy, int light) {
        return heavy + (int) ((long) k * (core.items - heavy) / light);
    }

    /** A sample of so many items, fewer than there are. */
    static Core of(Core core, int size) {
        return new Sample(core, size).core();
    }

    /** Whether costs and loads of a sample of so many items stay in range. */
    static boolean isInRange(Core core, int size) {
        long most = 2L * core.items / size + 2;
        return core.maxLoad < Integer.MAX_VALUE / most && core.maxCost < Problem.MAX_COST / most;
    }

    private Core core() {
        var first = new int[item.length + 1];
        for (int k = 0; k < item.length; k++) {
            first[k + 1] = first[k] + core.first[item[k] + 1] - core.first[item[k]];
        }
        var table = new OptionTable(core.capacity, 0, first[item.length]);
        var members = new int[item.length][];
        for (int k = 0; k < item.length; k++) {
            members[k] = core.members[item[k]];
            for (int o = core.first[item[k]]; o < core.first[item[k] + 1]; o++) {
                core.copy(o, times[k], table);
            }
        }
        return core.with(first, table, core.sides, members);
    }
}
