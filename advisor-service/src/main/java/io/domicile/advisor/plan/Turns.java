package io.domicile.advisor.plan;

import io.domicile.tenancy.TenantId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A few platform threads that tenants take turns on: however many requests one sends, the next of another waits for one of
 * them at most. Native code would hold on to the carriers of virtual threads, hence threads of its own.
 */
final class Turns {

    private final int mostWaiting;
    private final int mostOfOne;
    /** Tenants in the order of their turns, each with what it waits for. */
    private final Map<TenantId, Deque<Waiting>> waiting = new LinkedHashMap<>();

    private final Consumer<TurnGiven> listener;
    private int size;
    private long given;
    private boolean closed;

    private record Waiting(FutureTask<?> task, long since) {}

    private record Next(FutureTask<?> task, TurnGiven turn) {}

    /**
     * @param mostWaiting of all tenants
     * @param mostOfOne of one tenant
     * @param listener hears of each turn on the thread that takes it, before anything is done
     */
    Turns(int threads, int mostWaiting, int mostOfOne, Consumer<TurnGiven> listener) {
        this.listener = listener;
        this.mostWaiting = mostWaiting;
        this.mostOfOne = mostOfOne;
        var factory = Thread.ofPlatform().daemon().name("plan-engine-", 0).factory();
        for (int i = 0; i < threads; i++) {
            factory.newThread(this::work).start();
        }
    }

    /**
     * What is to be done when it is this tenant's turn.
     *
     * @throws PlanException.TooManyWait if there is no room to wait
     */
    <T> FutureTask<T> take(TenantId tenant, Callable<T> what) {
        var task = new FutureTask<>(what);
        synchronized (this) {
            var mine = waiting.computeIfAbsent(tenant, _ -> new ArrayDeque<>());
            if (closed || size >= mostWaiting || mine.size() >= mostOfOne) {
                if (mine.isEmpty()) {
                    waiting.remove(tenant);
                }
                throw new PlanException.TooManyWait(mine.size() >= mostOfOne);
            }
            mine.add(new Waiting(task, System.nanoTime()));
            size++;
            notify();
        }
        return task;
    }

    /** How many wait, of all tenants. */
    synchronized int waiting() {
        return size;
    }

    synchronized void close() {
        closed = true;
        waiting.values().forEach(tasks -> tasks.forEach(each -> each.task().cancel(false)));
        waiting.clear();
        size = 0;
        notifyAll();
    }

    private void work() {
        for (var next = next(); next != null; next = next()) {
            listener.accept(next.turn());
            next.task().run();
        }
    }

    private synchronized @Nullable Next next() {
        while (waiting.isEmpty()) {
            if (closed) {
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                return null;
            }
        }
        var first = waiting.entrySet().iterator().next();
        var tasks = waiting.remove(first.getKey());
        if (tasks == null) {
            throw new IllegalStateException("Nobody else takes them");
        }
        var longest = tasks.removeFirst();
        size--;
        if (!tasks.isEmpty()) {
            waiting.put(first.getKey(), tasks); // At the end: the others come first.
        }
        var waited = Duration.ofNanos(System.nanoTime() - longest.since());
        return new Next(longest.task(), new TurnGiven(given++, first.getKey(), waited));
    }
}
