package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Budget;
import io.domicile.advisor.engine.Conflict;
import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.Solution.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Why nothing keeps the limits: a smallest set that contradicts itself, and by how much each would have to give way. */
final class Conflicts {

    /** So many questions may take as long as one may; most take far less. */
    private static final int QUESTIONS = 6;

    private final Instance instance;
    private final StatedLimits limits;
    private final Engine engine;
    private final Effort effort;
    private final Budget budget;

    private Conflicts(Instance instance, Engine engine, Effort effort) {
        this.instance = instance;
        this.limits = new StatedLimits(instance);
        this.engine = engine;
        this.effort = effort;
        this.budget = new Budget(effort, QUESTIONS);
    }

    /**
     * Of an instance that is proven to have no plan.
     *
     * @param effort for one question to the engine, of which there are many; a few such efforts are for all together
     */
    static List<Conflicting> of(Instance instance, Engine engine, Effort effort) {
        return new Conflicts(instance, engine, effort).found();
    }

    private List<Conflicting> found() {
        var all = IntStream.range(0, instance.count()).boxed().toList();
        var conflict = Conflict.of(limits.all(), kept -> answer(kept, all), this::goesOn);
        var when = all.size() == 1 ? all : when(conflict.demands(), all);
        var relaxing = new Relaxing(limits, engine, effort);
        return conflict.demands().stream()
                .map(stated -> conflicting(stated, conflict.untried(), when, relaxing.of(stated)))
                .toList();
    }

    /** The periods in which they can't be kept, as few as are enough. */
    private List<Integer> when(List<Stated> kept, List<Integer> all) {
        return Conflict.of(all, periods -> answer(kept, periods), this::goesOn).demands();
    }

    private boolean goesOn() {
        return budget.hasLeft(effort);
    }

    /** Whether there is a plan if these limits count, and those of them that are sums in these periods only. */
    private Status answer(List<Stated> kept, List<Integer> periods) {
        var numbers = new Numbers(limits.with(kept));
        var rows = numbers.rows().stream()
                .filter(row -> row.period() == null || periods.contains(row.period()))
                .toList();
        var problem = numbers.problem((_, _) -> 0, rows, List.of(), false);
        return budget.of(engine.solve(problem, effort, _ -> {})).status();
    }

    private Conflicting conflicting(Stated stated, Set<Stated> untried, List<Integer> when, Relaxing.Relaxed relaxed) {
        return new Conflicting(
                stated.field(),
                stated.about().isEmpty() ? null : stated.about(),
                stated.says() + when(stated, when),
                relaxed.stated(),
                relaxed.unit(),
                relaxed.to(),
                relaxed.says(),
                untried.contains(stated) ? Boolean.TRUE : null);
    }

    /** In which periods a sum can't be kept, where that is not in all. */
    private String when(Stated stated, List<Integer> periods) {
        boolean isSum = stated instanceof Stated.Figure figure && figure.kind() != Row.Kind.OPERATORS;
        return isSum && periods.size() < instance.count()
                ? periods.stream().map(instance::said).collect(Collectors.joining(" and ", ", ", ""))
                : "";
    }
}
