package io.domicile.advisor.plan;

import io.domicile.advisor.portfolio.PortfolioBook;
import io.domicile.http.Idempotency;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes orders for plans that are made, or computed again, in the background. */
@ApplicationScoped
class RunDesk {

    private final PlanRuns runs;
    private final RunQueue queue;
    private final PortfolioBook portfolios;
    private final Plans plans;
    private final RunConfig config;
    private final Idempotency idempotency;
    private final CurrentTenant tenant;
    private final Event<RunAsked> asked;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // Where it is noted, for whom, within which bounds, and who is to be woken.
    RunDesk(
            PlanRuns runs,
            RunQueue queue,
            PortfolioBook portfolios,
            Plans plans,
            RunConfig config,
            Idempotency idempotency,
            CurrentTenant tenant,
            Event<RunAsked> asked,
            Clock clock) {
        this.runs = runs;
        this.queue = queue;
        this.portfolios = portfolios;
        this.plans = plans;
        this.config = config;
        this.idempotency = idempotency;
        this.tenant = tenant;
        this.asked = asked;
        this.clock = clock;
    }

    /** Whether a portfolio is too large to be planned while somebody waits. */
    boolean isLong(UUID portfolio) {
        return QuarkusTransaction.requiringNew().call(() -> portfolios.size(portfolio)) > config.above();
    }

    /** 202 with the run, whose id is the plan's. */
    Response order(UUID portfolio, @Nullable LocalDate day) {
        if (day != null && day.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new PlanException.DayIsOver();
        }
        return queued(() -> {
            portfolios.get(portfolio);
            var run = runs.ask(portfolio, day);
            return accepted(run, "/api/v1/plans/" + run.id());
        });
    }

    /** 202 with the run, which has an address of its own beside the plan. */
    Response orderReplay(UUID plan) {
        return queued(() -> {
            var run = runs.askReplay(plans.get(plan));
            return accepted(run, "/api/v1/plans/" + plan + "/replays/" + run.id());
        });
    }

    private Response queued(Supplier<Response> order) {
        if (queue.size() >= config.most()) {
            throw new PlanException.TooManyWait(false);
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(tenant.require().value(), List.of(), order));
    }

    private Response accepted(RunView run, String location) {
        asked.fire(new RunAsked());
        return Response.status(Response.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, location)
                .entity(run)
                .build();
    }
}
