package io.domicile.advisor.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A core of several periods with fewer slots and the same plans and bounds: the relaxation costs slots^3, and most places are
 * not full in most periods. A slot whose capacity no choice can exceed, or only one that exceeds its neighbour's too, needs
 * none; what then differs by nothing but its weights in rows shares a slot with its like.
 */
final class Compaction {
    private final Core full;
    private final int periods;
    private final int placeSlots;
    /** Whether a slot's capacity has to be looked at. */
    private final boolean[] needed;
    /** The slot that each slot has here. */
    private final int[] slotOf;

    private final Core core;

    private Compaction(Core full, int places, int periods) {
        this.full = full;
        this.periods = periods;
        placeSlots = places * periods;
        needed = needed();
        slotOf = new int[full.slots + 1];
        int slots = number();
        slotOf[full.slots] = slots;
        core = compacted(slots);
    }

    static Compaction of(Core full, Problem problem) {
        return new Compaction(full, problem.places(), problem.periods());
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
                count(o, options, before, after, most);
            }
            for (int o = full.first[i]; o < full.first[i + 1]; o++) {
                for (int e = -1; e < extras(o); e++) {
                    reach[slot(o, e)] += most[slot(o, e)];
                    most[slot(o, e)] = 0;
                }
            }
        }
        var result = new boolean[full.slots];
        for (int s = 0; s < full.slots; s++) {
            result[s] = full.capacity[s] != Problem.UNLIMITED && reach[s] > full.capacity[s];
        }
        for (int s = 0; s < placeSlots; s++) {
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

    private void count(int option, int[] options, int[] before, int[] after, long[] most) {
        for (int e = -1; e < extras(option); e++) {
            int s = slot(option, e);
            options[s]++;
            most[s] = Math.max(most[s], load(option, e));
            for (int f = -1; f < extras(option); f++) {
                int other = slot(option, f);
                if (other / periods == s / periods && s < placeSlots && load(option, f) >= load(option, e)) {
                    before[s] += other == s - 1 ? 1 : 0;
                    after[s] += other == s + 1 ? 1 : 0;
                }
            }
        }
    }

    private int extras(int option) {
        return full.extra == null
                ? 0
                : full.extra.first()[option + 1] - full.extra.first()[option];
    }

    private int slot(int option, int entry) {
        return entry < 0 || full.extra == null
                ? full.slot[option]
                : full.extra.slot()[full.extra.first()[option] + entry];
    }

    private int load(int option, int entry) {
        return entry < 0 || full.extra == null
                ? full.load[option]
                : full.extra.load()[full.extra.first()[option] + entry];
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
        var table = new OptionTable(capacity, 0, full.options());
        for (int o = 0; o < full.options(); o++) {
            table.begin(full.cost[o], full.place[o], full.standby == null ? Plan.NONE : full.standby[o]);
            loads(o, slots).forEach((slot, amount) -> table.load(slot, Math.toIntExact(amount)));
            table.end();
        }
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

    private Map<Integer, Long> loads(int option, int slots) {
        var loads = new TreeMap<Integer, Long>();
        for (int e = -1; e < extras(option); e++) {
            int to = slotOf[slot(option, e)];
            if (to < slots) {
                loads.merge(to, (long) load(option, e), Long::sum);
            }
        }
        return loads;
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
