package io.domicile.advisor.plan;

import io.domicile.advisor.spend.CurrentSpend;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows plans beside what their workloads cost today. Every call needs the caller's transaction. */
@ApplicationScoped
class SpendBeside {

    private final CurrentSpend current;

    SpendBeside(CurrentSpend current) {
        this.current = current;
    }

    PlanView beside(PlanView plan) {
        return plan.beside(current.of(plan.portfolio(), plan.workloads()).orElse(null));
    }
}
