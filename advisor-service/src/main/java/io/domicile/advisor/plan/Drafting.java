package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.Advisor;
import io.domicile.advisor.artifact.Artifacts;
import io.domicile.advisor.ownrule.OwnRuleBook;
import io.domicile.advisor.place.Places;
import io.domicile.advisor.plan.Draft.Basis;
import io.domicile.advisor.plan.PlanView.Objective;
import io.domicile.advisor.plan.PlanView.Status;
import io.domicile.advisor.portfolio.PortfolioBook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes drafts: reads in a short transaction, then asks for advice and solves outside of any. */
@ApplicationScoped
class Drafting {

    private static final int DECIMALS = 6;

    private final PortfolioBook portfolios;
    private final Plans plans;
    private final Places places;
    private final Artifacts artifacts;
    private final OwnRuleBook ownRules;
    private final Advisor advisor;
    private final Solver solver;
    private final PlanConfig config;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // What a plan is made of, and the engine.
    Drafting(
            PortfolioBook portfolios,
            Plans plans,
            Places places,
            Artifacts artifacts,
            OwnRuleBook ownRules,
            Advisor advisor,
            Solver solver,
            PlanConfig config,
            Clock clock) {
        this.portfolios = portfolios;
        this.plans = plans;
        this.places = places;
        this.artifacts = artifacts;
        this.ownRules = ownRules;
        this.advisor = advisor;
        this.solver = solver;
        this.config = config;
        this.clock = clock;
    }

    /** A draft for a day; without one for today, or for the later day of the current plan. */
    Draft draft(UUID portfolio, @Nullable LocalDate asked) {
        var basis = QuarkusTransaction.requiringNew().call(() -> basis(portfolio, asked));
        int workloads = basis.portfolio().workloads().size();
        if (workloads > config.maxWorkloads()) {
            throw new PlanException.TooLarge(workloads, config.maxWorkloads());
        }
        var given = given(basis);
        var instance = Modelling.of(given, config.moveCost());
        var solution = solver.solve(instance);
        return switch (solution.state()) {
            case NOTHING_FOUND -> throw new PlanException.NothingFound();
            case INFEASIBLE ->
                new Draft(basis, given, Status.INFEASIBLE, Map.of(), null, conflicts(instance), solver.engine());
            case OPTIMAL, FEASIBLE -> solved(basis, given, instance, solution);
        };
    }

    private Basis basis(UUID portfolio, @Nullable LocalDate asked) {
        var described = portfolios.get(portfolio);
        var current = plans.current(portfolio);
        var on = day(current, asked);
        return new Basis(described, current, places.all(), on, artifacts.held(on), ownRules.inForce());
    }

    private LocalDate day(Optional<PlanView> current, @Nullable LocalDate asked) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (asked != null) {
            if (asked.isBefore(today)) {
                throw new PlanException.DayIsOver();
            }
            return asked;
        }
        return current.map(PlanView::on).filter(today::isBefore).orElse(today);
    }

    private Case given(Basis basis) {
        var advice = new LinkedHashMap<String, Advice>();
        for (var workload : basis.portfolio().workloads()) {
            advice.put(
                    workload.id(),
                    advisor.advise(workload, basis.held().of(workload.id()), basis.places(), basis.on(), basis.own()));
        }
        var before = basis.current().map(PlanView::places).orElse(Map.of());
        return new Case(basis.portfolio(), basis.places(), advice, before, basis.on());
    }

    private Draft solved(Basis basis, Case given, Instance instance, Solution solution) {
        var chosen = solution.chosen().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> instance.loads().get(entry.getKey()).workload(),
                        entry -> instance.sites().get(entry.getValue()).place()));
        long moves = instance.movesCost(solution.chosen());
        double value = mean(solution.cost() - moves, instance, RoundingMode.HALF_UP);
        boolean optimal = solution.state() == Solution.State.OPTIMAL;
        double bound = optimal ? value : mean(Math.max(0, solution.bound() - moves), instance, RoundingMode.FLOOR);
        double gap = value == 0 ? 0 : Reasons.rounded((value - bound) / value);
        var penalty = given.portfolio().limits().penalty();
        var objective = new Objective(
                value, bound, gap, "regret, 0 best to 1 worst, mean over workloads", penalty, config.moveCost());
        var broken = new Checker(given).check(chosen, value);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The solver's plan does not hold: " + broken);
        }
        return new Draft(
                basis,
                given,
                optimal ? Status.OPTIMAL : Status.FEASIBLE,
                chosen,
                objective,
                List.of(),
                solver.engine());
    }

    private List<String> conflicts(Instance instance) {
        return Conflicts.of(instance, solver::isInfeasible).stream()
                .map(Instance.Limit::says)
                .toList();
    }

    private static double mean(long cost, Instance instance, RoundingMode rounding) {
        return BigDecimal.valueOf(cost)
                .divide(BigDecimal.valueOf(Instance.SCALE * instance.loads().size()), DECIMALS, rounding)
                .doubleValue();
    }
}
