package io.domicile.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events have their effect once, however often they arrive: the event's id is stored in the effect's transaction. */
@ApplicationScoped
public class Inbox {

    private static final String REMEMBER =
            "insert into inbox (consumer, event_id, handled_at) values (?, ?, ?) on conflict do nothing";

    private final Handling handling;
    private final AgroalDataSource dataSource;
    private final Clock clock;

    Inbox(Handling handling, AgroalDataSource dataSource, Clock clock) {
        this.handling = handling;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Runs {@code effect} in a transaction of its own, as the event's tenant, unless this consumer has had the event.
     *
     * @param consumer also the group id of the channel
     * @throws DeadLetter if no further attempt can make it good; let it pass, the channel puts the record aside
     */
    public void once(String consumer, ConsumerRecord<String, byte[]> message, Consumer<Event> effect) {
        handling.handle(consumer, message, this::isNew, effect);
    }

    private boolean isNew(Reading reading, Event event) {
        if (event.data().isNull()) {
            throw new DeadLetter(DeadLetter.Reason.UNREADABLE, "no data");
        }
        return Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(REMEMBER)) {
                statement.setString(1, reading.consumer());
                statement.setString(2, event.id());
                statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate() == 1;
            }
        });
    }
}
