package io.domicile.advisor.engine;

/**
 * The relaxation over a choice of candidates in numbers around 1: loads as parts of their slot's capacity, rows by their
 * largest term, costs by what candidates usually differ. The cheapest option of each item costs nothing.
 */
final class Scaled {
    private final Core core;
    final Candidates candidates;
    final int items;
    final int slots;
    final int rows;
    /** How many candidates there are. */
    final int n;

    private final double costScale;

    final double[] slotScale;
    final double[] rowScale;
    /** Entries of candidate k: {@code at[first[k]]} to {@code at[first[k + 1] - 1]}. */
    final int[] first;

    final int[] at;
    final double[] amount;
    final double[] cost;
    /** Weight of slot s in row r at {@code r * slots + s}. */
    final double[] weight;

    final double[] limit;
    /** Infinite where a slot is not limited. */
    final double[] upper;

    Scaled(Core core, Candidates candidates, double costScale) {
        this.core = core;
        this.candidates = candidates;
        this.costScale = costScale;
        items = core.items;
        slots = core.slots;
        rows = core.rows;
        n = candidates.size();
        slotScale = new double[slots + 1];
        rowScale = new double[rows];
        first = new int[n + 1];
        int count = 0;
        for (int k = 0; k < n; k++) {
            first[k] = count;
            count += entries(candidates.option(k));
        }
        first[n] = count;
        at = new int[count];
        amount = new double[count];
        cost = new double[n];
        weight = new double[rows * slots];
        limit = new double[rows];
        upper = new double[slots];
        scaleSlots();
        scaleRows();
        fill();
    }

    private int entries(int option) {
        if (option == Candidates.NEVER) {
            return 0;
        }
        int own = core.slot[option] < slots && core.load[option] > 0 ? 1 : 0;
        if (core.extra != null) {
            for (int e = core.extra.first()[option]; e < core.extra.first()[option + 1]; e++) {
                own += core.extra.load()[e] > 0 ? 1 : 0;
            }
        }
        return own;
    }

    private void scaleSlots() {
        var most = new double[slots + 1];
        for (int i = 0; i < items; i++) {
            for (int k = candidates.first(i); k < candidates.first(i + 1); k++) {
                int o = candidates.option(k);
                if (o == Candidates.NEVER) {
                    continue;
                }
                most[core.slot[o]] += core.load[o];
                if (core.extra != null) {
                    for (int e = core.extra.first()[o]; e < core.extra.first()[o + 1]; e++) {
                        most[core.extra.slot()[e]] += core.extra.load()[e];
                    }
                }
            }
        }
        for (int s = 0; s < slots; s++) {
            double bound = core.capacity[s] == Problem.UNLIMITED
                    ? most[s] + 1
                    : Math.min(Math.max((double) core.capacity[s], 1e-3), reach(most[s]));
            slotScale[s] = bound;
            upper[s] = core.capacity[s] == Problem.UNLIMITED ? Double.POSITIVE_INFINITY : core.capacity[s] / bound;
            if (upper[s] == 0) {
                // A place that is gone, which nothing can load, does no harm with some room.
                upper[s] = most[s] == 0 ? 1 : 1e-9;
            }
        }
    }

    /** Where items are many, candidates are so few that a slot would look huge beside what they load. */
    private double reach(double most) {
        return items < Relaxation.MANY ? 2 * most + 1 : (double) items * core.maxLoad + 1;
    }

    static double scaleCosts(Core core, Candidates candidates, Prices start) {
        double sum = 0;
        for (int i = 0; i < core.items; i++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int k = candidates.first(i); k < candidates.first(i + 1); k++) {
                if (candidates.option(k) == Candidates.NEVER) {
                    continue;
                }
                double value = core.priced(candidates.option(k), start.slot());
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            sum += most > least ? most - least : 0;
        }
        return Math.max(sum / Math.max(core.items, 1), 1e-6);
    }

    private void scaleRows() {
        for (int r = 0; r < rows; r++) {
            double largest = 1e-12;
            for (int s = 0; s < slots; s++) {
                largest = Math.max(largest, Math.abs(core.weight[s * rows + r]) * slotScale[s]);
            }
            rowScale[r] = largest;
            limit[r] = core.rowLimit[r] / largest;
            for (int s = 0; s < slots; s++) {
                weight[r * slots + s] = core.weight[s * rows + r] * slotScale[s] / largest;
            }
        }
    }

    private void fill() {
        for (int k = 0; k < n; k++) {
            int o = candidates.option(k);
            int next = first[k];
            if (o == Candidates.NEVER) {
                continue;
            }
            if (core.slot[o] < slots && core.load[o] > 0) {
                at[next] = core.slot[o];
                amount[next++] = core.load[o] / slotScale[core.slot[o]];
            }
            if (core.extra != null) {
                for (int e = core.extra.first()[o]; e < core.extra.first()[o + 1]; e++) {
                    if (core.extra.load()[e] > 0) {
                        at[next] = core.extra.slot()[e];
                        amount[next++] =
                                core.extra.load()[e] / slotScale[core.extra.slot()[e]];
                    }
                }
            }
        }
        for (int i = 0; i < items; i++) {
            // The same for an item whatever the candidates, so that a point can be taken over.
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                least = Math.min(least, (double) core.cost[o]);
                most = Math.max(most, Math.abs((double) core.cost[o]));
            }
            double never = 2 * most + 10 * costScale;
            for (int k = candidates.first(i); k < candidates.first(i + 1); k++) {
                int o = candidates.option(k);
                cost[k] = ((o == Candidates.NEVER ? never : (double) core.cost[o]) - least) / costScale;
            }
        }
    }
}
