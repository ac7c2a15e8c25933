package io.domicile.advisor.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;

/**
 * A core with fewer slots and the same plans and bounds: the relaxation costs slots^3, and of most places nobody knows how
 * much they hold, or they are not full in most periods. A slot whose capacity no choice can exceed, or only one that exceeds
 * its neighbour's too, needs none; what then differs by nothing but its weights in rows shares a slot with its like, and of
 * options that are alike in all but their cost the cheapest is left. Criteria keep their slots.
 */
final class Compaction {
    /** With more than this part of the slots a problem stays as it is. */
    private static final double MOST = 0.9;

    private final Core full;
    private final int periods;
    private final int placeSlots;
    /** Whether a slot's capacity has to be looked at. */
    private final boolean[] needed;
    /** The slot that each slot has here. */
    private final int[] slotOf;

    /** For each option one that is as good, often itself; empty if that is so of all. */
    private final int[] instead;
    /** The option that each option here is of those there; empty if all are here. */
    private final int[] number;

    private final Core core;

    private Compaction(Core full, int places, int periods, boolean isFresh) {
        this.full = full;
        this.periods = periods;
        placeSlots = places * periods;
        needed = needed();
        slotOf = new int[full.slots + 1];
        int slots = number();
        slotOf[full.slots] = slots;
        if (isFresh && slots > MOST * full.slots) {
            // Hardly worth it: of large portfolios the copy takes longer than what it saves.
            Arrays.setAll(slotOf, s -> s);
            core = full;
            instead = new int[0];
            number = new int[0];
            return;
        }
        Core compacted = slots == full.slots ? full : compacted(slots);
        instead = Dominance.instead(compacted);
        number = IntStream.range(0, full.options()).filter(o -> instead[o] == o).toArray();
        core = number.length == full.options() ? compacted : compacted.of(number, full.sides);
    }

    static Compaction of(Core full, Problem problem) {
        return new Compaction(full, problem.places(), problem.periods(), true);
    }

    /** Of a core of which nothing is known but itself. Criteria that are out of reach lose their slots too. */
    static Compaction of(Core full) {
        return new Compaction(full, full.slots, 1, false);
    }

    Core core() {
        return core;
    }

    private boolean[] needed() {
        var reach = new long[full.slots + 1];
        var options = new int[full.slots + 1];
        var before = new int[full.slots + 1];
        var after = new int[full.slots + 1];
        var most = new long[full.slots + 1];
        for (int i = 0; i < full.items; i++) {
            for (int o = full.first[i]; o < full.first[i + 1]; o++) {
                for (int e = 0; e < full.entries(o); e++) {
                    most[full.slot(o, e)] = Math.max(most[full.slot(o, e)], full.load(o, e));
                }
                if (periods > 1) {
                    count(o, options, before, after);
                }
            }
            for (int o = full.first[i]; o < full.first[i + 1]; o++) {
                for (int e = 0; e < full.entries(o); e++) {
                    reach[full.slot(o, e)] += most[full.slot(o, e)];
                    most[full.slot(o, e)] = 0;
                }
            }
        }
        var result = new boolean[full.slots];
        for (int s = 0; s < full.slots; s++) {
            result[s] = s >= placeSlots || (full.capacity[s] != Problem.UNLIMITED && reach[s] > full.capacity[s]);
        }
        for (int s = 0; s < placeSlots && periods > 1; s++) {
            int period = s % periods;
            // All that loads this slot loads the next one as much, where there is no more; or the one before.
            if (period + 1 < periods && after[s] == options[s] && full.capacity[s + 1] <= full.capacity[s]) {
                result[s] = false;
            } else if (period > 0 && before[s] == options[s] && full.capacity[s - 1] <= full.capacity[s]) {
                // Of two that stand for each other the later one was kept.
                result[s] &= !result[s - 1];
            }
        }
        return result;
    }

    private void count(int option, int[] options, int[] before, int[] after) {
        for (int e = 0; e < full.entries(option); e++) {
            int s = full.slot(option, e);
            options[s]++;
            for (int f = 0; f < full.entries(option); f++) {
                int other = full.slot(option, f);
                if (other / periods == s / periods && s < placeSlots && full.load(option, f) >= full.load(option, e)) {
                    before[s] += other == s - 1 ? 1 : 0;
                    after[s] += other == s + 1 ? 1 : 0;
                }
            }
        }
    }

