package io.domicile.advisor.plan;

import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The streams of progress that are open at this instance. They look into the table, since another instance may work on the
 * run; between two looks nothing is held.
 */
@Singleton
class RunStreams {

    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final PlanRuns runs;
    private final Plans plans;
    private final RunConfig config;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final ExecutorService threads;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<TenantId, Integer> open = new HashMap<>();

    @SuppressWarnings("TooManyParameters") // What is read, for whom, and how it waits.
    RunStreams(
            PlanRuns runs,
            Plans plans,
            RunConfig config,
            CurrentTenant tenant,
            Clock clock,
            @VirtualThreads ExecutorService threads) {
        this.runs = runs;
        this.plans = plans;
        this.config = config;
        this.tenant = tenant;
        this.clock = clock;
        this.threads = threads;
    }

    void end(@Observes ShutdownEvent stop) {
        stopped.countDown();
    }

    /** What a run of that id is now, a plan's or a replay's, and what it becomes, until it is over or the reader's token expires. */
    Multi<RunStream.Item> follow(TenantId whose, UUID id, Instant expires) {
        register(whose);
        var reader = new Reader(whose, id, expires);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(reader::next).runSubscriptionOn(threads))
                .until(RunStream.Closed.class::isInstance)
                .onTermination()
                .invoke(() -> release(whose));
    }

    private synchronized void register(TenantId whose) {
        if (open.getOrDefault(whose, 0) >= config.streamsOfOne()) {
            throw new PlanException.TooManyStreams(config.streamsOfOne());
        }
        open.merge(whose, 1, Integer::sum);
    }

    private synchronized void release(TenantId whose) {
        open.computeIfPresent(whose, (_, some) -> some == 1 ? null : Integer.valueOf(some - 1));
    }

    private final class Reader {

        private final TenantId whose;
        private final UUID id;
        private final Instant expires;
        private @Nullable RunView last;
        private boolean over;
        private long sent = System.nanoTime();

        Reader(TenantId whose, UUID id, Instant expires) {
            this.whose = whose;
            this.id = id;
            this.expires = expires;
        }

        RunStream.Item next() {
            try {
                while (!over && clock.instant().isBefore(expires)) {
                    var item = look();
                    if (item.isPresent()) {
                        sent = System.nanoTime();
                        return item.get();
                    }
                    if (stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                        break;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new RunStream.Closed();
        }

        private Optional<RunStream.Item> look() {
            return tenant.as(whose, () -> QuarkusTransaction.requiringNew().call(this::seen));
        }

        private Optional<RunStream.Item> seen() {
            // The run first: both end in one transaction, so when it is over its plan is found after it, if there is
            // one.
            var run = runs.any(id);
            var plan = plans.summary(id);
            if (plan.isPresent()) {
                over = true;
                return Optional.of(plan.get());
            }
            if (run.isEmpty()) {
                over = true; // Its portfolio was deleted, or it ended long ago.
                return Optional.empty();
            }
            if (run.get().status().isOver()) {
                over = true;
                return Optional.of(
                        run.get().replay() == null
                                ? new RunStream.Ended(run.get())
                                : new RunStream.Replayed(run.get()));
            }
            if (!run.get().equals(last)) {
                last = run.get();
                return Optional.of(new RunStream.Progressed(run.get()));
            }
            return System.nanoTime() - sent > HEARTBEAT.toNanos()
                    ? Optional.of(new RunStream.Beat())
                    : Optional.empty();
        }
    }
}
