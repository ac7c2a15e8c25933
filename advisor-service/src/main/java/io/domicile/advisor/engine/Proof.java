package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Progress.Phase;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Search and proof in turns. Options that cost more than the gap beyond the cheapest, at the relaxation's prices, are in no
 * better plan (reduced-cost fixing); what is left goes to CP-SAT, when it is small, for longer and longer.
 */
final class Proof {
    /** More options than this are not handed to CP-SAT. */
    private static final int CORE = 4_000;
    /** Nor more when there is no bound to choose them by: it is about finding any plan. */
    private static final int WHOLE_CORE = 60_000;
    /** So many beyond one for each item are hardly anything to choose from. */
    private static final int FEW = 100;
    /** Cycles of search between two rounds of packing: so many at first, and at most. */
    private static final int CYCLES = 4;

    private static final int MOST_CYCLES = 16;

    /** Of CP-SAT's deterministic time, in seconds: for what presolve sees, and not much more. */
    private static final double GLANCE = 0.02;

    private final Core core;
    private final Prices prices;
    private final long relaxed;
    private final Optional<FewGroups> few;
    private final Work work;
    private final long seed;
    private final boolean mayUseNative;
    private final boolean isHeavy;
    private final int fewest;
    private int cycles;
    private double slice = 0.2;
    private boolean begun;
    private @Nullable PackedPlans packed;

    Proof(Core core, Relaxation relaxation, Optional<FewGroups> few, Work work, long seed, boolean mayUseNative) {
        this.core = core;
        prices = relaxation.prices();
        relaxed = relaxation.bound();
        this.few = few;
        this.work = work;
        this.seed = seed;
        this.mayUseNative = mayUseNative;
        isHeavy = PackedPlans.hasHeavyItems(core);
        fewest = isHeavy || core.items <= 200 ? 1 : CYCLES;
        cycles = fewest;
    }

    /** Asks CP-SAT for a while, if it may be asked and the problem is small; true if that settled the matter. */
    boolean judge(Search search, Findings run) {
        if (!mayUseNative || work.isOver() || core.options() > CORE) {
            return false;
        }
        double longer = slice;
        slice = GLANCE;
        boolean settled = isSettled(search, run);
        slice = longer;
        return settled;
    }

    /** Works until the matter is settled or the work is over; true if no plan is better than the search's, or there is none. */
    boolean improve(Search search, Findings run) {
        while (!work.isOver()) {
            if (cycle(search, run)) {
                return true;
            }
        }
        return search.bestCost() <= run.bound();
    }

    /** One turn of each; true if that settled the matter. */
    boolean cycle(Search search, Findings run) {
        if (search.bestCost() <= run.bound()) {
            return true;
        }
        if (few.isPresent()) {
            few.get().improve(search, run);
            if (search.hasPlan()) {
                return search.bestCost() <= run.bound() || (!work.isOver() && mayUseNative && isSettled(search, run));
            }
        }
        if (!begun && mayUseNative && search.hasPlan() && isSettledAtOnce(search, run)) {
            return true;
        }
        // Without a plan, CP-SAT is the better judge of a small problem, and of whether there is one.
        if (search.hasPlan() || core.options() > WHOLE_CORE || !mayUseNative) {
            search.run(run.bound(), cycles);
            run.take(search);
        }
        // What helps is done again at once, what does not, after longer and longer.
        cycles = pack(search, run) ? fewest : Math.min(2 * cycles, MOST_CYCLES);
        return search.bestCost() > run.bound() && !work.isOver() && mayUseNative && isSettled(search, run);
    }

    /** True if it is of use to do more of it soon. */
    private boolean pack(Search search, Findings run) {
        if (!begun) {
            begun = true;
            packed = begin();
        }
        return packed == null || work.isOver() || packed.improve(search, run);
    }

    private @Nullable PackedPlans begin() {
        if (work.isOver() || core.options() > PackedPlans.MOST_OPTIONS) {
            return null;
        }
        try {
            return new PackedPlans(core, new PackedBound(core, prices, work), work, seed, isHeavy, mayUseNative);
        } catch (ArithmeticException tooLarge) {
            // The bound of the relaxation stands without it.
            return null;
        }
    }

    /** Where hardly anything is left to choose, search has nothing to find. */
    private boolean isSettledAtOnce(Search search, Findings run) {
        int[] kept = kept(search);
        return kept.length <= core.items + FEW && isSettled(kept, search, run);
    }

    private boolean isSettled(Search search, Findings run) {
        return isSettled(kept(search), search, run);
    }

    private boolean isSettled(int[] kept, Search search, Findings run) {
        if (kept.length > (search.hasPlan() ? CORE : WHOLE_CORE)) {
            return false;
        }
        if (!covers(kept)) {
            return true;
        }
        var cp = new CpSat(core, kept, search.bestCost());
        CpSat.Answer answer = cp.solve(slice, work, seed);
        if (answer == null) {
            work.spend(0);
            return false;
        }
        work.spend(answer.work());
        slice *= 2;
        if (answer.options() != null) {
            search.offer(answer.options());
            run.take(search);
        }
        run.bound(
                Phase.PROOF,
                Math.min(
                        answer.isFinal() ? Long.MAX_VALUE : answer.bound(),
                        search.hasPlan() ? search.bestCost() : run.bound()));
        return answer.isFinal();
    }

    /** Whether each item has an option left; if not, no better plan exists. */
    private boolean covers(int[] kept) {
        int k = 0;
        for (int i = 0; i < core.items; i++) {
            if (k == kept.length || kept[k] >= core.first[i + 1]) {
                return false;
            }
            while (k < kept.length && kept[k] < core.first[i + 1]) {
                k++;
            }
        }
        return true;
    }

    /** The options that a better plan could use: the bound plus what they cost beyond the cheapest stays below. */
    private int[] kept(Search search) {
        if (!search.hasPlan()) {
            var all = new int[core.options()];
            Arrays.setAll(all, o -> o);
            return all;
        }
        double room = (double) search.bestCost() - relaxed + 1e-6 * Math.abs((double) search.bestCost()) + 1;
        var kept = new boolean[core.options()];
        for (int i = 0; i < core.items; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                least = Math.min(least, core.priced(o, prices.slot()));
            }
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                kept[o] = core.priced(o, prices.slot()) - least <= room;
            }
        }
        if (packed != null) {
            packed.bound().strike(kept, search.bestCost());
        }
        few.ifPresent(choice -> choice.strike(kept, search.bestCost()));
        return IntStream.range(0, kept.length).filter(o -> kept[o]).toArray();
    }
}
