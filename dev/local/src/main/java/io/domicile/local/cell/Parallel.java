package io.domicile.local.cell;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Work that waits for other processes, side by side. */
final class Parallel {
    private static final Executor VIRTUAL = work -> Thread.ofVirtual().start(work);

    private Parallel() {}

    /** Returns when all are done; the first failure is thrown then. */
    static void run(Collection<Runnable> works) {
        var all = works.stream()
                .map(work -> CompletableFuture.runAsync(work, VIRTUAL))
                .toArray(CompletableFuture<?>[]::new);
        result(CompletableFuture.allOf(all));
    }

    /** Starts the work; {@link #result} waits for it. */
    static <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, VIRTUAL);
    }

    static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
