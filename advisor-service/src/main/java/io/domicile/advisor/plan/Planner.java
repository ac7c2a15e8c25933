package io.domicile.advisor.plan;

import io.domicile.advisor.portfolio.PortfolioBook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Plans portfolios of the current tenant. Opens its own transactions: nothing is held while the engine works. */
@ApplicationScoped
public class Planner {

    private static final Logger LOG = Logger.getLogger(Planner.class);
    private static final int ATTEMPTS = 5;

    private final Drafting drafting;
    private final PlanEngine engine;
    private final PlanKeeper keeper;
    private final PlanIndex index;
    private final PortfolioBook portfolios;

    private final PlanRuns runs;
    private final Event<RunAsked> asked;
    private final RunConfig config;
    private final Pace pace;

    @SuppressWarnings("TooManyParameters") // What is planned, how, and where to leave what takes long.
    Planner(
            Drafting drafting,
            PlanEngine engine,
            PlanKeeper keeper,
            PlanIndex index,
            PortfolioBook portfolios,
            PlanRuns runs,
            Event<RunAsked> asked,
            PlanConfig plans,
            RunConfig config) {
        this.drafting = drafting;
        this.engine = engine;
        this.keeper = keeper;
        this.index = index;
        this.portfolios = portfolios;
        this.runs = runs;
        this.asked = asked;
        this.config = config;
        this.pace = Pace.of(plans.work(), plans.patience());
    }

    /**
     * Plans again what is kept up to date, large portfolios in the background; stores and publishes only what says something new.
     *
     * @param causes why, the latest last
     * @param done runs in the transaction that stores, or that finds nothing to store
     */
    public void again(UUID portfolio, List<PlanCause> causes, Runnable done) {
        boolean isDone = QuarkusTransaction.requiringNew().call(() -> {
            var described = portfolios.find(portfolio);
            boolean kept = described.isPresent() && index.isKept(portfolio);
            if (kept && described.get().workloads().size() <= config.above()) {
                return false;
            }
            if (kept) {
                runs.askAgain(portfolio, causes);
                asked.fire(new RunAsked());
            }
            done.run();
            return true;
        });
        if (isDone) {
            return;
        }
        try {
            make(portfolio, null, draft -> {
                keeper.storeIfDifferent(draft, causes, Optional.empty());
                done.run();
                return draft;
            });
        } catch (PlanException.TooLarge | PlanException.NothingRuns | PlanException.NothingFound e) {
            // The same would come out again. A change of the portfolio or of a place brings new work.
            LOG.warnf("plan.not-made-again portfolio=%s reason=%s", portfolio, e.getMessage());
            QuarkusTransaction.requiringNew().run(done);
        }
    }

    /** Plans and stores; if something moved in between, again. */
    <T> T make(UUID portfolio, @Nullable LocalDate on, Function<Draft, T> store) {
        return make(portfolio, on, pace, store);
    }

    /** The same at another pace. */
    <T> T make(UUID portfolio, @Nullable LocalDate on, Pace pace, Function<Draft, T> store) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // All of it, not just the solving: advice takes the most, and before its turn a request holds nothing.
            var draft = engine.inTurn(() -> drafting.draft(portfolio, on, pace));
            try {
                return QuarkusTransaction.requiringNew().call(() -> store.apply(draft));
            } catch (InputsMoved e) {
                LOG.debugf("plan.inputs-moved portfolio=%s attempt=%d", portfolio, attempt);
            }
        }
        throw new PlanException.KeepsChanging();
    }
}
