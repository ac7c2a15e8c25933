package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Budget;
import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.engine.Problem;
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
import org.jspecify.annotations.Nullable;

/** How far a limit would have to give way alone, all others kept, until there is a plan. */
final class Relaxing {

    private static final String KEEPING = "There is a plan, the other limits kept, ";
    private static final String GO = "It would have to go";
    private static final String ALONE = "There is none even without it: the others contradict each other, too";
    private static final String TIME = "There was no time to find out how far it would have to give way";

    /** So many questions may take as long as one may. */
    private static final int QUESTIONS = 6;
    /** Of many questions on the way to a figure each takes less. */
    private static final int PART = 4;

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
        var says = least.map(to -> KEEPING
                        + "with %s instead of %s".formatted(figure.at(to).says(), figure.said()))
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
        return switch (answer(others(stated)).status()) {
            case OPTIMAL, FEASIBLE -> otherwise;
            case INFEASIBLE -> ALONE;
            case UNKNOWN -> TIME;
        };
    }

    /** A workload that is named too much, or whether the limit has to go. */
    private String named(Stated stated, List<String> workloads, Function<List<String>, @Nullable Stated> without) {
        for (int k = 0; k < Math.min(workloads.size(), NAMED) && workloads.size() > 1; k++) {
            var left = new ArrayList<>(workloads);
            var one = left.remove(k);
            var less = without.apply(List.copyOf(left));
            if (less != null && answer(others(stated, less)).plan().isPresent()) {
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

    /** Any plan will do. */
    private Answer answer(List<Stated> stated) {
        return answer(stated, (_, _) -> 0, effort);
    }

    private record Answer(Status status, Optional<Plan> plan) {}

    private Answer answer(List<Stated> stated, Numbers.Cost cost, Effort each) {
        if (!budget.hasLeft(each)) {
            return new Answer(Status.UNKNOWN, Optional.empty());
        }
        var numbers = new Numbers(limits.with(stated));
        var problem = numbers.problem(cost, numbers.rows(), List.of(), false);
        var solution = budget.of(engine.solve(problem, each, _ -> {}));
        return new Answer(solution.status(), solution.plan());
    }

    private Optional<Double> least(Figure figure) {
        var sum = new Sum(limits.base(), figure);
        var loosest = others(figure, figure.at(figure.loosest()));
        if (sum.isCost()) {
            var cheapest = answer(loosest, sum.cost(), effort).plan();
            if (cheapest.isPresent()) {
                return Optional.of(rounded(figure, sum.of(cheapest.get())));
            }
        }
        return answer(loosest).plan().map(plan -> rounded(figure, nearest(figure, sum, sum.of(plan))));
    }

    /** From a figure that is enough nearer and nearer, each time to what the plan that was found needs. */
    private double nearest(Figure figure, Sum sum, double enough) {
        double bad = figure.figure();
        double good = enough;
        var part = effort.part(PART);
        while (Math.abs(good - bad) > step(figure, good) && budget.hasLeft(part)) {
            double middle = figure.kind() == Row.Kind.OPERATORS ? Math.floor((good + bad) / 2) : (good + bad) / 2;
            var plan =
                    answer(others(figure, figure.at(middle)), (_, _) -> 0, part).plan();
            if (plan.isPresent()) {
                good = sum.of(plan.get());
            } else {
                bad = middle;
            }
        }
        return good;
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
        return answer(others(capacity, capacity.at(Capacity.MOST)))
                .plan()
                .map(plan -> nearest(capacity, percent(plan)));
    }

    private int nearest(Capacity capacity, int enough) {
        int bad = capacity.percent();
        int good = enough;
        var part = effort.part(PART);
        while (good - bad > 1 && budget.hasLeft(part)) {
            int middle = (good + bad) / 2;
            var plan = answer(others(capacity, capacity.at(middle)), (_, _) -> 0, part)
                    .plan();
            if (plan.isPresent()) {
                good = percent(plan.get());
            } else {
                bad = middle;
            }
        }
        return good;
    }

    /** How much of what the places have a plan takes. */
    private int percent(Plan plan) {
        var instance = limits.base();
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

        /** Whether there is one sum, which the cheapest plan by {@link #cost} has least of. */
        boolean isCost() {
            return rows.size() == 1
                    && rows.getFirst().limit() instanceof Limit.Load
                    && instance.limits().standbys().isEmpty();
        }

        /** What a load adds to that sum. */
        Numbers.Cost cost() {
            var limit = (Limit.Load) rows.getFirst().limit();
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
