package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Progress.Phase;
import io.domicile.advisor.engine.Sides.Groups;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans where only so many groups may be used: which ones is chosen first, at the prices of a bound on what any choice costs,
 * and a problem with those alone is linear again.
 */
final class FewGroups {
    /** Fewer options than this are few enough to try everything. */
    private static final int SMALL = 300;

    private static final int STEPS = 60;
    /** Choices in a round. */
    private static final int CHOICES = 4;

    private final Core core;
    /** The number of the count. */
    private final int count;

    private final Work work;
    private final long seed;
    private final boolean mayUseNative;
    private final Dice dice;
    private final Set<String> tried = new HashSet<>();
    private final GroupBound bound;
    private boolean[] chosen;
    /** The best choice, and all groups: what no plan of few can be better than. */
    private @Nullable Part best;

    private @Nullable Part all;

    private FewGroups(Core core, int count, Relaxation relaxation, Work work, long seed, boolean mayUseNative) {
        this.core = core;
        this.count = count;
        this.work = work;
        this.seed = seed;
        this.mayUseNative = mayUseNative;
        dice = new Dice(seed);
        bound = new GroupBound(core, core.sides.counts()[count], relaxation.prices(), work);
        chosen = bound.with(relaxation.rounded());
    }

    /** For the first condition of its kind that binds anything. */
    static Optional<FewGroups> of(Core core, Relaxation relaxation, Work work, long seed, boolean mayUseNative) {
        return core.options() < SMALL ? Optional.empty() : ofAny(core, relaxation, work, seed, mayUseNative);
    }

    /** The same, however small the problem is. */
    static Optional<FewGroups> ofAny(Core core, Relaxation relaxation, Work work, long seed, boolean mayUseNative) {
        Groups[] counts = core.sides.counts();
        try {
            for (int c = 0; c < counts.length && !work.isOver(); c++) {
                if (counts[c].most() > 0) {
                    var found = new FewGroups(core, c, relaxation, work, seed, mayUseNative);
                    if (found.bound.costs().groups() > counts[c].most()) {
                        return Optional.of(found);
                    }
                }
            }
        } catch (ArithmeticException tooLarge) {
            // The bound of the relaxation stands without it, and search finds plans as well as it can.
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A plan of the choice at the relaxation's prices. */
    void begin(Search search, Findings run) {
        attempt(chosen, search, run);
    }

    /** One round: plans of some choices that were not tried before, and a better bound. */
    void improve(Search search, Findings run) {
        for (int k = 0; k < CHOICES && goesOn(search, run); k++) {
            bound.improve(STEPS, search.bestCost());
            run.bound(Phase.PROOF, Math.min(bound.bound(), search.bestCost()));
            attempt(k == 0 ? chosen : k % 2 == 0 ? shaken(chosen) : bound.used(), search, run);
        }
        if (best != null && goesOn(search, run)) {
            best.cycle();
            best.offerTo(search, run);
        }
        if (goesOn(search, run)) {
            look(search, run);
        }
    }

    private boolean goesOn(Search search, Findings run) {
        return !work.isOver() && search.bestCost() > run.bound();
    }

    /** Tries what a choice leads to, or itself, or nothing if both were tried. */
    private void attempt(boolean[] from, Search search, Findings run) {
        boolean[] choice = GroupChoice.improved(bound.costs(), from, work);
        for (boolean[] one : new boolean[][] {choice, from}) {
            if (goesOn(search, run) && tried.add(Arrays.toString(one))) {
                solve(one, search, run);
                return;
            }
        }
    }

    private void solve(boolean[] choice, Search search, Findings run) {
        var excerpt = Excerpt.of(core, o -> isIn(choice, o), count, work);
        if (excerpt.isEmpty()) {
            return;
        }
        var part = new Part(excerpt.get(), bound.prices(), search.bestCost(), work, seed, mayUseNative);
        long before = search.bestCost();
        part.offerTo(search, run);
        if (search.bestCost() < before || best == null) {
            best = part;
            chosen = choice;
        }
    }

    /** What the problem costs without the condition. */
    private void look(Search search, Findings run) {
        if (all == null) {
            var excerpt = Excerpt.of(core, o -> true, count, work);
            if (excerpt.isEmpty()) {
                return;
            }
            all = new Part(excerpt.get(), bound.prices(), search.bestCost(), work, seed, mayUseNative);
        }
        if (search.hasPlan()) {
            all.offer(search.best());
        }
        all.cycle();
        run.bound(Phase.PROOF, Math.min(all.bound(), search.bestCost()));
    }

    /** Another choice, one group away. */
    private boolean[] shaken(boolean[] choice) {
        boolean[] other = choice.clone();
        int in = dice.next(other.length);
        int out = dice.next(other.length);
        for (int k = 0; k < other.length && other[in]; k++) {
            in = (in + 1) % other.length;
        }
        for (int k = 0; k < other.length && !other[out]; k++) {
            out = (out + 1) % other.length;
        }
        other[in] = true;
        other[out] = false;
        return other;
    }

    private boolean isIn(boolean[] choice, int option) {
        int group = bound.costs().group(option);
        if (group < choice.length && !choice[group]) {
            return false;
        }
        if (core.standby == null || core.standby[option] == Plan.NONE) {
            return true;
        }
        int other = bound.costs().groupOf(core.standby[option]);
        return other < choice.length && choice[other];
    }

    void strike(boolean[] kept, long below) {
        bound.strike(kept, below);
    }
}
