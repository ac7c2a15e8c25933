package io.domicile.outbox;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What the consumers of this process are doing. Never labelled with a tenant. */
@Singleton
class ConsumerMetrics {

    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<Channel, AtomicLong> lastProgress = new ConcurrentHashMap<>();
    private final Queue<Meter> gauges = new ConcurrentLinkedQueue<>();

    ConsumerMetrics(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The registry outlives the application where several run in one process, and would keep showing this one's. */
    @PreDestroy
    void end() {
        gauges.forEach(metrics::remove);
    }

    private record Channel(String consumer, String topic) {}

    void began(Reading reading) {
        progress(reading);
    }

    void finished(Reading reading, boolean wasNew) {
        progress(reading).set(clock.millis());
        if (!wasNew) {
            metrics.counter("inbox.duplicates", "consumer", reading.consumer(), "topic", reading.topic())
                    .increment();
        }
    }

    void refused(Reading reading, DeadLetter.Reason reason) {
        progress(reading).set(clock.millis());
        metrics.counter(
                        "inbox.dead.letters",
                        "consumer",
                        reading.consumer(),
                        "topic",
                        reading.topic(),
                        "reason",
                        reason.name())
                .increment();
    }

    private AtomicLong progress(Reading reading) {
        return lastProgress.computeIfAbsent(new Channel(reading.consumer(), reading.topic()), this::watched);
    }

    private AtomicLong watched(Channel channel) {
        var since = new AtomicLong(clock.millis());
        gauges.add(TimeGauge.builder(
                        "consumer.progress.age", since, TimeUnit.MILLISECONDS, at -> clock.millis() - at.get())
                .description("Since the consumer was done with a record; an alarm while its lag is not zero")
                .tag("consumer", channel.consumer())
                .tag("topic", channel.topic())
                .register(metrics));
        return since;
    }
}
