package io.domicile.advisor.engine;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A core in which items are one that differ by nothing but how much they load: its relaxation has a solution if the other's
 * has one, for it may place the same parts of all items of a kind. Portfolios have thousands of workloads, and few kinds of
 * them. What an option costs does not depend on the load here.
 */
final class Alike {
    private final Core core;
    private final List<Kind> kinds = new ArrayList<>();

    /** An item, and how much there is of its kind. */
    private static final class Kind {
        private final int item;
        private final int unit;
        /** The largest load, in units. */
        private final long largest;

        private long amount;
        private int items;

        Kind(int item, int unit, int largest) {
            this.item = item;
            this.unit = unit;
            this.largest = largest / unit;
        }

        /** False if the load of all would be no number that an option may have. */
        boolean takes(int more) {
            boolean fits = largest * (amount + more) < Integer.MAX_VALUE;
            amount += fits ? more : 0;
            items += fits ? 1 : 0;
            return fits;
        }
    }

    private Alike(Core core) {
        this.core = core;
    }

    static Core merged(Core core) {
        var alike = new Alike(core);
        var known = new HashMap<IntBuffer, Kind>();
        for (int i = 0; i < core.items; i++) {
            int unit = alike.unit(i);
            IntBuffer key = alike.key(i, unit);
            Kind kind = known.get(key);
            if (kind == null || !kind.takes(unit)) {
                kind = new Kind(i, unit, alike.largest(i));
                kind.takes(unit);
                known.put(key, kind);
                alike.kinds.add(kind);
            }
        }
        return alike.kinds.size() == core.items ? core : alike.merged();
    }

    private Core merged() {
        var first = new int[kinds.size() + 1];
        var members = new int[kinds.size()][];
        var table = new OptionTable(core.capacity, 0, core.options());
        for (int k = 0; k < members.length; k++) {
            Kind kind = kinds.get(k);
            members[k] = core.members[kind.item];
            for (int o = core.first[kind.item]; o < core.first[kind.item + 1]; o++) {
                table.begin(core.cost[o] * kind.items, core.place[o], core.standby(o));
                for (int e = 0; e < core.entries(o); e++) {
                    table.load(core.slot(o, e), (int) (core.load(o, e) / kind.unit * kind.amount));
                }
                table.end();
            }
            first[k + 1] = table.size();
        }
        return core.with(first, table, core.sides, members);
    }

    /** What all loads of an item are multiples of. */
    private int unit(int item) {
        int unit = 0;
        for (int o = core.first[item]; o < core.first[item + 1]; o++) {
            for (int e = 0; e < core.entries(o); e++) {
                unit = divisor(unit, core.load(o, e));
            }
        }
        return Math.max(1, unit);
    }

    private static int divisor(int one, int other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private int largest(int item) {
        return IntStream.range(core.first[item], core.first[item + 1])
                .flatMap(o -> IntStream.range(0, core.entries(o)).map(e -> core.load(o, e)))
                .max()
                .orElse(0);
    }

    /** Of each option its cost, its places, and how many units it loads where. */
    private IntBuffer key(int item, int unit) {
        var key = IntStream.builder();
        for (int o = core.first[item]; o < core.first[item + 1]; o++) {
            key.add((int) (core.cost[o] >> 32)).add((int) core.cost[o]);
            key.add(core.place[o]).add(core.standby(o)).add(core.entries(o));
            for (int e = 0; e < core.entries(o); e++) {
                key.add(core.slot(o, e)).add(core.load(o, e) / unit);
            }
        }
        return IntBuffer.wrap(key.build().toArray());
    }
}
