package io.domicile.advisor.plan;

import io.domicile.advisor.portfolio.PortfolioChanged;
import io.domicile.outbox.Outbox;
import io.domicile.outbox.State;
import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells others of a plan, and that the plans of a deleted portfolio are gone. */
@ApplicationScoped
class Publication {

    static final String TOPIC = "resident.advisor.plan";
    static final String TYPE = "io.domicile.advisor.plan.v1";

    private final Outbox outbox;
    private final Plans plans;
    private final CurrentTenant tenant;

    Publication(Outbox outbox, Plans plans, CurrentTenant tenant) {
        this.outbox = outbox;
        this.plans = plans;
        this.tenant = tenant;
    }

    void publish(PlanView plan) {
        outbox.state(new State(
                TOPIC,
                plan.portfolio() + "/" + plan.id(),
                TYPE,
                plan.id().toString(),
                PlanV1.of(plan.shortened()),
                tenant.require().value()));
    }

    void forget(@Observes PortfolioChanged change) {
        if (change.gone()) {
            for (var plan : plans.idsOf(change.portfolio())) {
                outbox.remove(
                        TOPIC, change.portfolio() + "/" + plan, tenant.require().value());
            }
        }
    }
}
