package io.domicile.watch.alert;

import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * The streams that are open at this instance. What they send comes from the table alone; the bell only says when to look, so
 * an alert that another instance raised is sent too, at the next look.
 */
@Singleton
class AlertStreams {

    /** How many alerts one look brings. */
    private static final int BATCH = 100;

    private final Alerts alerts;
    private final CurrentTenant tenant;
    private final StreamConfig config;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<TenantId, Set<AlertStream>> open = new HashMap<>();
    private boolean stopping;

    AlertStreams(
            Alerts alerts,
            CurrentTenant tenant,
            StreamConfig config,
            Clock clock,
            @VirtualThreads ExecutorService threads) {
        this.alerts = alerts;
        this.tenant = tenant;
        this.config = config;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * The alerts of a tenant behind a position, as they come.
     *
     * @param expires when the reader's token does; the stream ends then
     */
    Multi<AlertStream.Item> follow(TenantId whose, long position, Instant expires) {
        var stream = new AlertStream(whose, position, expires, behind -> read(whose, behind), config, clock);
        register(stream);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(stream::next).runSubscriptionOn(threads))
                .until(AlertStream.End.class::isInstance)
                .onTermination()
                .invoke(() -> release(stream));
    }

    void raised(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlertRaised alert) {
        of(alert.tenant()).forEach(AlertStream::wake);
    }

    void end(@Observes ShutdownEvent stop) {
        all().forEach(AlertStream::close);
    }

    private List<AlertStream.Told> read(TenantId whose, long behind) {
        return tenant.as(
                whose,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> alerts.after(behind, BATCH).stream()
                                .map(alert -> new AlertStream.Told(alert.position(), alert.document()))
                                .toList()));
    }

    private synchronized void register(AlertStream stream) {
        var streams = open.computeIfAbsent(stream.tenant(), _ -> new HashSet<>());
        if (streams.size() >= config.perTenant()) {
            throw new AlertException.TooManyStreams(config.perTenant());
        }
        streams.add(stream);
        if (stopping) {
            stream.close();
        }
    }

    private synchronized void release(AlertStream stream) {
        stream.close();
        open.computeIfPresent(stream.tenant(), (_, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    private synchronized List<AlertStream> of(TenantId whose) {
        return List.copyOf(open.getOrDefault(whose, Set.of()));
    }

    private synchronized List<AlertStream> all() {
        stopping = true;
        return open.values().stream().flatMap(Set::stream).toList();
    }
}
