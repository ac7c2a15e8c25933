package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Sides.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A core that always has a solution, whose cheapest one costs nothing if another core's limits can be kept. Whatever is
 * placed there may be missing at a price, and so may what a row demands: that is an item more, which takes the place of all
 * that is demanded. And where only so many groups may be used, each group with a limit of its own is an item more, which is
 * used or not: used, it makes room for as much as its limit allows, and counts one. So the relaxation may use parts of
 * groups, but pays for them.
 */
final class Shortage {
    /** The price of all that a row demands. */
    private static final long PRICE = 1L << 30;

    /** The price of an item that is placed nowhere. */
    static final long MISSING = 1L << 20;

    private static final int[] NOBODY = new int[0];

    private final Core core;
    private final List<Item> added = new ArrayList<>();
    private final int rows;
    private final long[] limit;

    /** An item more: it costs so much, and counts so much in each row. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Item(long cost, long[] weight) {}

    private Shortage(Core core) {
        this.core = core;
        // One row more for the number of groups.
        rows = core.rows + Math.min(1, core.sides.counts().length);
        limit = Arrays.copyOf(core.rowLimit, rows);
    }

    /** Of a core whose options cost nothing. */
    static Core of(Core core) {
        var shortage = new Shortage(core);
        shortage.demands();
        if (shortage.rows > core.rows) {
            shortage.groups(core.sides.counts()[0]);
        }
        return shortage.core();
    }

    private void demands() {
        for (int r = 0; r < core.rows; r++) {
            if (core.rowLimit[r] < 0) {
                var weight = new long[rows];
                weight[r] = core.rowLimit[r];
                added.add(new Item(PRICE, weight));
            }
        }
    }

    private void groups(Groups count) {
        var links = Links.of(core, IntStream.range(0, core.options()).toArray(), count);
        int[] linked = IntStream.range(0, core.rows)
                .filter(r -> links.ofRow(r) != Links.NONE && core.rowLimit[r] > 0)
                .toArray();
        for (int group : Arrays.stream(linked).map(links::ofRow).distinct().toArray()) {
            var weight = new long[rows];
            weight[core.rows] = 1;
            for (int r : linked) {
                weight[r] = links.ofRow(r) == group ? -core.rowLimit[r] : weight[r];
            }
            added.add(new Item(0, weight));
        }
        for (int r : linked) {
            limit[r] = 0;
        }
        limit[core.rows] = count.most();
    }

    private Core core() {
        int slots = core.slots + added.size();
        var capacity = Arrays.copyOf(core.capacity, slots + 1);
        Arrays.fill(capacity, core.slots, slots + 1, Problem.UNLIMITED);
        var table = new OptionTable(capacity, 0, core.options() + core.items + 2 * added.size());
        var first = new int[core.items + added.size() + 1];
        for (int i = 0; i < core.items; i++) {
            boolean mayBeMissing = false;
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                copy(o, table);
                mayBeMissing |= core.place[o] == Plan.NONE;
            }
            if (!mayBeMissing) {
                nothing(MISSING, table);
            }
            first[i + 1] = table.size();
        }
        for (int k = 0; k < added.size(); k++) {
            nothing(0, table);
            table.begin(added.get(k).cost(), Plan.NONE, Plan.NONE);
            table.load(core.slots + k, 1);
            table.end();
            first[core.items + k + 1] = table.size();
        }
        var members = Arrays.copyOf(core.members, core.items + added.size());
        Arrays.fill(members, core.items, members.length, NOBODY);
        return Core.of(first, table, new Core.Limits(capacity, limit, weights(slots), Sides.NONE), members);
    }

    private static void nothing(long cost, OptionTable table) {
        table.begin(cost, Plan.NONE, Plan.NONE);
        table.end();
    }

    /** What carries nothing has another number there. */
    private void copy(int option, OptionTable table) {
        table.begin(core.cost[option], core.place[option], core.standby(option));
        for (int e = 0; e < core.entries(option); e++) {
            if (core.slot(option, e) < core.slots) {
                table.load(core.slot(option, e), core.load(option, e));
            }
        }
        table.end();
    }

    private long[] weights(int slots) {
        var weight = new long[(slots + 1) * rows];
        for (int s = 0; s < core.slots; s++) {
            System.arraycopy(core.weight, s * core.rows, weight, s * rows, core.rows);
        }
        for (int k = 0; k < added.size(); k++) {
            System.arraycopy(added.get(k).weight(), 0, weight, (core.slots + k) * rows, rows);
        }
        return weight;
    }
}
