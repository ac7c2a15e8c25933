package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Budget;
import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.engine.Problem;
import io.domicile.advisor.engine.Solution;
import io.domicile.advisor.engine.Solution.Status;
import io.domicile.advisor.plan.Instance.Load;
import io.domicile.advisor.plan.Stated.Capacity;
import io.domicile.advisor.plan.Stated.Figure;
import io.domicile.advisor.plan.Stated.Group;
import io.domicile.advisor.plan.Stated.Standby;
import io.domicile.advisor.portfolio.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** How far a limit would have to give way alone, all others kept, until there is a plan. */
final class Relaxing {

    private static final String KEEPING = "There is a plan, the other limits kept, ";
    private static final String GO = "It would have to go";
    private static final String ALONE = "No plan was found even without it: the others contradict each other, too";

    /** So many questions may take as long as one may. */
    private static final int QUESTIONS = 3;

    /** More workloads of a group are not left out one by one. */
    private static final int NAMED = 50;

    private static final double STEPS_OF_SHARE = 1e4;
    /** A budget is found to this part of it. */
    private static final double PART_OF_BUDGET = 1e-3;

    private final StatedLimits limits;
    private final Engine engine;
    private final Effort effort;
    private final Budget budget;

    Relaxing(StatedLimits limits, Engine engine, Effort effort) {
        this.limits = limits;
        this.engine = engine;
        this.effort = effort;
        this.budget = new Budget(effort, QUESTIONS);
    }

    /**
     * What was found.
     *
     * @param stated its figure; null where it has none
     * @param to the figure nearest to that for which a plan was found
     */
    record Relaxed(
            @Nullable Double stated,
            @Nullable String unit,
            @Nullable Double to,
            String says) {}

    Relaxed of(Stated stated) {
        return switch (stated) {
            case Figure figure -> of(figure);
            case Capacity capacity -> of(capacity);
            case Group group ->
                new Relaxed(
                        null,
                        null,
                        null,
                        named(
                                group,
                                group.workloads(),
                                left -> left.size() < 2 ? null : new Group(group.kind(), left)));
            case Standby standby ->
                new Relaxed(
                        null,
                        null,
                        null,
                        named(
                                standby,
                                standby.failover().workloads(),
                                left -> left.isEmpty() ? null : with(standby, left)));
        };
    }

    private static Standby with(Standby standby, List<String> workloads) {
        var failover = standby.failover();
        return new Standby(new Limits.Failover(workloads, failover.apart(), failover.held()));
    }

    private Relaxed of(Figure figure) {
        var least = least(figure);
        var says = least.map(to -> KEEPING + "with " + figure.unit() + " at " + figure.said(to) + " instead of "
                        + figure.said(figure.figure()))
                .orElseGet(() -> without(figure, budgetGoes(figure)));
        return new Relaxed(figure.figure(), figure.unit(), least.orElse(null), says);
    }

    /** A budget rules out places without a price, however large it is. */
    private static String budgetGoes(Figure figure) {
        return figure.kind() == Row.Kind.BUDGET ? GO + ", or say what counts where no price is known (unknownUsd)" : GO;
    }

    private Relaxed of(Capacity capacity) {
        var least = least(capacity);
        var says = least.map(to -> KEEPING + "with %d %% of it at every place".formatted(to))
                .orElseGet(() -> without(capacity, "More would have to stand where there is none"));
        return new Relaxed(
                (double) capacity.percent(),
                capacity.unit(),
                least.map(Integer::doubleValue).orElse(null),
                says);
    }

    /** What to say where no figure helps: whether it helps that the limit goes. */
    private String without(Stated stated, String otherwise) {
        return solved(limits.with(others(stated)), (_, _) -> 0).isPresent() ? otherwise : ALONE;
    }

    /** A workload that is named too much, or whether the limit has to go. */
    private String named(Stated stated, List<String> workloads, Function<List<String>, @Nullable Stated> without) {
        for (int k = 0; k < Math.min(workloads.size(), NAMED) && workloads.size() > 1; k++) {
            var left = new ArrayList<>(workloads);
            var one = left.remove(k);
            var less = without.apply(List.copyOf(left));
            if (less != null
                    && solved(limits.with(others(stated, less)), (_, _) -> 0).isPresent()) {
                return KEEPING + "if it does not name " + one;
            }
        }
        return without(stated, GO);
    }

    private List<Stated> others(Stated but) {
        return limits.all().stream().filter(each -> !each.equals(but)).toList();
    }

    private List<Stated> others(Stated but, Stated instead) {
        return limits.all().stream()
                .map(each -> each.equals(but) ? instead : each)
                .toList();
    }

    private Optional<Plan> solved(Instance instance, Numbers.Cost cost) {
        return budget.hasLeft(effort) ? solution(new Numbers(instance), cost).plan() : Optional.empty();
    }

    private Solution solution(Numbers numbers, Numbers.Cost cost) {
        Problem problem = numbers.problem(cost, numbers.rows(), List.of(), false);
        return budget.of(engine.solve(problem, effort, _ -> {}));
    }

