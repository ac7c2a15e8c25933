package io.domicile.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where each consumer reads on, kept beside the effects. The broker's own record of it would be ahead of a restored database,
 * and what lies between would never be read again.
 */
@Singleton
class Offsets {

    private static final String MOVE = """
            insert into consumer_offset as last (consumer, topic, partition, next_offset, moved_at, position)
            values (?, ?, ?, ?, ?, ?)
            on conflict (consumer, topic, partition) do update
                set next_offset = excluded.next_offset, moved_at = excluded.moved_at,
                    position = greatest(last.position, excluded.position)
            """;
    private static final String NEXT =
            "select partition, next_offset from consumer_offset where consumer = ? and topic = ?";
    private static final String POSITIONS =
            "select partition, position from consumer_offset where consumer = ? and topic = ? and position is not null";
    private static final String FORGET = "delete from consumer_offset where consumer = ? and topic = ?";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    Offsets(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * In the transaction of the effect.
     *
     * @param position of the record, where its producer gives one
     */
    void moveBehind(Reading reading, @Nullable Sequence position) {
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
                statement.setString(6, position == null ? null : position.toString());
                return statement.executeUpdate();
            }
        });
    }

    /** By its producer's own positions, how far the consumer has come in each partition of which it knows one. */
    SortedMap<Integer, Sequence> positions(String consumer, String topic) {
        return Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(POSITIONS)) {
                statement.setString(1, consumer);
                statement.setString(2, topic);
                var positions = new TreeMap<Integer, Sequence>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        positions.put(rows.getInt(1), Sequence.parse(rows.getString(2)));
                    }
                }
                return positions;
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
