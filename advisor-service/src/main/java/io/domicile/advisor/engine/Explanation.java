package io.domicile.advisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Why a plan is as it is, at portfolio prices: what a pair really costs once the room that it takes and the limits that it
 * strains are paid for. Prices come from the linear relaxation; conditions that are not linear have none.
 */
public final class Explanation {
    private final Problem problem;
    private final Plan plan;
    private final Prices prices;
    private final List<Limit.Total> totals = new ArrayList<>();
    private final List<Limit.Load> loads = new ArrayList<>();

    /**
     * What a limit is worth.
     *
     * @param ofOne what one unit more saves, about
     * @param ofOnePercent what a hundredth of the limit more saves, about
     */
    public record Worth(String limit, double ofOne, double ofOnePercent) {}

    private Explanation(Problem problem, Plan plan, Prices prices) {
        this.problem = problem;
        this.plan = plan;
        this.prices = prices;
        for (Limit limit : problem.limits()) {
            if (limit instanceof Limit.Total total) {
                totals.add(total);
            } else if (limit instanceof Limit.Load load) {
                loads.add(load);
            }
        }
    }

    /**
     * Explains the plan of a solution.
     *
     * @throws IllegalArgumentException if the solution has no plan or is of another problem
     */
    public static Explanation of(Problem problem, Solution solution) {
        Plan plan = solution.plan().orElseThrow(() -> new IllegalArgumentException("There is no plan to explain"));
        var explanation = new Explanation(problem, plan, solution.prices());
        int slots = problem.places() * problem.periods() + explanation.totals.size() + 1;
        if (plan.workloads() != problem.workloads()
                || solution.prices().slot().length != slots
                || solution.prices().row().length != explanation.loads.size()) {
            throw new IllegalArgumentException("The solution is of another problem");
        }
        return explanation;
    }

    /** What a unit of load costs at a place in a period, beyond the costs themselves. */
    public double price(int place, int period) {
        return prices.slot()[place * problem.periods() + period];
    }

    private double priced(int workload, int pair) {
        double sum = problem.cost(pair);
        for (int period = problem.from(workload); period < problem.to(workload); period++) {
            sum += problem.load(pair) * price(problem.place(pair), period);
        }
        int first = problem.places() * problem.periods();
        for (int t = 0; t < totals.size(); t++) {
            sum += problem.criterion(totals.get(t).criterion(), pair) * prices.slot()[first + t];
        }
        return sum;
    }

    private double chosen(int workload) {
        int place = plan.place(workload);
        return place == Plan.NONE ? problem.penalty(workload) : priced(workload, problem.pairOf(workload, place));
    }

    /**
     * How much more a workload would cost at another place than where it is, at portfolio prices and without its standby.
     * Empty if it may not run there. Slightly below zero where the plan differs from the relaxation.
     */
    public OptionalDouble reducedCost(int workload, int place) {
        int pair = problem.pairOf(workload, place);
        return pair < 0 ? OptionalDouble.empty() : OptionalDouble.of(priced(workload, pair) - chosen(workload));
    }

    /**
     * By how much the weight of a criterion, in units of cost for each unit, must change until another place is as good.
     * Empty if no change of it does that.
     */
    public OptionalDouble flip(int workload, int place, int criterion) {
        OptionalDouble more = reducedCost(workload, place);
        if (more.isEmpty() || plan.place(workload) == Plan.NONE) {
            return OptionalDouble.empty();
        }
        long here = problem.criterion(criterion, problem.pairOf(workload, plan.place(workload)));
        long there = problem.criterion(criterion, problem.pairOf(workload, place));
        return here == there ? OptionalDouble.empty() : OptionalDouble.of(more.getAsDouble() / (here - there));
    }

    /** What each linear limit is worth, in the problem's order. Zero where it does not bind. */
    public List<Worth> worth() {
        var result = new ArrayList<Worth>();
        int load = 0;
        int total = problem.places() * problem.periods();
        for (Limit limit : problem.limits()) {
            if (limit instanceof Limit.Load of) {
                double price = prices.row()[load++];
                result.add(new Worth(of.name(), price, price * Math.abs((double) of.atMost()) / 100));
            } else if (limit instanceof Limit.Total of) {
                double price = prices.slot()[total++];
                result.add(new Worth(of.name(), price, price * Math.abs((double) of.atMost()) / 100));
            }
        }
        return result;
    }

    /** The workloads that stay unplaced. */
    public List<Integer> unplaced() {
        var result = new ArrayList<Integer>();
        for (int w = 0; w < problem.workloads(); w++) {
            if (plan.place(w) == Plan.NONE) {
                result.add(w);
            }
        }
        return result;
    }
}
