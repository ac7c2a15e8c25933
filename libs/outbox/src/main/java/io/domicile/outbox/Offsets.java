package io.domicile.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Where each consumer reads on, kept beside the effects. The broker's own record of it would be ahead of a restored database,
 * and what lies between would never be read again.
 */
@Singleton
class Offsets {

    private static final String MOVE = """
            insert into consumer_offset (consumer, topic, partition, next_offset, moved_at) values (?, ?, ?, ?, ?)
            on conflict (consumer, topic, partition) do update
                set next_offset = excluded.next_offset, moved_at = excluded.moved_at
            """;
    private static final String NEXT =
            "select partition, next_offset from consumer_offset where consumer = ? and topic = ?";
    private static final String FORGET = "delete from consumer_offset where consumer = ? and topic = ?";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    Offsets(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** In the transaction of the effect. */
    void moveBehind(Reading reading) {
        if (reading.isReplayed()) {
            return;
        }
        Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(MOVE)) {
                statement.setString(1, reading.consumer());
                statement.setString(2, reading.topic());
                statement.setInt(3, reading.partition());
                statement.setLong(4, reading.offset() + 1);
                statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    /** The next offset of each partition that the consumer has read from. */
    Map<Integer, Long> next(String consumer, String topic) {
        return Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(NEXT)) {
                statement.setString(1, consumer);
                statement.setString(2, topic);
                var next = new HashMap<Integer, Long>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        next.put(rows.getInt(1), rows.getLong(2));
                    }
                }
                return next;
            }
        });
    }

    void forget(String consumer, String topic) {
        Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(FORGET)) {
                statement.setString(1, consumer);
                statement.setString(2, topic);
                return statement.executeUpdate();
            }
        });
    }
}
