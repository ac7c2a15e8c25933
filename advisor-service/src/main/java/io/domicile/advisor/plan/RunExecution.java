package io.domicile.advisor.plan;

import io.domicile.outbox.Causes;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the plan of one run, or computes one again, as its tenant and as part of the chain of events that led to it. */
@Singleton
class RunExecution {

    private static final Logger LOG = Logger.getLogger(RunExecution.class);

    private final PlanRuns runs;
    private final Planner planner;
    private final PlanKeeper keeper;
    private final Replaying replaying;
    private final RunQueue queue;
    private final RunConfig config;
    private final CurrentTenant tenant;

    @SuppressWarnings("TooManyParameters") // What is worked on, how, and for whom.
    RunExecution(
            PlanRuns runs,
            Planner planner,
            PlanKeeper keeper,
            Replaying replaying,
            RunQueue queue,
            RunConfig config,
            CurrentTenant tenant) {
        this.runs = runs;
        this.planner = planner;
        this.keeper = keeper;
        this.replaying = replaying;
        this.queue = queue;
        this.config = config;
        this.tenant = tenant;
    }

    void of(Run run) {
        tenant.as(run.taken().tenant(), () -> {
            asPartOfItsChain(run);
            return run;
        });
    }

    /** Its progress as JSON; null while there is none. */
    @Nullable
    String written(Run run) {
        var progress = run.progress();
        return progress == null ? null : runs.write(progress);
    }

    private void asPartOfItsChain(Run run) {
        try {
            var asked = QuarkusTransaction.requiringNew()
                    .call(() -> runs.findByIdOptional(run.taken().id()));
            if (asked.isPresent()) {
                PlanRuns.cause(asked.get())
                        .ifPresentOrElse(
                                cause -> Causes.as(cause, () -> plan(run, asked.get())), () -> plan(run, asked.get()));
            }
        } catch (RunLost | CalledOff e) {
            LOG.debugf(
                    "plan-run.given-up tenant=%s run=%s",
                    run.taken().tenant(), run.taken().id());
        } catch (OutOfMemoryError e) {
            // What it took is free again by now, and another attempt would end the same way.
            LOG.errorf(
                    e,
                    "plan-run.too-large tenant=%s run=%s",
                    run.taken().tenant(),
                    run.taken().id());
            end(run, PlanRun.State.FAILED, "It is too large for the memory that this cell gives its advisor");
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "plan-run.failed tenant=%s run=%s",
                    run.taken().tenant(),
                    run.taken().id());
            if (!queue.again(run.taken())) {
                end(run, PlanRun.State.FAILED, "It failed for a reason that is in the log of this cell");
            }
        }
    }

    private void plan(Run run, PlanRun asked) {
        try {
            var kept = asked.replays();
            if (kept == null) {
                make(run, asked);
            } else {
                replay(run, kept);
            }
        } catch (PlanException.NothingFound | CalledOff e) {
            if (run.isLost()) {
                throw new RunLost();
            }
            boolean stopped = run.isToStop();
            end(
                    run,
                    stopped ? PlanRun.State.STOPPED : PlanRun.State.FAILED,
                    stopped ? "It was stopped before there was anything to keep" : e.getMessage());
        } catch (PlanException e) {
            end(run, PlanRun.State.FAILED, e.getMessage());
        }
    }

    private void make(Run run, PlanRun asked) {
        var pace = new Pace(config.work(), config.patience(), run::isToStop, run::is);
        planner.make(asked.portfolio(), asked.day(), pace, store(run, runs.causes(asked)));
    }

    private void replay(Run run, UUID kept) {
        var replay = replaying.again(kept, run::isToStop, run::is);
        QuarkusTransaction.requiringNew().run(() -> runs.end(run.taken(), replay));
    }

    private Function<Draft, Draft> store(Run run, List<PlanCause> causes) {
        return draft -> {
            runs.end(run.taken(), PlanRun.State.DONE, null);
            if (causes.isEmpty()) {
                keeper.store(draft, run.taken().id());
            } else {
                keeper.storeIfDifferent(draft, causes, Optional.of(run.taken().id()));
            }
            return draft;
        };
    }

    private void end(Run run, PlanRun.State how, @Nullable String why) {
        QuarkusTransaction.requiringNew().run(() -> runs.end(run.taken(), how, why));
    }
}
