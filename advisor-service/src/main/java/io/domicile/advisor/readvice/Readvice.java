package io.domicile.advisor.readvice;

import io.domicile.advisor.plan.Planner;
import io.domicile.outbox.Causes;
import io.domicile.tenancy.CurrentTenant;
import jakarta.inject.Singleton;

/** Does one piece of work, as its tenant and as part of the chain of events that led to it. */
@Singleton
class Readvice {

    private final WorkQueue queue;
    private final Planner planner;
    private final CurrentTenant tenant;

    Readvice(WorkQueue queue, Planner planner, CurrentTenant tenant) {
        this.queue = queue;
        this.planner = planner;
        this.tenant = tenant;
    }

    void give(Work work) {
        tenant.as(work.tenant(), () -> {
            work.cause().ifPresentOrElse(cause -> Causes.as(cause, () -> again(work)), () -> again(work));
            return work;
        });
    }

    private void again(Work work) {
        planner.again(work.portfolio(), WhyAgain.of(work.changes()), () -> queue.done(work));
    }
}
