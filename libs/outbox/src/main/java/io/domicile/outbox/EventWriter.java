package io.domicile.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.domicile.cell.Cell;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns a row into a record: CloudEvents 1.0 in binary mode, so the value is the data alone. */
@Singleton
class EventWriter {

    static final String JURISDICTION = "jurisdiction";
    static final String TENANT = "tenantid";
    static final String SEQUENCE = "sequence";
    static final String POSITION = "position";
    static final String CORRELATION = "correlationid";
    static final String CAUSATION = "causationid";
    static final String HOP = "hop";

    private final URI source;
    private final Topics topics;
    private final Cell cell;

    EventWriter(OutboxConfig config, Topics topics, Cell cell) {
        this.source = URI.create(config.source());
        this.topics = topics;
        this.cell = cell;
    }

    ProducerRecord<String, byte[]> write(Publication publication) {
        var row = publication.row();
        var event = CloudEventBuilder.v1()
                .withId(row.eventId().toString())
                .withSource(source)
                .withType(row.type())
                .withSubject(row.subject())
                .withTime(row.occurredAt().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create("urn:domicile:contract:" + row.type()))
                .withDataContentType("application/json")
                .withExtension(JURISDICTION, cell.jurisdiction())
                .withExtension(SEQUENCE, row.sequence().toString())
                .withExtension(POSITION, new Sequence(cell.epoch(), publication.position()).toString())
                .withExtension(CORRELATION, row.cause().correlation())
                .withExtension(HOP, row.cause().hop());
        if (row.tenant() != null) {
            event.withExtension(TENANT, row.tenant());
        }
        if (row.cause().causation() != null) {
            event.withExtension(CAUSATION, row.cause().causation());
        }
        if (row.data() != null) {
            event.withData(row.data().getBytes(StandardCharsets.UTF_8));
        }
        return KafkaMessageFactory.<String>createWriter(topics.onBroker(row.topic()), null, row.key())
                .writeBinary(event.build());
    }
}
