package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Run.Start;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds plans for portfolios, with a bound on how much better any other could be. Holds nothing between calls and may be
 * used by many threads; one call works on one thread.
 *
 * <p>A call answers with the best it has when its {@link Effort} ends. A problem that is no problem (a pair twice, a
 * negative load) was refused by {@link Problem}; a portfolio without a plan is an answer, not an error. The memory that a
 * call takes is about 40 bytes for each pair and 8 (places x periods + limits)^2.
 */
public final class Engine {
    private final boolean mayUseNative;

    public Engine() {
        this(true);
    }

    private Engine(boolean mayUseNative) {
        this.mayUseNative = mayUseNative;
    }

    /** One that uses no native code: proofs come from prices alone, so small portfolios keep a gap more often. */
    public static Engine javaOnly() {
        return new Engine(false);
    }

    /** Loads and compiles what the first call would wait for. */
    public void warmUp() {
        var builder = Problem.builder(4, 1);
        for (int place = 0; place < 4; place++) {
            builder.capacity(place, 30);
        }
        for (int w = 0; w < 12; w++) {
            builder.workload();
            for (int place = 0; place < 4; place++) {
                builder.pair(place, (w * 7 + place * 13) % 17, 5 + (w + place) % 5);
            }
        }
        solve(builder.build(), Effort.replay(2_000_000), progress -> {});
    }

    /** Solves a problem from scratch. */
    public Solution solve(Problem problem, Effort effort, Consumer<Progress> listener) {
        return solve(problem, Optional.empty(), run(problem, effort, listener));
    }

    /**
     * Solves a problem that is another one slightly changed, with the same workloads, pairs and places: prices and plan
     * of that one's solution are where this begins.
     */
    public Solution resolve(Problem problem, Solution other, Effort effort, Consumer<Progress> listener) {
        return solve(problem, Optional.of(other), run(problem, effort, listener));
    }

    private static Solution solve(Problem problem, Optional<Solution> other, Run run) {
        try {
            var compaction = Compaction.of(Compiler.compile(problem), problem);
            return solve(compaction, compaction.core(), other, run, Start.WITH_PLAN);
        } catch (Impossible impossible) {
            return run.none(impossible);
        }
    }

    /** Solves a compacted core, or one with other capacities, from a solution of the full problem. */
    static Solution solve(Compaction compaction, Core core, Optional<Solution> other, Run run, Start start) {
        var found = run.solve(core, other.map(compaction::contracted), start);
        return found.with(compaction.expanded(found.prices()));
    }

    Run run(Problem problem, Effort effort, Consumer<Progress> listener) {
        return new Run(problem, effort, mayUseNative, listener);
    }
}
