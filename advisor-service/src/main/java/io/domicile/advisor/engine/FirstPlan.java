package io.domicile.advisor.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * A plan within milliseconds, at any prices. Each item, the heaviest first, takes its cheapest option that still fits; then
 * limits that are broken grow dearer, and all is chosen anew. The best of these choices is left to a short repair.
 */
final class FirstPlan {
    private static final int TRIES = 16;
    /** Where one takes a large part of a second: the best is among the first. */
    private static final int FEW_TRIES = 3;

    private static final double DEARER = 1.3;
    /** A place with less room than this part of its capacity is full. */
    private static final double FULL = 0.02;
    /** So many items have one round of repair, twice as many two, and so on. */
    private static final int ITEMS = 1500;

    /** Of so many options, this many of each item are looked at first, the others where none of them fits. */
    private static final int MANY = 500_000;

    private static final int NEAR = 8;
    private static final int NONE = -1;

    private final Core core;
    private final Optional<Candidates> near;
    private final int[] order;
    private final double[] own;
    private final double[] row;
    /** What a limit costs at least, once broken; a full place likewise. */
    private final double[] least;

    private final double leastSlot;
    private final double[] price;
    private final int[] otherwise;
    private final long[] room;
    private final long[] active;
    private final SlotRows rowsOf;
    private boolean isStrict;
    private int[] best = new int[0];
    private double bestExcess = Double.POSITIVE_INFINITY;

    private FirstPlan(Core core, Prices rough, int[] otherwise) {
        this.core = core;
        this.otherwise = otherwise;
        order = core.heaviestFirst();
        row = rough.row().clone();
        leastSlot = leastPrice(core);
        least = new double[core.rows];
        for (int r = 0; r < core.rows; r++) {
            double largest = 1;
            for (int s = 0; s < core.slots; s++) {
                largest = Math.max(largest, Math.abs((double) core.weight[s * core.rows + r]));
            }
            least[r] = leastSlot / largest;
        }
        near = core.options() < MANY ? Optional.empty() : Optional.of(Candidates.cheapest(core, rough.slot(), NEAR));
        own = rough.slot().clone();
        price = new double[own.length];
        room = new long[core.slots + 1];
        active = new long[core.rows];
        rowsOf = SlotRows.of(core);
        for (int s = 0; s < core.slots; s++) {
            for (int r = 0; r < core.rows; r++) {
                own[s] -= core.weight[s * core.rows + r] * row[r];
            }
        }
    }

    /** Leaves a plan in the search, if one is found quickly. */
    static void find(Core core, Relaxation relaxation, Search search, Work work) {
        if (core.items == 0) {
            return;
        }
        var first = new FirstPlan(core, relaxation.prices(), relaxation.rounded());
        int tries = core.items < Run.LARGE ? TRIES : FEW_TRIES;
        for (int attempt = 0; attempt < tries && first.bestExcess > 0; attempt++) {
            if (work.spend(1 + core.options() / 64)) {
                return;
            }
            // Limits over several places make things dearer, or are kept from the beginning, by turns.
            first.isStrict = attempt % 2 == 1;
            first.choose();
        }
        if (first.bestExcess < Double.POSITIVE_INFINITY) {
            search.offer(first.best);
        }
        search.repair(rounds(core));
    }

    /** Of repair, so that it stays short. */
    static int rounds(Core core) {
        return 1 + Math.max(core.items < ITEMS / 4 ? -1 : 0, Math.getExponent((double) core.items / ITEMS));
    }

    /** What a unit of load beyond a limit costs at least: a tenth of what it costs anyway. */
    private static double leastPrice(Core core) {
        double cost = 1;
        double load = 1;
        for (int i = 0; i < core.items; i++) {
            cost += Math.abs((double) core.cost[core.first[i]]);
            load += core.load[core.first[i]];
        }
        return 0.1 * cost / load;
    }

    private void choose() {
        for (int s = 0; s <= core.slots; s++) {
            price[s] = own[s];
            for (int r = 0; r < core.rows; r++) {
                price[s] += core.weight[s * core.rows + r] * row[r];
            }
        }
        int[] choice = otherwise.clone();
        System.arraycopy(core.capacity, 0, room, 0, room.length);
        Arrays.fill(active, 0);
        for (int i : order) {
            int option = near.isEmpty() ? NONE : fromNear(near.get(), i);
            if (option == NONE) {
                option = fromAll(i);
            }
            choice[i] = option == NONE ? choice[i] : option;
            take(choice[i]);
        }
        double excess = excess();
        if (excess < bestExcess) {
            bestExcess = excess;
            best = choice;
        }
        raise();
    }

    private int fromNear(Candidates near, int item) {
        double cheapest = Double.POSITIVE_INFINITY;
        int option = NONE;
        for (int k = near.first(item); k < near.first(item + 1); k++) {
            double priced = core.priced(near.option(k), price);
            if (priced < cheapest && fits(near.option(k))) {
                cheapest = priced;
                option = near.option(k);
            }
        }
        return option;
    }

    private int fromAll(int item) {
        double cheapest = Double.POSITIVE_INFINITY;
        int option = NONE;
        for (int o = core.first[item]; o < core.first[item + 1]; o++) {
            double priced = core.priced(o, price);
            if (priced < cheapest && fits(o)) {
                cheapest = priced;
                option = o;
            }
        }
        return option;
    }

    /** Broken limits grow dearer; where something found no room, so do all places that are full. */
    private void raise() {
        for (int r = 0; r < core.rows; r++) {
            if (active[r] > core.rowLimit[r]) {
                row[r] = Math.max(least[r], row[r] * DEARER);
            }
        }
        boolean over = false;
        for (int s = 0; s < core.slots; s++) {
            over |= room[s] < 0;
        }
        for (int s = 0; over && s < core.slots; s++) {
            if (core.capacity[s] != Problem.UNLIMITED && room[s] <= FULL * core.capacity[s]) {
                own[s] = Math.max(leastSlot, own[s] * DEARER);
            }
        }
    }

    private double excess() {
        double sum = 0;
        for (int s = 0; s < core.slots; s++) {
            sum += Math.max(0, -room[s]) / (1.0 + core.capacity[s]);
        }
        for (int r = 0; r < core.rows; r++) {
            sum += Math.max(0, active[r] - core.rowLimit[r]) / (1.0 + Math.abs((double) core.rowLimit[r]));
        }
        return sum;
    }

    private boolean fits(int option) {
        for (int e = 0; e < core.entries(option); e++) {
            if (!fits(core.slot(option, e), core.load(option, e))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int slot, long load) {
        if (load > room[slot]) {
            return false;
        }
        for (int k = rowsOf.first()[slot]; isStrict && k < rowsOf.first()[slot + 1]; k++) {
            int r = rowsOf.row()[k];
            long counts = core.weight[slot * core.rows + r] * load;
            if (counts > 0 && active[r] + counts > core.rowLimit[r]) {
                return false;
            }
        }
        return true;
    }

    private void take(int option) {
        for (int e = 0; e < core.entries(option); e++) {
            take(core.slot(option, e), core.load(option, e));
        }
    }

    private void take(int slot, long load) {
        if (core.capacity[slot] != Problem.UNLIMITED) {
            room[slot] -= load;
        }
        for (int k = rowsOf.first()[slot]; k < rowsOf.first()[slot + 1]; k++) {
            int r = rowsOf.row()[k];
            active[r] += core.weight[slot * core.rows + r] * load;
        }
    }
}
