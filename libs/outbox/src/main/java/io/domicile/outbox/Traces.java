package io.domicile.outbox;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Keeps a trace whole over the outbox: the relay's thread knows nothing of the request that wrote the row. */
@Singleton
class Traces {

    static final String TRACEPARENT = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    Traces(OpenTelemetry openTelemetry) {
        this.tracer = openTelemetry.getTracer("io.domicile.outbox");
    }

    /** The current span in the form of W3C Trace Context; null outside a trace. */
    @Nullable
    String current() {
        var carrier = new HashMap<String, String>();
        W3C.inject(Context.current(), carrier, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return carrier.get(TRACEPARENT);
    }

    /** A span for sending {@code message}, below the one that wrote the row; the record carries it on. */
    Span sending(OutboxRow row, ProducerRecord<String, byte[]> message) {
        var written = W3C.extract(Context.root(), row, RowGetter.INSTANCE);
        var span = tracer.spanBuilder(message.topic() + " send")
                .setParent(written)
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", message.topic())
                .startSpan();
        W3C.inject(written.with(span), message, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
            }
        });
        return span;
    }

    private enum RowGetter implements TextMapGetter<OutboxRow> {
        INSTANCE;

        @Override
        public Iterable<String> keys(OutboxRow row) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable OutboxRow row, String name) {
            return row != null && name.equals(TRACEPARENT) ? row.traceparent() : null;
        }
    }
}
