package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Progress.Phase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * The bound with whole items, and plans from what the slots would take at its worths. There the slots are full of whole
 * items, heavy ones among them, which local search hardly moves; so it begins there again and again. What such plans agree on
 * is left as it is, what they differ in is chosen best by CP-SAT (Aggarwal, Orlin and Tai, Optimized crossover for the
 * independent set problem, 1997).
 */
final class PackedPlans {
    /** An item that loads so many times the mean is heavy. */
    private static final double HEAVY = 6;
    /** Steps of the bound where there are no plans to make of it, again while they raise it; more where they cost nothing. */
    private static final int STEPS = 8;

    private static final int MOST_STEPS = 40;

    private static final int STEPS_OF_SMALL = 250;
    private static final int SMALL = 4_000;
    /** Steps between two plans, plans in a round, and how many in a row may fail. */
    private static final int STEPS_BETWEEN = 4;

    private static final int PLANS = 5;
    private static final int FAILURES = 3;
    /** A choice that lacks more of the items than this is none to begin from. */
    private static final double LACKING = 0.12;

    /** With more options a step takes as long as a short deadline allows, for a gap that whole items hardly matter to. */
    static final int MOST_OPTIONS = 200_000;

    private static final int REMEMBERED = 10;
    /** Of CP-SAT's deterministic time, in seconds. */
    private static final double SLICE = 0.1;

    private final Core core;
    private final PackedBound packed;
    private final Work work;
    private final long seed;
    private final boolean isHeavy;
    private final boolean mayUseNative;
    private final Deque<int[]> choices = new ArrayDeque<>();

    PackedPlans(Core core, PackedBound packed, Work work, long seed, boolean isHeavy, boolean mayUseNative) {
        this.core = core;
        this.packed = packed;
        this.work = work;
        this.seed = seed;
        this.isHeavy = isHeavy;
        this.mayUseNative = mayUseNative;
    }

    /** Whether plans are begun from it: there are heavy items, and a step is soon done. */
    static boolean areFor(Core core) {
        return core.options() <= MOST_OPTIONS && hasHeavyItems(core);
    }

    /** Whether some items are much heavier than most, wherever they go. */
    static boolean hasHeavyItems(Core core) {
        double sum = 0;
        double most = 0;
        for (int i = 0; i < core.items; i++) {
            double least = core.load[core.first[i]];
            for (int o = core.first[i] + 1; o < core.first[i + 1]; o++) {
                least = Math.min(least, core.load[o]);
            }
            sum += least;
            most = Math.max(most, least);
        }
        return most * core.items > HEAVY * sum;
    }

    PackedBound bound() {
        return packed;
    }

    /** Works at the bound, and at plans where it may help; false if that led to nothing better. */
    boolean improve(Search search, Findings run) {
        boolean isSmall = core.options() < SMALL;
        if (search.hasPlan() && isSmall) {
            step(STEPS_OF_SMALL, search, run);
            return true;
        }
        if (search.hasPlan() && !isHeavy) {
            return raise(search, run);
        }
        long before = search.bestCost();
        plan(search, run);
        boolean isBetter = search.bestCost() < before;
        if (isBetter && mayUseNative && choices.size() > 1 && search.bestCost() > run.bound() && !work.isOver()) {
            cross(search, run);
        }
        return isBetter;
    }

    private boolean raise(Search search, Findings run) {
        for (int k = 0; k < MOST_STEPS; k += STEPS) {
            long before = run.bound();
            step(STEPS, search, run);
            if (run.bound() == before) {
                return false;
            }
        }
        return true;
    }

    private boolean step(int steps, Search search, Findings run) {
        boolean moves = packed.improve(steps, search.bestCost());
        run.bound(Phase.PROOF, Math.min(packed.bound(), search.bestCost()));
        return moves;
    }

    private void plan(Search search, Findings run) {
        boolean moves = true;
        int failures = 0;
        for (int k = 0; k < PLANS && moves && !work.isOver(); k++) {
            moves = step(STEPS_BETWEEN, search, run);
            int[] suggestion = packed.suggestion();
            if (failures < FAILURES && isNearlyWhole(suggestion) && search.bestCost() > run.bound() && !work.isOver()) {
                long before = search.bestCost();
                choices.add(search.quench(suggestion));
                run.take(search);
                failures = search.bestCost() < before ? 0 : failures + 1;
            }
        }
        while (choices.size() > REMEMBERED) {
            choices.removeFirst();
        }
    }

    private static boolean isNearlyWhole(int[] suggestion) {
        int missing = 0;
        for (int option : suggestion) {
            missing += option == State.NOWHERE ? 1 : 0;
        }
        return missing <= LACKING * suggestion.length;
    }

    private void cross(Search search, Findings run) {
        var isIn = new boolean[core.options()];
        for (int o : search.best()) {
            isIn[o] = true;
        }
        for (int[] choice : choices) {
            for (int o : choice) {
                isIn[o] = true;
            }
        }
        int[] options = IntStream.range(0, isIn.length).filter(o -> isIn[o]).toArray();
        CpSat.Answer answer = new CpSat(core, options, search.bestCost()).solve(SLICE, work, seed);
        work.spend(answer == null ? 0 : answer.work());
        if (answer != null && answer.options() != null) {
            search.offer(answer.options());
            run.take(search);
        }
    }
}
