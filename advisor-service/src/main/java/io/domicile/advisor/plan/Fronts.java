package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Front;
import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.engine.Solution;
import io.domicile.advisor.plan.Instance.Load;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.rule.Areas;
import io.domicile.http.Invalid;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Rows of plans that trade one thing for another, each whole and with a bound. Beginning from a kept plan's numbers. */
@ApplicationScoped
class Fronts {

    private static final double MILLIONTHS = 1e6;
    private static final String UNIT = "mean regret in the criterion, 0 best to 1 worst";

    private final Plans plans;
    private final Areas areas;
    private final PlanEngine engine;
    private final PlanConfig config;

    Fronts(Plans plans, Areas areas, PlanEngine engine, PlanConfig config) {
        this.plans = plans;
        this.areas = areas;
        this.engine = engine;
        this.config = config;
    }

    private record Base(PlanView view, Calculation calculation, Plan plan) {

        Instance instance() {
            return calculation.instance();
        }
    }

    FrontView pareto(UUID id, String cost, String against, int points) {
        var errors = new ArrayList<Invalid>();
        int paid = criterion("cost", cost, errors);
        int bought = criterion("against", against, errors);
        if (!errors.isEmpty()) {
            throw new PlanException.WhatIfUnfit(errors);
        }
        var base = base(id);
        var numbers = new Numbers(base.instance());
        var problem = numbers.problem(regret(base, paid), numbers.rows(), List.of(regret(base, bought)), true);
        // Both ends get four times as much.
        var effort = share(points + 6, base.instance());
        var front = engine.ask(asked -> Front.of(asked, problem, 0, points, effort));
        return new FrontView(
                id,
                cost,
                against,
                UNIT,
                front.stream().map(point -> point(base, point)).toList(),
                engine.name());
    }

    private static int criterion(String parameter, String word, List<Invalid> errors) {
        int found = Counsel.CRITERIA.indexOf(word);
        if (found < 0) {
            errors.add(Invalid.parameter(parameter, "Name one of %s.".formatted(String.join(", ", Counsel.CRITERIA))));
        }
        return found;
    }

    private static Numbers.Cost regret(Base base, int criterion) {
        return (load, index) -> (long) MILLIONTHS
                - base.instance().profiles().get(load.profiles()[index]).get(criterion);
    }

    private static FrontView.Point point(Base base, Front.Point point) {
        var instance = base.instance();
        var solution = point.solution();
        var plan = solution.plan().orElseThrow();
        int unplaced = 0;
        int elsewhere = 0;
        for (int i = 0; i < plan.workloads(); i++) {
            unplaced += plan.place(i) == Plan.NONE ? 1 : 0;
            elsewhere += plan.place(i) == base.plan().place(i) ? 0 : 1;
        }
        return new FrontView.Point(
                Worth.mean(solution.value(), instance),
                Worth.mean(Math.max(0, solution.bound()), instance),
                Worth.rounded(solution.gap().orElse(1)),
                Worth.mean(point.criterion(), instance),
                unplaced,
                elsewhere,
                solution.status() == Solution.Status.OPTIMAL);
    }

    SovereigntyPrice priceOfSovereignty(UUID id, String area, int points) {
        var base = base(id);
        var members = List.copyOf(new TreeSet<>(areas.members(area, base.view().on())));
        var effort = share(points, base.instance());
        var shares = engine.ask(asked -> {
            var found = new ArrayList<SovereigntyPrice.Point>();
            var start = base.calculation().outcome().solution();
            for (int k = 0; k < points; k++) {
                var numbers = new Numbers(withLeast(base.instance(), area, members, (double) k / (points - 1)));
                var solution = asked.resolve(numbers.problem(), start, effort, _ -> {});
                found.add(point(numbers, members, (double) k / (points - 1), solution, found));
                start = solution.plan().isPresent() ? solution : start;
            }
            return found;
        });
        return new SovereigntyPrice(
                id, area, share(base.instance(), base.plan(), members), shares, sentence(area, shares), engine.name());
    }