    /** Numbers the slots that are kept, and returns how many there are. */
    private int number() {
        var alike = new HashMap<String, Integer>();
        int kept = 0;
        for (int s = 0; s < full.slots; s++) {
            if (needed[s]) {
                slotOf[s] = kept++;
                continue;
            }
            long[] weights = Arrays.copyOfRange(full.weight, s * full.rows, (s + 1) * full.rows);
            if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
                slotOf[s] = -1;
                continue;
            }
            Integer known = alike.putIfAbsent(Arrays.toString(weights), kept);
            slotOf[s] = known == null ? kept++ : known;
        }
        for (int s = 0; s < full.slots; s++) {
            slotOf[s] = slotOf[s] < 0 ? kept : slotOf[s];
        }
        return kept;
    }

    private Core compacted(int slots) {
        var capacity = new long[slots + 1];
        Arrays.fill(capacity, Problem.UNLIMITED);
        var weight = new long[(slots + 1) * full.rows];
        var seen = new boolean[slots + 1];
        for (int s = 0; s < full.slots; s++) {
            int to = slotOf[s];
            if (to == slots) {
                continue;
            }
            if (needed[s]) {
                capacity[to] = full.capacity[s];
            }
            if (!seen[to]) {
                seen[to] = true;
                System.arraycopy(full.weight, s * full.rows, weight, to * full.rows, full.rows);
            }
        }
        OptionTable table = options(capacity);
        return new Core(new Core.Parts(
                full.first,
                full.cost,
                table.slots(),
                table.loads(),
                table.extra(),
                full.place,
                full.standby,
                capacity,
                full.rowLimit,
                weight,
                full.sides,
                full.members));
    }

    private OptionTable options(long[] capacity) {
        int slots = capacity.length - 1;
        var table = new OptionTable(capacity, 0, full.options());
        var loads = new Loads();
        for (int o = 0; o < full.options(); o++) {
            loads.clear();
            for (int e = 0; e < full.entries(o); e++) {
                int to = slotOf[full.slot(o, e)];
                if (to < slots) {
                    loads.add(to, full.load(o, e));
                }
            }
            table.begin(full.cost[o], full.place[o], full.standby == null ? Plan.NONE : full.standby[o]);
            loads.writeTo(table);
            table.end();
        }
        return table;
    }

    /** What one option loads: slots in their order, each once. There are few of them. */
    private static final class Loads {
        private int[] slot = new int[8];
        private int[] load = new int[8];
        private int size;

        void clear() {
            size = 0;
        }

        void add(int at, int amount) {
            int k = size;
            while (k > 0 && slot[k - 1] > at) {
                k--;
            }
            if (k > 0 && slot[k - 1] == at) {
                load[k - 1] = Math.addExact(load[k - 1], amount);
                return;
            }
            if (size == slot.length) {
                slot = Arrays.copyOf(slot, 2 * size);
                load = Arrays.copyOf(load, 2 * size);
            }
            System.arraycopy(slot, k, slot, k + 1, size - k);
            System.arraycopy(load, k, load, k + 1, size - k);
            slot[k] = at;
            load[k] = amount;
            size++;
        }

        void writeTo(OptionTable table) {
            for (int k = 0; k < size; k++) {
                table.load(slot[k], load[k]);
            }
        }
    }

    /** Prices of all slots: of what shares a slot, the slot's. */
    Prices expanded(Prices prices) {
        if (!prices.fits(core)) {
            return prices;
        }
        var slot = new double[full.slots + 1];
        for (int s = 0; s <= full.slots; s++) {
            slot[s] = prices.slot()[slotOf[s]];
        }
        return new Prices(slot, prices.row());
    }

    /** The full core's options. */
    int[] expanded(int[] options) {
        return core == full
                ? options.clone()
                : Arrays.stream(options).map(o -> number[o]).toArray();
    }

    /** The option here in place of one of the full core's. */
    int contracted(int option) {
        return core == full ? option : Arrays.binarySearch(number, instead[option]);
    }

    /** The same solution with prices and places of this. */
    Solution contracted(Solution solution) {
        Solution priced = solution.with(contracted(solution.prices()));
        return priced.plan().isEmpty() || instead.length == 0
                ? priced
                : priced.with(contracted(priced.plan().get()));
    }

    private Plan contracted(Plan plan) {
        var place = new int[plan.workloads()];
        var standby = new int[plan.workloads()];
        Arrays.setAll(place, plan::place);
        Arrays.setAll(standby, plan::standby);
        for (int i = 0; i < full.items; i++) {
            for (int w : full.members[i]) {
                int o = full.option(i, plan.place(w), plan.standby(w));
                if (o >= 0) {
                    place[w] = full.place[instead[o]];
                    standby[w] = full.standby == null ? Plan.NONE : full.standby[instead[o]];
                }
            }
        }
        return new Plan(place, standby);
    }

    /** The other way. */
    Prices contracted(Prices prices) {
        if (!prices.fits(full)) {
            return prices;
        }
        var slot = new double[core.slots + 1];
        for (int s = 0; s < full.slots; s++) {
            slot[slotOf[s]] = prices.slot()[s];
        }
        slot[core.slots] = 0;
        return new Prices(slot, prices.row());
    }
}
