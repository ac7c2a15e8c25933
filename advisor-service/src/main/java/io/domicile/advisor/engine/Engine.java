package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Progress.Phase;
import io.domicile.advisor.engine.check.PlanChecker;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
    /** More options than this are not handed to CP-SAT. */
    private static final int CORE = 4_000;
    /** Nor more when there is no bound to choose them by: it is about finding any plan. */
    private static final int WHOLE_CORE = 60_000;

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
        return new Run(problem, effort, listener).solve(Optional.empty());
    }

    /**
     * Solves a problem that is another one slightly changed, with the same workloads, pairs and places: prices and plan
     * of that one's solution are where this begins.
     */
    public Solution resolve(Problem problem, Solution other, Effort effort, Consumer<Progress> listener) {
        return new Run(problem, effort, listener).solve(Optional.of(other));
    }

    private final class Run {
        private final Problem problem;
        private final Effort effort;
        private final Consumer<Progress> listener;
        private final Work work;
        private long value = Long.MAX_VALUE;
        private long bound = Long.MIN_VALUE;

        Run(Problem problem, Effort effort, Consumer<Progress> listener) {
            this.problem = problem;
            this.effort = effort;
            this.listener = listener;
            work = new Work(effort);
        }

        private boolean isNative() {
            return mayUseNative && CpSat.isAvailable();
        }

        Solution solve(Optional<Solution> other) {
            Core core;
            try {
                core = Compiler.compile(problem);
            } catch (Impossible impossible) {
                return none(Solution.Status.INFEASIBLE, impossible.why(), new Prices(new double[0], new double[0]));
            }
            Prices start = Prices.zero(core);
            boolean warm = other.isPresent() && other.get().prices().fits(core);
            if (warm) {
                start = other.get().prices();
            }
            var relaxation = new Relaxation(core, work, found -> bound(Phase.RELAXATION, found.bound()));
            relaxation.begin(start, warm);
            // The old plan is mended first, so that a changed portfolio has a plan at once.
            int[] old = other.isPresent() && other.get().plan().isPresent()
                    ? options(core, other.get().plan().get(), relaxation.rounded())
                    : new int[0];
            if (warm && old.length > 0) {
                var mending = new Search(core, relaxation, effort.seed(), work, cost -> value(cost));
                mending.offer(old);
                mending.repair(6);
                old = mending.hasPlan() ? mending.best().clone() : old;
            }
            relaxation.finish(warm);
            var search = new Search(core, relaxation, effort.seed(), work, cost -> value(cost));
            search.repair(core.items <= 200 ? 4 : 12);
            if (old.length > 0) {
                search.offer(old);
                search.repair(4);
            }
            boolean proven = search.hasPlan() && search.bestCost() <= bound;
            if (!search.hasPlan() && !work.isOver() && isOutOfReach()) {
                return none(
                        Solution.Status.INFEASIBLE,
                        "The limits and capacities contradict each other",
                        relaxation.prices());
            }
            double slice = 0.2;
            int cycles = core.items <= 200 ? 1 : 4;
            while (!proven && !work.isOver()) {
                // Without a plan, CP-SAT is the better judge of a small problem, and of whether there is one.
                if (search.hasPlan() || core.options() > WHOLE_CORE || !isNative()) {
                    search.run(bound, cycles);
                }
                if (search.bestCost() <= bound) {
                    proven = true;
                } else if (!work.isOver() && isNative()) {
                    int[] kept = kept(core, relaxation.prices(), search);
                    if (kept.length <= (search.hasPlan() ? CORE : WHOLE_CORE)) {
                        Optional<Boolean> answer = prove(core, kept, search, slice);
                        slice *= 2;
                        if (answer.isPresent()) {
                            if (!search.hasPlan()) {
                                return none(
                                        Solution.Status.INFEASIBLE,
                                        "No choice of places keeps all limits",
                                        relaxation.prices());
                            }
                            proven = true;
                        }
                    }
                }
            }
            return finish(core, search, proven, relaxation.prices());
        }

        /** Present if the matter is settled: the search's best is the best there is, or there is none. */
        private Optional<Boolean> prove(Core core, int[] kept, Search search, double slice) {
            if (!covers(core, kept)) {
                return Optional.of(true);
            }
            var cp = new CpSat(core, kept, search.hasPlan() ? search.bestCost() : Long.MAX_VALUE);
            CpSat.Answer answer = cp.solve(slice, work, effort.seed());
            if (answer == null) {
                work.spend(0);
                return Optional.empty();
            }
            work.spend((long) (slice * 1_000_000));
            if (answer.options() != null) {
                search.offer(answer.options());
            }
            if (!answer.isFinal()) {
                bound(Phase.PROOF, Math.min(answer.bound(), value));
                return Optional.empty();
            }
            bound(Phase.PROOF, search.hasPlan() ? search.bestCost() : bound);
            return Optional.of(true);
        }

        /** Whether each item has an option left; if not, no better plan exists. */
        private static boolean covers(Core core, int[] kept) {
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
        private int[] kept(Core core, Prices prices, Search search) {
            if (!search.hasPlan()) {
                var all = new int[core.options()];
                Arrays.setAll(all, o -> o);
                return all;
            }
            double room = (double) search.bestCost() - relaxed + 1e-6 * Math.abs((double) search.bestCost()) + 1;
            var kept = new int[core.options()];
            int count = 0;
            for (int i = 0; i < core.items; i++) {
                double least = Double.POSITIVE_INFINITY;
                for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                    least = Math.min(least, core.priced(o, prices.slot()));
                }
                for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                    if (core.priced(o, prices.slot()) - least <= room) {
                        kept[count++] = o;
                    }
                }
            }
            return Arrays.copyOf(kept, count);
        }

        private long relaxed = Long.MIN_VALUE;

        /** Whether even parts of workloads cannot be placed so that the limits hold: then there is surely no plan. */
        private boolean isOutOfReach() {
            return Feasibility.isOutOfReach(problem, work);
        }

        private void value(long cost) {
            if (cost < value) {
                value = cost;
                tell(Phase.SEARCH);
            }
        }

        private void bound(Phase phase, long found) {
            if (phase == Phase.RELAXATION) {
                relaxed = found;
            }
            if (found > bound) {
                bound = found;
                tell(phase);
            }
        }

        private void tell(Phase phase) {
            listener.accept(new Progress(
                    phase,
                    value == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(value),
                    bound == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(bound),
                    work.done()));
        }

        private Solution none(Solution.Status status, String reason, Prices prices) {
            return new Solution(status, Optional.empty(), Long.MAX_VALUE, bound, work.done(), method(), reason, prices);
        }

        private Solution.Method method() {
            return isNative() ? Solution.Method.WITH_CP_SAT : Solution.Method.JAVA_ONLY;
        }

        private Solution finish(Core core, Search search, boolean proven, Prices prices) {
            if (!search.hasPlan()) {
                return none(Solution.Status.UNKNOWN, "The work ended before a plan was found", prices);
            }
            Plan plan = plan(core, search.best());
            List<String> faults = PlanChecker.faults(problem, plan, search.bestCost());
            if (!faults.isEmpty()) {
                throw new IllegalStateException("The plan does not hold: " + faults);
            }
            boolean optimal = proven || search.bestCost() <= bound;
            return new Solution(
                    optimal ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE,
                    Optional.of(plan),
                    search.bestCost(),
                    optimal ? search.bestCost() : bound,
                    work.done(),
                    method(),
                    "",
                    prices);
        }

        private Plan plan(Core core, int[] options) {
            var place = new int[problem.workloads()];
            var standby = new int[problem.workloads()];
            for (int i = 0; i < core.items; i++) {
                for (int w : core.members[i]) {
                    place[w] = core.place[options[i]];
                    standby[w] = core.standby == null ? Plan.NONE : core.standby[options[i]];
                }
            }
            return new Plan(place, standby);
        }

        private int[] options(Core core, Plan plan, int[] otherwise) {
            int[] result = otherwise.clone();
            for (int i = 0; i < core.items; i++) {
                int w = core.members[i][0];
                for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                    int held = core.standby == null ? Plan.NONE : core.standby[o];
                    if (core.place[o] == plan.place(w) && held == plan.standby(w)) {
                        result[i] = o;
                    }
                }
            }
            return result;
        }
    }
}