    /** The same portfolio with that least share in place of what its limits say of the area; moves cost nothing. */
    private static Instance withLeast(Instance instance, String area, List<String> members, double share) {
        var limits = instance.limits();
        var least = new TreeMap<>(limits.leastShares());
        least.put(area, Worth.rounded(share));
        var known = new TreeMap<>(instance.areas());
        known.put(area, members);
        return new Instance(
                instance.loads(),
                instance.sites(),
                new Limits(
                        limits.capacity(),
                        limits.operators(),
                        least,
                        limits.operatorShare(),
                        limits.stackShare(),
                        limits.unplacedPenalty(),
                        limits.together(),
                        limits.apart(),
                        limits.budget(),
                        limits.maximumShares(),
                        limits.failover(),
                        limits.unplacedPenalties()),
                instance.units(),
                0,
                known,
                instance.profiles(),
                instance.periods());
    }

    private static SovereigntyPrice.Point point(
            Numbers numbers,
            List<String> members,
            double least,
            Solution solution,
            List<SovereigntyPrice.Point> before) {
        var plan = solution.plan();
        double asked = Worth.rounded(least);
        if (plan.isEmpty()) {
            boolean proven = solution.status() == Solution.Status.INFEASIBLE;
            return new SovereigntyPrice.Point(asked, !proven, null, null, null, null, null, null);
        }
        var instance = numbers.instance();
        double value = Worth.mean(solution.value(), instance);
        var first = before.stream()
                .flatMap(point -> Optional.ofNullable(point.value()).stream())
                .findFirst();
        var dearest = IntStream.range(0, instance.count())
                .mapToObj(period -> Spending.of(instance, plan.get(), period))
                .max(Comparator.comparingDouble(Spending::usd))
                .orElseThrow();
        return new SovereigntyPrice.Point(
                asked,
                true,
                share(instance, plan.get(), members),
                value,
                Worth.mean(Math.max(0, solution.bound()), instance),
                Worth.rounded(value - first.orElse(value)),
                dearest.priced() == 0 ? null : Double.valueOf(Math.rint(dearest.usd())),
                dearest.placed() == 0 ? null : Double.valueOf(Worth.rounded(dearest.priced() / dearest.placed())));
    }

    /** What a plan costs for a month of a period, as far as prices are known. */
    private record Spending(double placed, double priced, double usd) {

        static Spending of(Instance instance, Plan plan, int period) {
            double priced = 0;
            double placed = 0;
            double usd = 0;
            for (int i = 0; i < plan.workloads(); i++) {
                int at = plan.place(i);
                var load = instance.loads().get(i);
                if (at != Plan.NONE && instance.runsIn(load, period)) {
                    double kw = load.units() * instance.units() / 1000.0;
                    Double price = instance.sites().get(at).usdPerKw();
                    placed += kw;
                    priced += price == null ? 0 : kw;
                    usd += price == null ? 0 : kw * price;
                }
            }
            return new Spending(placed, priced, usd);
        }
    }

    /** In the period in which it is least, of those in which anything runs. */
    private static double share(Instance instance, Plan plan, List<String> members) {
        return IntStream.range(0, instance.count())
                .filter(period -> instance.demand(period) > 0)
                .mapToDouble(period -> share(instance, plan, members, period))
                .min()
                .orElse(0);
    }

    private static double share(Instance instance, Plan plan, List<String> members, int period) {
        double there = 0;
        for (int i = 0; i < plan.workloads(); i++) {
            Load load = instance.loads().get(i);
            if (plan.place(i) != Plan.NONE && instance.runsIn(load, period)) {
                var jurisdiction = instance.sites().get(plan.place(i)).jurisdiction();
                there += jurisdiction != null && members.contains(jurisdiction) ? load.units() : 0;
            }
        }
        return Worth.rounded(there / instance.demand(period));
    }

    private static String sentence(String area, List<SovereigntyPrice.Point> points) {
        var last = points.stream().filter(point -> point.value() != null).toList();
        if (last.isEmpty()) {
            return "No plan keeps the other limits with any share in " + area;
        }
        var most = last.getLast();
        return "Having at least %s of the demand in %s costs %s of mean regret more than not asking for it%s"
                .formatted(
                        Rows.percent(most.leastShare()),
                        area,
                        most.more(),
                        most.leastShare() < 1 ? "; for more no plan was found" : "");
    }

    private Effort share(int parts, Instance instance) {
        return Pace.of(Math.max(1, 4 * config.work() / parts), config.patience().dividedBy(parts))
                .over(instance.count())
                .effort();
    }

    private Base base(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var view = plans.get(id);
            var calculation = plans.calculation(id).orElseThrow(() -> new PlanException.NothingKept(id));
            var plan = calculation.outcome().plan().orElseThrow(() -> new PlanException.NoPrices(id));
            return new Base(view, calculation, plan);
        });
    }
}
