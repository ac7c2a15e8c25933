package io.domicile.advisor.plan;

import com.google.ortools.Loader;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The native part of OR-tools. It is unpacked to the temporary folder and loaded once, beside the start, since that takes
 * half a second and 70 MB. Where it can't be loaded everything but plans works, and whoever asks for one is told.
 */
@Singleton
class SolverLibrary {

    private static final Logger LOG = Logger.getLogger(SolverLibrary.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CompletableFuture<Void> loaded = new CompletableFuture<>();

    void begin(@Observes StartupEvent start) {
        Thread.ofPlatform().daemon().name("plan-solver-load").start(this::load);
    }

    void load() {
        try {
            Loader.loadNativeLibraries();
            loaded.complete(null);
        } catch (RuntimeException | LinkageError e) {
            LOG.errorf("plan.solver-not-loaded: %s", e.toString());
            loaded.completeExceptionally(e);
        }
    }

    /** Returns once it can be used. */
    void require() {
        try {
            loaded.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PlanException.SolverAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlanException.SolverAway(e);
        }
    }

    /** For operators. */
    String state() {
        return switch (loaded.state()) {
            case RUNNING -> "loading";
            case SUCCESS -> "loaded";
            case FAILED, CANCELLED -> "not loaded: " + loaded.exceptionNow();
        };
    }
}
