package io.domicile.advisor.engine;

import java.util.function.Consumer;

/**
 * Prices and bound from the linear relaxation: rough prices of a sample first, then the interior point method over the
 * options that look good at the prices of the moment, until no other option is cheaper. The bound of any prices is
 * computed over all options exactly, so it counts whatever the numerics did.
 */
final class Relaxation {
    private static final int SAMPLE = 700;
    private static final int MOST_SLOTS = 2500;
    private static final double[] TOLERANCE = {0.5, 1e-2, 1e-4, 2e-8, 2e-8};
    /** How many options of each item are looked at first, and after the first two stages; fewer where items are many. */
    private static final int[] CHEAPEST = {12, 10, 6};

    private static final int[] CHEAPEST_OF_MANY = {8, 6, 3};
    private static final int MANY = 4000;

    private final Core core;
    private final Work work;
    private final Consumer<Relaxation> improved;
    private Prices prices;
    private long bound = Long.MIN_VALUE;
    private int[] rounded = new int[0];
    private boolean complete;

    Relaxation(Core core, Work work, Consumer<Relaxation> improved) {
        this.core = core;
        this.work = work;
        this.improved = improved;
        prices = Prices.zero(core);
    }

    /** All of it: from scratch, or from the prices of a problem much like this one. */
    void solve(Prices start, boolean warm) {
        begin(start, warm);
        finish(warm);
    }

    /** Rough prices, with a bound and something to begin a search from. */
    void begin(Prices start, boolean warm) {
        Prices rough = start;
        if (!warm) {
            int size = Math.min(core.items, SAMPLE);
            var sample = new int[size];
            for (int k = 0; k < size; k++) {
                sample[k] = (int) ((long) k * core.items / size);
            }
            rough = new Lagrangian(core, sample, start).run(60, work);
        }
        offer(rough);
        round(rough.slot());
        improved.accept(this);
    }

    /** The rest, from the prices so far. */
    void finish(boolean warm) {
        Prices rough = prices;
        if (work.isOver()) {
            return;
        }
        if (core.slots + core.rows > MOST_SLOTS || core.items == 0) {
            var all = new int[core.items];
            java.util.Arrays.setAll(all, i -> i);
            rough = new Lagrangian(core, all, rough).run(400, work);
            offer(rough);
            round(rough.slot());
            improved.accept(this);
            return;
        }
        interior(rough, warm ? 1 : 0);
    }

    private void interior(Prices rough, int skipped) {
        int[] cheapest = core.items < MANY ? CHEAPEST : CHEAPEST_OF_MANY;
        int begin = cheapest[0] * (3 - skipped) / 3;
        var candidates = Candidates.cheapest(core, rough.slot(), begin).with(Candidates.never(core));
        var method = new InteriorPoint(core, candidates, rough);
        if (!method.centre(skipped == 0 ? 0.1 : 0.01, 8 + 8 * skipped, work) && work.isOver()) {
            return;
        }
        for (int stage = 0; stage < TOLERANCE.length; stage++) {
            boolean done = method.solve(TOLERANCE[stage], 60, work);
            Prices found = method.prices();
            boolean better = offer(found);
            if (better) {
                round(candidates, method);
                improved.accept(this);
            }
            if (!done || work.isOver()) {
                return;
            }
            Candidates next = stage < 2
                    ? method.used(0.002).with(Candidates.cheapest(core, found.slot(), cheapest[stage + 1]))
                    : candidates.withCheaper(core, found.slot(), 1e-7);
            if (stage >= 3 && next.size() == candidates.size()) {
                complete = true;
                return;
            }
            candidates = next;
            method = new InteriorPoint(method, candidates);
        }
    }

    private boolean offer(Prices found) {
        work.spend(core.options() / 64);
        if (!isUsable(found.slot()) || !isUsable(found.row())) {
            return false;
        }
        long value;
        try {
            value = ExactBound.of(core, found);
        } catch (ArithmeticException outOfRange) {
            // Prices of a problem without a solution grow without end; those before them hold.
            return false;
        }
        if (value <= bound && bound != Long.MIN_VALUE) {
            return false;
        }
        bound = value;
        prices = found;
        return true;
    }

    private static boolean isUsable(double[] price) {
        for (double one : price) {
            if (!(Math.abs(one) < 1e15)) {
                return false;
            }
        }
        return true;
    }

    /** Each item's largest share, or its cheapest option. */
    private void round(Candidates candidates, InteriorPoint method) {
        for (int i = 0; i < core.items; i++) {
            double most = 0.3;
            for (int k = candidates.first(i); k < candidates.first(i + 1); k++) {
                if (candidates.option(k) != Candidates.NEVER && method.share(k) > most) {
                    most = method.share(k);
                    rounded[i] = candidates.option(k);
                }
            }
        }
    }

    private void round(double[] price) {
        rounded = new int[core.items];
        for (int i = 0; i < core.items; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                double value = core.priced(o, price);
                if (value < least) {
                    least = value;
                    rounded[i] = o;
                }
            }
        }
    }

    Prices prices() {
        return prices;
    }

    /** Exact: no plan costs less. */
    long bound() {
        return bound;
    }

    /** An option for each item, near the relaxation; capacities are not all kept. */
    int[] rounded() {
        return rounded;
    }

    /** Whether the bound is the one of the complete linear relaxation. */
    boolean isComplete() {
        return complete;
    }
}
