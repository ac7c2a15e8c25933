package io.domicile.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends through one idempotent producer that lives as long as the relay. After a record has expired its next epoch makes the
 * broker refuse the expired one, should it turn up late; a new producer for every attempt would lose that.
 */
@Singleton
class KafkaWire implements Wire, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(KafkaWire.class);

    private final KafkaClients clients;
    private final EventWriter writer;
    private final Traces traces;
    private @Nullable Producer<String, byte[]> producer;

    KafkaWire(KafkaClients clients, EventWriter writer, Traces traces) {
        this.clients = clients;
        this.writer = writer;
        this.traces = traces;
    }

    private record Sending(Span span, Future<RecordMetadata> answer) {}

    @Override
    public Set<OutboxRow> send(List<Publication> wave) {
        var sendings = new LinkedHashMap<OutboxRow, Sending>();
        var unreachableTopics = new HashSet<String>();
        for (var publication : wave) {
            var row = publication.row();
            // Asking for a topic that the broker does not name takes the full timeout: once in a wave is enough.
            if (!unreachableTopics.contains(row.topic())) {
                var sending = send(publication);
                sendings.put(row, sending);
                if (sending.answer().state() == Future.State.FAILED) {
                    unreachableTopics.add(row.topic());
                }
            }
        }
        return acknowledged(sendings);
    }

    private Sending send(Publication publication) {
        var message = writer.write(publication);
        var span = traces.sending(publication.row(), message);
        try {
            if (producer == null) {
                producer = clients.producer();
            }
            return new Sending(span, producer.send(message));
        } catch (InterruptException e) {
            span.end();
            throw e;
        } catch (KafkaException e) {
            // A failure of the record comes with the answer; one thrown here means that this producer has given up.
            span.end();
            close();
            throw e;
        }
    }

    private static Set<OutboxRow> acknowledged(Map<OutboxRow, Sending> sendings) {
        var acknowledged = new HashSet<OutboxRow>();
        var failures = new LinkedHashMap<String, Throwable>();
        sendings.forEach((row, sending) -> {
            try {
                sending.answer().get();
                acknowledged.add(row);
            } catch (ExecutionException e) {
                sending.span().setStatus(StatusCode.ERROR);
                failures.putIfAbsent(row.topic(), e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            } finally {
                sending.span().end();
            }
        });
        failures.forEach((topic, failure) -> LOG.warnf("outbox.not-taken topic=%s: %s", topic, failure.toString()));
        return acknowledged;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
