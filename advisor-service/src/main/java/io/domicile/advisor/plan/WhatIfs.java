package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Solution.Status;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.Places;
import io.domicile.advisor.rule.Areas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks what a plan would be if something was otherwise. Begins from that plan and its prices; stores nothing. */
@ApplicationScoped
class WhatIfs {

    private final Plans plans;
    private final Places places;
    private final Areas areas;
    private final PlanEngine engine;
    private final PlanConfig config;

    WhatIfs(Plans plans, Places places, Areas areas, PlanEngine engine, PlanConfig config) {
        this.plans = plans;
        this.places = places;
        this.areas = areas;
        this.engine = engine;
        this.config = config;
    }

    private record Base(PlanView plan, Calculation calculation, Map<String, Place> places) {}

    /** Reads in a short transaction, then solves outside of any. */
    WhatIfView ask(UUID id, WhatIf asked) {
        var base = QuarkusTransaction.requiringNew().call(() -> base(id, asked));
        var calculation = base.calculation();
        var was = calculation.outcome().plan().orElseThrow(() -> new PlanException.NoPrices(id));
        var varied = new Variation(
                        calculation.instance(),
                        was,
                        asked,
                        horizon(base),
                        place -> Optional.ofNullable(base.places().get(place)),
                        area -> areas.members(area, base.plan().on()))
                .instance();
        var numbers = new Numbers(varied);
        var whole = Pace.of(config.work(), config.patience()).over(varied.count());
        var start = calculation.outcome().solution();
        var outcome = Outcome.of(engine.solve(numbers, start, whole.half()).solution());
        var conflicts = outcome.status() == Status.INFEASIBLE
                ? engine.ask(
                        engine -> Conflicts.of(varied, engine, whole.question().effort()))
                : List.<Conflicting>of();
        return new WhatIfAnswer(base.plan(), calculation, numbers, outcome).view(conflicts);
    }

    private static Horizon horizon(Base base) {
        var made = LocalDate.ofInstant(base.plan().madeAt(), ZoneOffset.UTC);
        var periods = base.calculation().instance().periods();
        return periods == null ? Horizon.of(made, base.plan().on()) : new Horizon(made, periods, periods.size());
    }

    private Base base(UUID id, WhatIf asked) {
        var named = new HashMap<String, Place>();
        asked.phasesOrNone()
                .forEach(phase -> places.find(phase.place()).ifPresent(place -> named.put(place.id(), place)));
        return new Base(
                plans.get(id), plans.calculation(id).orElseThrow(() -> new PlanException.NothingKept(id)), named);
    }
}
