package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Budget;
import io.domicile.advisor.engine.Conflict;
import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Problem;
import io.domicile.advisor.engine.Solution;
import io.domicile.advisor.plan.Instance.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Why nothing keeps the limits: a smallest set that contradicts itself, and by how much each would have to give way. */
final class Conflicts {

    private final Numbers numbers;
    private final Engine engine;
    private final Effort effort;
    /** For the figures with which there would be a plan. */
    private final Budget budget;

    private Conflicts(Numbers numbers, Engine engine, Effort effort) {
        this.numbers = numbers;
        this.engine = engine;
        this.effort = effort;
        this.budget = new Budget(effort, 2);
    }

    /** Empty when it can't be proven that nothing keeps the limits, or there are more of them than could be tried. */
    static List<Conflicting> of(Numbers numbers, Engine engine, Effort effort) {
        return Conflict.of(engine, numbers.problem((_, _) -> 0, numbers.rows(), List.of(), false), effort)
                .map(conflict -> new Conflicts(numbers, engine, effort).named(conflict))
                .orElse(List.of());
    }

    private List<Conflicting> named(Conflict conflict) {
        var named = new ArrayList<Conflicting>();
        if (conflict.capacities()) {
            var basis = numbers.instance().limits().basis().name().toLowerCase(Locale.ROOT);
            named.add(new Conflicting(
                    "capacity",
                    null,
                    "the %s capacity of the places".formatted(basis),
                    null,
                    null,
                    null,
                    "More of it would have to stand"));
        }
        numbers.rows(conflict.limits()).forEach(row -> named.add(named(row)));
        return List.copyOf(named);
    }

    private Conflicting named(Row row) {
        var relaxed = relaxed(row);
        return new Conflicting(
                row.kind().field(),
                row.about().isEmpty() ? null : row.about(),
                row.says(),
                row.unit().isEmpty() ? null : Double.valueOf(row.figure()),
                row.unit().isEmpty() ? null : row.unit(),
                relaxed.isEmpty() ? null : Double.valueOf(relaxed.getAsDouble()),
                sentence(row, relaxed));
    }

    private static String sentence(Row row, OptionalDouble relaxed) {
        if (relaxed.isPresent()) {
            return "There is a plan, the other limits kept, with " + row.unit() + " at "
                    + said(row, relaxed.getAsDouble()) + " instead of " + said(row, row.figure());
        }
        return switch (row.kind()) {
            case TOGETHER, APART -> "It would have to go, or name fewer workloads";
            default -> "No other figure of it alone was found with which there is a plan";
        };
    }

    private static String said(Row row, double figure) {
        return switch (row.kind()) {
            case OPERATORS, BUDGET -> "%.0f".formatted(figure);
            default -> Rows.percent(figure);
        };
    }

    private OptionalDouble relaxed(Row row) {
        var others = new ArrayList<>(numbers.rows());
        others.remove(row);
        return switch (row.limit()) {
            case Limit.Load load -> least(row, load, others);
            case Limit.Count count -> fewest(row, count, others);
            default -> OptionalDouble.empty();
        };
    }

    /** The limit's own sum becomes the cost, and the limit goes: the cheapest plan needs the least of it. */
    private OptionalDouble least(Row row, Limit.Load load, List<Row> others) {
        double dearest = 1;
        for (Load each : numbers.instance().loads()) {
            for (int site : each.sites()) {
                dearest = Math.max(dearest, Math.abs(weight(row, load, each, site)) * each.units());
            }
        }
        double scale = Math.min(1, Problem.MAX_COST / 4.0 / dearest);
        Numbers.Cost cost = (each, index) ->
                (long) StrictMath.ceil(weight(row, load, each, each.sites()[index]) * each.units() * scale);
        if (!budget.hasLeft(effort)) {
            return OptionalDouble.empty();
        }
        Solution solution = budget.of(engine.solve(numbers.problem(cost, others, List.of(), false), effort, _ -> {}));
        if (solution.plan().isEmpty()) {
            return OptionalDouble.empty();
        }
        double needed = solution.value() / scale / row.scale();
        return OptionalDouble.of(rounded(row, row.kind() == Row.Kind.MINIMUM_SHARE ? -needed : needed));
    }

    private double weight(Row row, Limit.Load limit, Load load, int site) {
        var instance = numbers.instance();
        int period = row.period() == null ? 0 : row.period();
        return instance.runsIn(load, period)
                ? limit.at(site, period, instance.sites().size())
                : 0;
    }

    /** Not nearer than a plan was found for. */
    private static double rounded(Row row, double figure) {
        double steps = row.kind() == Row.Kind.BUDGET ? 1 : 1e4;
        return row.kind() == Row.Kind.MINIMUM_SHARE
                ? Math.max(0, Math.floor(figure * steps) / steps)
                : Math.ceil(figure * steps) / steps;
    }

    private OptionalDouble fewest(Row row, Limit.Count count, List<Row> others) {
        int groups = count.grouping().groups();
        for (int most = count.atMost() + 1; most <= groups && budget.hasLeft(effort); most++) {
            var wider = new ArrayList<>(others);
            var limit = new Limit.Count(count.name(), count.grouping(), most);
            wider.add(new Row(row.kind(), row.about(), row.period(), most, row.unit(), row.scale(), limit));
            var problem = numbers.problem((_, _) -> 0, wider, List.of(), false);
            if (budget.of(engine.solve(problem, effort, _ -> {})).plan().isPresent()) {
                return OptionalDouble.of(most);
            }
        }
        return OptionalDouble.empty();
    }
}
