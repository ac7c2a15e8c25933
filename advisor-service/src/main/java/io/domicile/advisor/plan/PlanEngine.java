package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.EngineVersion;
import io.domicile.advisor.engine.Problem;
import io.domicile.advisor.engine.Progress;
import io.domicile.advisor.engine.Solution;
import io.domicile.advisor.engine.Solution.Status;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The engine of this process. Requests take turns on a few threads of its own; whoever comes on a platform thread, a worker
 * or one of those, uses that one.
 */
@Singleton
class PlanEngine {

    private final Engine engine = new Engine();
    private final Turns turns;
    private final CurrentTenant tenant;
    private final CompletableFuture<String> name = new CompletableFuture<>();

    PlanEngine(PlanConfig config, CurrentTenant tenant, Event<TurnGiven> given) {
        this.turns = new Turns(config.solvers(), config.waiting(), config.waitingOfOne(), given::fire);
        this.tenant = tenant;
    }

    /** Beside the start: the native part takes half a second to unpack. */
    void begin(@Observes StartupEvent start) {
        Thread.ofPlatform().daemon().name("plan-engine-warm").start(this::warm);
    }

    @PreDestroy
    void stop() {
        turns.close();
    }

    private void warm() {
        try {
            name.complete(named());
        } catch (RuntimeException | Error e) {
            name.completeExceptionally(e);
            throw e;
        }
    }

    private String named() {
        engine.warmUp();
        var builder = Problem.builder(1, 1);
        builder.workload().pair(0, 1, 1);
        var solution =
                engine.solve(builder.build(), Pace.of(1, Duration.ofSeconds(1)).effort(), _ -> {});
        return EngineVersion.of(solution.method());
    }

    /** For operators: what it calls itself once it is warm. */
    String state() {
        return switch (name.state()) {
            case RUNNING -> "warming up";
            case SUCCESS -> name.resultNow();
            case FAILED, CANCELLED -> "not warm: " + name.exceptionNow();
        };
    }

    /** What it calls itself in plans. Waits until it is warm. */
    String name() {
        return name.join();
    }

    /** How many requests wait for their turn. */
    int waiting() {
        return turns.waiting();
    }

    /**
     * Does what takes a processor for a while, as the current tenant, when it is this tenant's turn. What it throws is thrown
     * here.
     */
    <T> T inTurn(Supplier<T> what) {
        var whose = tenant.require();
        return call(() -> tenant.as(whose, what));
    }

    /**
     * What was found, and from where.
     *
     * @param start to begin from when it is to be found again
     */
    record Found(Solution start, Solution solution) {}

    /** Solves an instance from where things are; if that leads nowhere in the time, from what simply fits. */
    Found solve(Numbers numbers, Solution start, Pace pace) {
        var problem = numbers.problem();
        var solution = solve(problem, Optional.of(start), pace);
        if (solution.status() != Status.UNKNOWN || pace.stop().getAsBoolean()) {
            return new Found(start, solution);
        }
        var fitting = Outcome.start(FirstFit.of(numbers));
        return new Found(fitting, solve(problem, Optional.of(fitting), pace));
    }

    /** Solves a problem, beginning from a solution of a similar one. */
    Solution solve(Problem problem, Optional<Solution> start, Pace pace) {
        Consumer<Progress> listener =
                progress -> pace.listener().accept(RunProgress.solving(progress, problem.workloads()));
        return call(() -> start.isPresent()
                ? engine.resolve(problem, start.get(), pace.effort(), listener)
                : engine.solve(problem, pace.effort(), listener));
    }

    /** Does what asks the engine several times, in one turn. */
    <T> T ask(Function<Engine, T> questions) {
        return call(() -> questions.apply(engine));
    }

    private <T> T call(Callable<T> what) {
        try {
            if (!Thread.currentThread().isVirtual()) {
                return what.call();
            }
            return turns.take(tenant.require(), what).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException("The engine failed", e.getCause());
        } catch (CancellationException e) {
            throw new PlanException.TooManyWait(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the engine", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The engine failed", e);
        }
    }
}
