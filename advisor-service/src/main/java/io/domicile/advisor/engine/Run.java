package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Progress.Phase;
import io.domicile.advisor.engine.Solution.Method;
import io.domicile.advisor.engine.Solution.Status;
import io.domicile.advisor.engine.check.PlanChecker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of the engine: rough prices and a first plan from them, the relaxation, search near it, proof; with the best
 * plan and bound so far.
 */
final class Run implements Findings {
    static final int LARGE = 30_000;
    private static final double FAR = 0.02;
    private static final String CONTRADICTION = "The limits and capacities contradict each other";
    private static final String NO_CHOICE = "No choice of places keeps all limits";

    private final Problem problem;
    private final Effort effort;
    private final boolean mayUseNative;
    private final Consumer<Progress> listener;
    private final Work work;
    private long bound = Long.MIN_VALUE;
    private long value = Long.MAX_VALUE;
    private boolean warm;
    /** The options of the best plan. */
    private int @Nullable [] best;

    Run(Problem problem, Effort effort, boolean mayUseNative, Consumer<Progress> listener) {
        this.problem = problem;
        this.effort = effort;
        this.mayUseNative = mayUseNative;
        this.listener = listener;
        work = new Work(effort);
    }

    /** What is seen without any work. */
    Solution none(Impossible impossible) {
        return none(Status.INFEASIBLE, impossible.why(), new Prices(new double[0], new double[0]));
    }

    /** What to do first with another solution. */
    enum Start {
        /** Its plan is mended, so that there is a plan at once. */
        WITH_PLAN,
        /** Prices for this problem are worked out from its prices. */
        WITH_PRICES
    }

    /** Solves what the problem was compiled to, beginning with another solution if there is one. */
    Solution solve(Core core, Optional<Solution> other, Start start) {
        warm = other.isPresent() && other.get().prices().fits(core);
        var relaxation = new Relaxation(core, work, found -> better(core, found));
        relaxation.begin(warm ? other.get().prices() : Prices.zero(core), warm);
        int[] old = other.flatMap(Solution::plan)
                .map(plan -> options(core, plan, relaxation.rounded()))
                .orElse(new int[0]);
        if (start == Start.WITH_PLAN && old.length > 0 && !work.isOver()) {
            mend(core, relaxation, old);
        }
        relaxation.finish(warm);

        Search search = search(core, relaxation);
        var few = FewGroups.of(core, relaxation, work, effort.seed(), isNative());
        var proof = new Proof(core, relaxation, few, work, effort.seed(), isNative());
        if (best == null && core.maxCost == 0 && proof.judge(search, this)) {
            return judged(core, relaxation);
        }
        few.ifPresent(choice -> choice.begin(search, this));
        if (best == null) {
            search.repair(2);
        }
        take(search);
        if (best == null && proof.judge(search, this)) {
            return judged(core, relaxation);
        }
        if (best == null && isContradiction(core, relaxation)) {
            return none(Status.INFEASIBLE, CONTRADICTION, relaxation.prices());
        }
        few.ifPresent(choice -> choice.improve(search, this));
        search.repair(4);
        if (!search.hasPlan() && best == null) {
            FirstPlan.find(core, relaxation, search, work);
            search.repair(core.items <= 200 ? 4 : 12);
        }
        take(search);
        if (old.length > 0) {
            search.offer(old);
            search.repair(4);
            take(search);
        }
        if (best == null) {
            search.offer(unplaced(core, relaxation.rounded()));
            take(search);
        }
        return proof.improve(search, this) ? judged(core, relaxation) : finish(core, false, relaxation.prices());
    }

    /** Nothing is better than the best plan, or there is none. */
    private Solution judged(Core core, Relaxation relaxation) {
        return best == null
                ? none(Status.INFEASIBLE, NO_CHOICE, relaxation.prices())
                : finish(core, true, relaxation.prices());
    }

    /** Where the relaxation came to its end it has a solution; not so yet if only so many groups may be used. */
    private boolean isContradiction(Core core, Relaxation relaxation) {
        boolean isOpen = !relaxation.isComplete() || core.sides.counts().length > 0;
        return isOpen && !work.isOver() && Feasibility.isOutOfReach(problem, work, isNative());
    }

    /** A changed portfolio has a plan at once: the old one, mended. */
    private void mend(Core core, Relaxation relaxation, int[] old) {
        Search search = search(core, relaxation);
        search.offer(old);
        search.repair(1 + FirstPlan.rounds(core));
        take(search);
    }

    /** Better prices: a better bound, and while there is no good plan, a short attempt at one. */
    private void better(Core core, Relaxation relaxation) {
        bound(Phase.RELAXATION, relaxation.bound());
        if (needsPlan(core) && !warm && !work.isOver()) {
            Search search = search(core, relaxation);
            if (best == null) {
                FirstPlan.find(core, relaxation, search, work);
            } else {
                search.repair(FirstPlan.rounds(core));
            }
            take(search);
        }
    }

    /** Where the relaxation takes seconds, a plan far from the bound is not good enough to wait with. */
    private boolean needsPlan(Core core) {
        return best == null || (core.items >= LARGE && (double) value - bound > FAR * Math.abs((double) value));
    }

    private Search search(Core core, Relaxation relaxation) {
        var search = new Search(core, relaxation, effort.seed(), work, this::value);
        if (warm) {
            search.hurry();
        }
        return search;
    }

    @Override
    public void take(Search search) {
        if (search.hasPlan() && (best == null || search.bestCost() <= value)) {
            best = search.best().clone();
        }
    }

    private void value(long cost) {
        if (cost < value) {
            value = cost;
            tell(Phase.SEARCH);
        }
    }

    @Override
    public void bound(Phase phase, long found) {
        if (found > bound) {
            bound = found;
            tell(phase);
        }
    }

    @Override
    public long bound() {
        return bound;
    }

    private void tell(Phase phase) {
        listener.accept(new Progress(
                phase,
                value == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(value),
                bound == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(bound),
                work.done()));
    }

    private boolean isNative() {
        return mayUseNative && CpSat.isAvailable();
    }

    private Method method() {
        return isNative() ? Method.WITH_CP_SAT : Method.JAVA_ONLY;
    }

    private Solution none(Status status, String reason, Prices prices) {
        return new Solution(status, Optional.empty(), Long.MAX_VALUE, bound, work.done(), method(), reason, prices);
    }

    private Solution finish(Core core, boolean settled, Prices prices) {
        if (best == null) {
            return none(Status.UNKNOWN, "The work ended before a plan was found", prices);
        }
        Plan plan = plan(core, best);
        List<String> faults = PlanChecker.faults(problem, plan, value);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The plan does not hold: " + faults);
        }
        boolean optimal = settled || value <= bound;
        return new Solution(
                optimal ? Status.OPTIMAL : Status.FEASIBLE,
                Optional.of(plan),
                value,
                optimal ? value : bound,
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

    /** As little as may be: where hardly anything has to be placed, that is a plan. */
    private static int[] unplaced(Core core, int[] otherwise) {
        int[] result = otherwise.clone();
        for (int o = 0, i = 0; o < core.options(); o++) {
            while (o == core.first[i + 1]) {
                i++;
            }
            result[i] = core.place[o] == Plan.NONE ? o : result[i];
        }
        return result;
    }

    private static int[] options(Core core, Plan plan, int[] otherwise) {
        int[] result = otherwise.clone();
        for (int i = 0; i < core.items; i++) {
            int w = core.members[i][0];
            int o = core.option(i, plan.place(w), plan.standby(w));
            result[i] = o < 0 ? result[i] : o;
        }
        return result;
    }
}
