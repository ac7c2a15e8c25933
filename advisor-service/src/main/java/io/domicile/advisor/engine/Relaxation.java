package io.domicile.advisor.engine;

import java.util.function.Consumer;

/**
 * Prices and bound from the linear relaxation: rough prices of a sample first, then the interior point method over the
 * options that look good at the prices of the moment, until no other option is cheaper. The bound of any prices is
 * computed over all options exactly, so it counts whatever the numerics did.
 */
final class Relaxation {
    private static final int SAMPLE = 700;
    private static final int STEPS = 60;
    /** Prices are levelled by so many times the options that are needed. */
    private static final int WIDE = 2;

    /** A second beginning is so many times as far from the end. */
    private static final double AFRESH = 10;

    private static final int MOST_STEPS = 60;
    private static final int MOST_SLOTS = 2500;
    /** So many items have prices from a fifth of them first. */
    static final int MANY = 4000;

    private static final int PART = 5;

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
        Prices rough = warm ? start : rough(start);
        offer(rough);
        round(rough.slot());
        improved.accept(this);
    }

    private Prices rough(Prices start) {
        int part = core.items / PART;
        if (core.items >= MANY && hasInteriorPoint() && Sample.isInRange(core, part)) {
            return new Relaxation(Sample.of(core, part), work, found -> {}).nearly();
        }
        int size = Math.min(core.items, SAMPLE);
        var sample = new int[size];
        for (int k = 0; k < size; k++) {
            sample[k] = (int) ((long) k * core.items / size);
        }
        return new Lagrangian(core, sample, start).run(STEPS, work);
    }

    /** Prices that are not far from the relaxation's. */
    private Prices nearly() {
        begin(Prices.zero(core), false);
        if (!work.isOver()) {
            interior(prices, Stages.NEARLY);
        }
        return prices;
    }

    /** Its equations grow with slots^3. */
    private boolean hasInteriorPoint() {
        return core.slots + core.rows <= MOST_SLOTS && core.items > 0;
    }

    /** The rest, from the prices so far. */
    void finish(boolean warm) {
        Prices rough = prices;
        if (work.isOver()) {
            return;
        }
        if (!hasInteriorPoint()) {
            var all = new int[core.items];
            java.util.Arrays.setAll(all, i -> i);
            rough = new Lagrangian(core, all, rough).run(400, work);
            offer(rough);
            round(rough.slot());
            improved.accept(this);
            return;
        }
        interior(rough, core.items >= MANY ? Stages.OF_MANY : warm ? Stages.FROM_OTHER : Stages.FROM_ROUGH);
    }

    private void interior(Prices rough, Stages stages) {
        Near near = near(rough, stages, stages.begin());
        Candidates candidates = near.candidates().with(Candidates.never(core));
        InteriorPoint method = centred(candidates, near.prices(), stages.mu(), stages);
        if (work.isOver()) {
            return;
        }
        for (int stage = 0; stage < stages.count(); stage++) {
            boolean done = method.solve(stages.tolerance()[stage], MOST_STEPS, work);
            if (!done && !work.isOver() && stages.isWorthAnother(stage)) {
                method = afresh(candidates, prices, stages);
                done = method.solve(stages.tolerance()[stage], MOST_STEPS, work);
            }
            Prices found = method.prices();
            boolean better = offer(found);
            if (better) {
                round(candidates, method);
                improved.accept(this);
            }
            if (!done || work.isOver()) {
                return;
            }
            Candidates next = stage < stages.cheapest().length
                    ? method.used(stages.kept())
                            .with(near(found, stages, stages.cheapest()[stage]).candidates())
                    : candidates.withCheaper(core, found.slot(), 1e-7);
            if (stages.isFine(stage) && next.size() == candidates.size()) {
                complete = true;
                return;
            }
            if (stage >= stages.cheapest().length
                    && next.size() - candidates.size() > stages.most() * candidates.size()) {
                return;
            }
            candidates = next;
            method = new InteriorPoint(method, candidates);
        }
    }

    /** What is cheapest at some prices, or at what is left of them once slots that are far too cheap are dearer. */
    private Near near(Prices rough, Stages stages, int most) {
        if (!stages.isLevelled()) {
            return new Near(rough, Candidates.cheapest(core, rough.slot(), most));
        }
        Candidates wide = Candidates.cheapest(core, rough.slot(), WIDE * most);
        Prices levelled = Levelling.of(core, wide, rough);
        return new Near(levelled, wide.cheapestOf(core, levelled.slot(), most));
    }

    private record Near(Prices prices, Candidates candidates) {}

    /** Where candidates came or went, or the way began badly, a point may be no good to go on from. */
    private InteriorPoint afresh(Candidates candidates, Prices from, Stages stages) {
        return centred(candidates, Levelling.of(core, candidates, from), AFRESH * stages.mu(), stages);
    }

    private InteriorPoint centred(Candidates candidates, Prices from, double mu, Stages stages) {
        var method = new InteriorPoint(core, candidates, from);
        method.centre(mu, stages.centring(), work);
        return method;
    }

    private boolean offer(Prices found) {
        work.spend(core.options() / 64);
        if (!isUsable(found.slot()) || !isUsable(found.row())) {
            return false;
        }
        ExactBound exact;
        try {
            exact = ExactBound.of(core, found);
        } catch (ArithmeticException outOfRange) {
            // Prices of a problem without a solution grow without end; those before them hold.
            return false;
        }
        if (exact.value() <= bound && bound != Long.MIN_VALUE) {
            return false;
        }
        bound = exact.value();
        prices = exact.prices();
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
