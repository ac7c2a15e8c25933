package io.domicile.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.domicile.cell.Cell;
import io.domicile.outbox.DeadLetter.Reason;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Turns a record into an event, or refuses it before any transaction began. */
@Singleton
class EventReader {

    /** A chain this long runs in a circle. */
    static final int MAX_HOPS = 8;

    private final Topics topics;
    private final Cell cell;

    EventReader(Topics topics, Cell cell) {
        this.topics = topics;
        this.cell = cell;
    }

    Reading reading(String consumer, ConsumerRecord<String, byte[]> message) {
        return new Reading(consumer, topics.inCode(message.topic()), message.partition(), message.offset());
    }

    /**
     * Reads and checks.
     *
     * @throws DeadLetter if the record can't be taken
     */
    Event read(ConsumerRecord<String, byte[]> message) {
        var cloudEvent = cloudEvent(message);
        var event = new Event(
                cloudEvent.getId(),
                cloudEvent.getType(),
                required("subject", cloudEvent.getSubject()),
                extension(cloudEvent, EventWriter.TENANT),
                requiredExtension(cloudEvent, EventWriter.JURISDICTION),
                sequence(EventWriter.SEQUENCE, requiredExtension(cloudEvent, EventWriter.SEQUENCE)),
                position(extension(cloudEvent, EventWriter.POSITION)),
                requiredExtension(cloudEvent, EventWriter.CORRELATION),
                extension(cloudEvent, EventWriter.CAUSATION),
                hop(requiredExtension(cloudEvent, EventWriter.HOP)),
                time(cloudEvent),
                data(message.value()));
        refuseWhatDoesNotBelongHere(topics.inCode(message.topic()), event);
        return event;
    }

    private void refuseWhatDoesNotBelongHere(String topic, Event event) {
        var dataClass = DataClass.of(topic);
        if (!dataClass.allows(event.tenant())) {
            throw event.tenant() == null
                    ? new DeadLetter(Reason.MISSING_ATTRIBUTE, EventWriter.TENANT)
                    : new DeadLetter(Reason.MISPLACED_TENANT, "an open record names a tenant");
        }
        if (dataClass == DataClass.RESIDENT && !event.jurisdiction().equals(cell.jurisdiction())) {
            throw new DeadLetter(Reason.FOREIGN_JURISDICTION, "not of " + cell.jurisdiction());
        }
        if (event.hop() > MAX_HOPS) {
            throw new DeadLetter(Reason.TOO_MANY_HOPS, event.hop() + " of " + MAX_HOPS);
        }
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> message) {
        try {
            return KafkaMessageFactory.createReader(message).toEvent();
        } catch (IllegalStateException e) {
            // What the builder throws for an attribute that CloudEvents itself requires; it names the attribute.
            throw new DeadLetter(Reason.MISSING_ATTRIBUTE, String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            throw new DeadLetter(Reason.UNREADABLE, "no CloudEvents 1.0 in binary mode", e);
        }
    }

    private static JsonNode data(byte @Nullable [] value) {
        if (value == null) {
            return NullNode.getInstance();
        }
        try {
            var data = Json.parse(value);
            if (data.isNull() || data.isMissingNode()) {
                throw new DeadLetter(Reason.UNREADABLE, "empty data");
            }
            return data;
        } catch (IOException e) {
            // Not as the cause: its text quotes the data.
            throw new DeadLetter(Reason.UNREADABLE, "data are not JSON");
        }
    }

    private static Sequence sequence(String name, String text) {
        try {
            return Sequence.parse(text);
        } catch (IllegalArgumentException e) {
            throw new DeadLetter(Reason.UNREADABLE, name, e);
        }
    }

    private static @Nullable Sequence position(@Nullable String text) {
        return text == null ? null : sequence(EventWriter.POSITION, text);
    }

    private static int hop(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new DeadLetter(Reason.UNREADABLE, EventWriter.HOP, e);
        }
    }

    private static Instant time(CloudEvent event) {
        var time = event.getTime();
        if (time == null) {
            throw new DeadLetter(Reason.MISSING_ATTRIBUTE, "time");
        }
        return time.toInstant();
    }

    private static @Nullable String extension(CloudEvent event, String name) {
        var value = event.getExtension(name);
        return value == null ? null : value.toString();
    }

    private static String requiredExtension(CloudEvent event, String name) {
        return required(name, extension(event, name));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new DeadLetter(Reason.MISSING_ATTRIBUTE, name);
        }
        return value;
    }
}