    /** First as loose as can be, then nearer and nearer, each time to what the plan that was found needs. */
    private Optional<Double> least(Figure figure) {
        var sum = new Sum(limits.with(limits.all()), figure);
        var loosest = limits.with(others(figure, figure.at(figure.loosest())));
        if (!budget.hasLeft(effort)) {
            return Optional.empty();
        }
        var solution = solution(new Numbers(loosest), sum.cost());
        if (solution.plan().isEmpty()) {
            return Optional.empty();
        }
        double bad = figure.figure();
        double good = sum.of(solution.plan().get());
        boolean isLeast = solution.status() == Status.OPTIMAL && sum.isCost();
        while (!isLeast && Math.abs(good - bad) > step(figure, good) && budget.hasLeft(effort)) {
            double middle = figure.kind() == Row.Kind.OPERATORS ? Math.floor((good + bad) / 2) : (good + bad) / 2;
            var plan = solved(limits.with(others(figure, figure.at(middle))), (_, _) -> 0);
            if (plan.isPresent()) {
                good = sum.of(plan.get());
            } else {
                bad = middle;
            }
        }
        return Optional.of(rounded(figure, good));
    }

    private static double step(Figure figure, double good) {
        return switch (figure.kind()) {
            case OPERATORS -> 1;
            case BUDGET -> Math.max(1, PART_OF_BUDGET * good);
            default -> 1 / STEPS_OF_SHARE;
        };
    }

    /** Not nearer than a plan was found for. */
    private static double rounded(Figure figure, double found) {
        double steps = figure.kind() == Row.Kind.BUDGET ? 1 : STEPS_OF_SHARE;
        return figure.isLeast() ? Math.max(0, Math.floor(found * steps) / steps) : Math.ceil(found * steps) / steps;
    }

    private Optional<Integer> least(Capacity capacity) {
        IntFunction<Optional<Plan>> at =
                percent -> solved(limits.with(others(capacity, capacity.at(percent))), (_, _) -> 0);
        var found = at.apply(Capacity.MOST);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int bad = capacity.percent();
        int good = percent(found.get());
        while (good - bad > 1 && budget.hasLeft(effort)) {
            int middle = (good + bad) / 2;
            var plan = at.apply(middle);
            if (plan.isPresent()) {
                good = percent(plan.get());
            } else {
                bad = middle;
            }
        }
        return Optional.of(good);
    }

    /** How much of what the places have a plan takes. */
    private int percent(Plan plan) {
        var instance = limits.with(limits.all());
        var burden = new Burden(instance, plan);
        double most = 100;
        for (int site = 0; site < instance.sites().size(); site++) {
            for (int period = 0; period < instance.count(); period++) {
                Long has = instance.sites().get(site).units(period);
                if (has != null && has > 0) {
                    most = Math.max(most, 100.0 * burden.at(site, period) / has);
                }
            }
        }
        return (int) Math.ceil(most);
    }

    /** What a figure is about: a number of groups, or sums of which it is the largest or the least. */
    private static final class Sum {

        private final Instance instance;
        private final Figure figure;
        private final List<Row> rows;

        Sum(Instance instance, Figure figure) {
            this.instance = instance;
            this.figure = figure;
            this.rows = Rows.of(instance).stream()
                    .filter(row -> row.kind() == figure.kind()
                            && (figure.about().isEmpty() || row.about().equals(figure.about())))
                    .toList();
        }

        /** The figure that a plan needs. */
        double of(Plan plan) {
            var burden = new Burden(instance, plan);
            double needed = figure.figure();
            for (Row row : rows) {
                double has = has(burden, row);
                needed = figure.isLeast() ? Math.min(needed, -has) : Math.max(needed, has);
            }
            return needed;
        }

        private static double has(Burden burden, Row row) {
            return switch (row.limit()) {
                case Limit.Count count -> burden.count(count);
                case Limit.Load load -> burden.sum(row, load) / row.scale();
                default -> throw new IllegalStateException(row.says() + " has no figure");
            };
        }

        /** Whether the cheapest plan by {@link #cost} needs the least figure. */
        boolean isCost() {
            return rows.size() == 1
                    && rows.getFirst().limit() instanceof Limit.Load
                    && instance.limits().standbys().isEmpty();
        }

        /** What a load adds to the sum; nothing where there are several sums. */
        Numbers.Cost cost() {
            if (rows.size() != 1 || !(rows.getFirst().limit() instanceof Limit.Load limit)) {
                return (_, _) -> 0;
            }
            double dearest = 1;
            for (Load load : instance.loads()) {
                for (int site : load.sites()) {
                    dearest = Math.max(dearest, Math.abs(adds(limit, load, site)));
                }
            }
            double scale = Math.min(1, Problem.MAX_COST / 4.0 / dearest);
            return (load, index) -> (long) StrictMath.ceil(adds(limit, load, load.sites()[index]) * scale);
        }

        private double adds(Limit.Load limit, Load load, int site) {
            var period = rows.getFirst().period();
            int at = period == null ? 0 : period;
            return instance.runsIn(load, at)
                    ? (double) limit.at(site, at, instance.sites().size()) * load.units()
                    : 0;
        }
    }
}
