package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Progress.Phase;
import java.util.Optional;

/** Some of a problem's options, solved on their own, a cycle of search and proof at a time. */
final class Part implements Findings {
    private final Excerpt excerpt;
    private final Relaxation relaxation;
    private final Search search;
    private final Proof proof;
    private final Work work;
    private long bound = Long.MIN_VALUE;
    private boolean settled;

    /** Begins with a first plan, if one that costs less than {@code below} is soon found. */
    Part(Excerpt excerpt, Prices prices, long below, Work work, long seed, boolean mayUseNative) {
        this.excerpt = excerpt;
        this.work = work;
        Core core = excerpt.core();
        relaxation = new Relaxation(core, work, better -> {});
        relaxation.solve(excerpt.contracted(prices), true);
        bound = relaxation.bound();
        search = new Search(core, relaxation, seed, work, cost -> {});
        if (bound < below) {
            search.repair(4);
            if (!search.hasPlan()) {
                FirstPlan.find(core, relaxation, search, work);
            }
        }
        proof = new Proof(core, relaxation, Optional.empty(), work, seed, mayUseNative);
    }

    /** One cycle; true if the matter is settled: {@link #bound} is what the best plan costs. */
    boolean cycle() {
        settled = settled || (!work.isOver() && proof.cycle(search, this));
        return settled;
    }

    /** Begins at a plan of the whole problem, if it is better. */
    void offer(int[] options) {
        search.offer(excerpt.contracted(options));
    }

    /** Gives the best plan to who looks for one of the whole problem. */
    void offerTo(Search other, Findings findings) {
        if (search.hasPlan()) {
            other.offer(excerpt.options(search.best()));
            findings.take(other);
        }
    }

    @Override
    public long bound() {
        return settled ? search.bestCost() : bound;
    }

    @Override
    public void bound(Phase phase, long found) {
        bound = Math.max(bound, found);
    }

    @Override
    public void take(Search found) {
        // The search has it.
    }
}
