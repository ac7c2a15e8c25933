package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.engine.check.PlanChecker;
import io.domicile.advisor.plan.Instance.Load;
import io.domicile.advisor.plan.WhatIfView.Moved;
import io.domicile.advisor.plan.WhatIfView.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a plan with what it would be, and says why. */
final class WhatIfAnswer {

    private static final int SHOWN = 500;
    private static final double MILLIONTHS = 1e6;

    private final PlanView before;
    private final Calculation base;
    private final Numbers numbers;
    private final Outcome outcome;
    private final Optional<Pricing> prices;

    WhatIfAnswer(PlanView before, Calculation base, Numbers numbers, Outcome outcome) {
        this.before = before;
        this.base = base;
        this.numbers = numbers;
        this.outcome = outcome;
        this.prices = Pricing.of(new Calculation(numbers.instance(), null, outcome));
    }

    WhatIfView view(List<Conflicting> conflicts) {
        var plan = outcome.plan();
        var was = base.outcome().plan().orElseThrow();
        var moved = new ArrayList<Moved>();
        var nowPlaced = new ArrayList<PlanDifference.NowPlaced>();
        var nowUnplaced = new ArrayList<String>();
        for (int i = 0; i < was.workloads() && plan.isPresent(); i++) {
            int from = was.place(i);
            int to = plan.get().place(i);
            if (from == Plan.NONE && to != Plan.NONE) {
                nowPlaced.add(new PlanDifference.NowPlaced(load(i).workload(), place(to)));
            } else if (from != Plan.NONE && to == Plan.NONE) {
                nowUnplaced.add(load(i).workload());
            } else if (from != to) {
                moved.add(moved(i, from, to));
            }
        }
        double moveCost = numbers.instance().moveCost() / MILLIONTHS;
        return new WhatIfView(
                before.id(),
                status(),
                before.objective(),
                kept(was),
                plan.isEmpty() ? null : Worth.of(numbers, outcome, moveCost),
                Worth.rounded(plan.map(numbers::movesCost).orElse(0L)
                        / MILLIONTHS
                        / numbers.instance().loads().size()),
                moved.stream().limit(SHOWN).toList(),
                nowPlaced.stream().limit(SHOWN).toList(),
                nowUnplaced.stream().limit(SHOWN).toList(),
                new WhatIfView.Counts(moved.size(), nowPlaced.size(), nowUnplaced.size()),
                conflicts,
                LimitStates.of(numbers, outcome),
                outcome.engine(),
                outcome.work());
    }

    private PlanView.Status status() {
        return switch (outcome.status()) {
            case OPTIMAL -> PlanView.Status.OPTIMAL;
            case FEASIBLE -> PlanView.Status.FEASIBLE;
            case INFEASIBLE -> PlanView.Status.INFEASIBLE;
            case UNKNOWN -> throw new PlanException.NothingFound();
        };
    }

    private Moved moved(int number, int from, int to) {
        var old = base.instance().loads().get(number);
        var now = load(number);
        int stays = now.indexOf(from);
        Double staying = stays < 0
                ? null
                : prices.map(pricing -> pricing.reducedCost(number, from))
                        .filter(cost -> !cost.isNaN())
                        .orElse(null);
        var why = why(old, now, from);
        return new Moved(
                now.workload(),
                place(from),
                place(to),
                why,
                old.regrets()[old.indexOf(from)] / MILLIONTHS,
                now.regrets()[now.indexOf(to)] / MILLIONTHS,
                staying,
                reason(why, from, staying));
    }

    private Why why(Load old, Load now, int from) {
        if (now.indexOf(from) < 0) {
            return Why.PLACE_GONE;
        }
        if (!Arrays.equals(old.weights(), now.weights())) {
            return Why.WEIGHTS;
        }
        for (int period = now.first(); period < now.end(numbers.instance().count()); period++) {
            Long had = base.instance().sites().get(from).units(period);
            Long has = numbers.instance().sites().get(from).units(period);
            if (has != null && (had == null || has < had)) {
                return Why.CAPACITY;
            }
        }
        return Why.PORTFOLIO;
    }

    private String reason(Why why, int from, @Nullable Double staying) {
        var name = numbers.instance().sites().get(from).name();
        var costs = staying == null
                ? ""
                : "; staying there would cost %s more at the portfolio's prices".formatted(staying);
        return switch (why) {
            case PLACE_GONE -> name + " would not be there";
            case WEIGHTS -> "It would weigh otherwise" + costs;
            case CAPACITY -> "Less of " + name + " could be used" + costs;
            case PORTFOLIO -> "The portfolio gains by it" + costs;
        };
    }

    /** What the old plan would be worth, if it could stay as it is. */
    private @Nullable Double kept(Plan was) {
        long cost = 0;
        var standbys = numbers.instance().limits().standbyByWorkload();
        for (int i = 0; i < was.workloads(); i++) {
            var load = load(i);
            if (was.place(i) == Plan.NONE) {
                cost += numbers.instance().penalty(load);
                continue;
            }
            int here = load.indexOf(was.place(i));
            int there = was.standby(i) == Plan.NONE ? -1 : load.indexOf(was.standby(i));
            var standby = standbys.get(load.workload());
            if (here < 0 || (standby == null) != (was.standby(i) == Plan.NONE) || (standby != null && there < 0)) {
                return null;
            }
            cost += load.regrets()[here];
            if (standby != null) {
                cost += StrictMath.round(load.regrets()[there] * standby.share());
            }
        }
        return PlanChecker.faults(numbers.problem(), was, cost).isEmpty()
                ? Double.valueOf(Worth.mean(cost, numbers.instance()))
                : null;
    }

    private Load load(int number) {
        return numbers.instance().loads().get(number);
    }

    private String place(int site) {
        return numbers.instance().sites().get(site).place();
    }
}
