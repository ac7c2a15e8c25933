package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Sides.Groups;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A core whose relaxation knows that only so many groups may be used. Each group with a limit of its own is an item more,
 * which uses it or not: used, it makes room for as much as the limit allows, and counts one. So the relaxation may use parts
 * of groups, but pays for them. It costs what the core costs, and has a plan if the core has one.
 */
final class Linked {
    private static final int[] NOBODY = new int[0];

    private final Core core;
    private final Groups count;
    private final Links links;
    /** The groups with a limit of their own. */
    private final int[] groups;

    private Linked(Core core, Groups count) {
        this.core = core;
        this.count = count;
        links = Links.of(core, IntStream.range(0, core.options()).toArray(), count);
        groups = IntStream.range(0, core.rows)
                .filter(this::isLinked)
                .map(links::ofRow)
                .distinct()
                .sorted()
                .toArray();
    }

    /** With the first of its counts; the core itself if that has nothing to do with its limits. */
    static Core of(Core core) {
        if (core.sides.counts().length == 0) {
            return core;
        }
        var linked = new Linked(core, core.sides.counts()[0]);
        return linked.groups.length == 0 ? core : linked.core();
    }

    private boolean isLinked(int row) {
        return links.ofRow(row) >= 0 && core.rowLimit[row] > 0;
    }

    private Core core() {
        int slots = core.slots + groups.length;
        var capacity = Arrays.copyOf(core.capacity, slots + 1);
        Arrays.fill(capacity, core.slots, slots + 1, Problem.UNLIMITED);
        var table = new OptionTable(capacity, 0, core.options() + 2 * groups.length);
        var first = Arrays.copyOf(core.first, core.items + groups.length + 1);
        for (int o = 0; o < core.options(); o++) {
            table.begin(core.cost[o], core.place[o], core.standby == null ? Plan.NONE : core.standby[o]);
            for (int e = 0; e < core.entries(o); e++) {
                if (core.slot(o, e) < core.slots) {
                    table.load(core.slot(o, e), core.load(o, e));
                }
            }
            table.end();
        }
        for (int k = 0; k < groups.length; k++) {
            table.begin(0, Plan.NONE, Plan.NONE);
            table.end();
            table.begin(0, Plan.NONE, Plan.NONE);
            table.load(core.slots + k, 1);
            table.end();
            first[core.items + k + 1] = table.size();
        }
        var members = Arrays.copyOf(core.members, core.items + groups.length);
        Arrays.fill(members, core.items, members.length, NOBODY);
        return new Core(new Core.Parts(
                first,
                table.costs(),
                table.slots(),
                table.loads(),
                table.extra(),
                table.places(),
                table.standbys(),
                capacity,
                limits(),
                weights(slots),
                Sides.NONE,
                members));
    }

    /** A limit begins at nothing, which the use of its group adds to; the last is the number of groups. */
    private long[] limits() {
        var limits = Arrays.copyOf(core.rowLimit, core.rows + 1);
        for (int r = 0; r < core.rows; r++) {
            limits[r] = isLinked(r) ? 0 : limits[r];
        }
        limits[core.rows] = count.most();
        return limits;
    }

    private long[] weights(int slots) {
        int rows = core.rows + 1;
        var weight = new long[(slots + 1) * rows];
        for (int s = 0; s < core.slots; s++) {
            System.arraycopy(core.weight, s * core.rows, weight, s * rows, core.rows);
        }
        for (int k = 0; k < groups.length; k++) {
            int at = (core.slots + k) * rows;
            weight[at + core.rows] = 1;
            for (int r = 0; r < core.rows; r++) {
                if (isLinked(r) && links.ofRow(r) == groups[k]) {
                    weight[at + r] = -core.rowLimit[r];
                }
            }
        }
        return weight;
    }
}
