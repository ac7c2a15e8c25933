package io.domicile.outbox;

import io.agroal.api.AgroalDataSource;
import io.domicile.cell.Cell;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends the last published states once more, so that a lost topic is filled again. They keep their sequence: who has them
 * drops them. Only what was published in an earlier epoch is raised to this one, because it is now the truth, whatever went
 * out between the backup and its restoring. May be called again at any time.
 */
@ApplicationScoped
public class Republication {

    private static final int PAGE = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String KEYS = """
            select tenant, topic, key from outbox_state
            where starts_with(topic, ?) and (tenant, topic, key) > (?, ?, ?) order by tenant, topic, key limit ?
            """;

    /**
     * One key, one transaction. The update locks the stored state, so what is copied is the last committed one and any later
     * one gets a later position; copied without the lock, an old state could become the last of its key on a compacted topic.
     * And whoever holds a single lock deadlocks with nobody.
     */
    private static final String COPY = """
            with changed as (
                update outbox_state set epoch = greatest(epoch, ?) where tenant = ? and topic = ? and key = ?
                returning *)
            """ + OutboxTables.COPY_OF_CHANGED;

    private final AgroalDataSource dataSource;
    private final Cell cell;
    private final Backlog backlog;
    private final Doorbell bell;
    private final Traces traces;

    /** The relay's role sees the states of all tenants; the serving role does not. */
    Republication(
            @DataSource("relay") AgroalDataSource dataSource,
            Cell cell,
            Backlog backlog,
            Doorbell bell,
            Traces traces) {
        this.dataSource = dataSource;
        this.cell = cell;
        this.backlog = backlog;
        this.bell = bell;
        this.traces = traces;
    }

    /**
     * Everything open. Takes as long as the broker takes to swallow it, as requests' own events have precedence.
     *
     * @throws OutboxFull if the broker takes nothing for a minute; call it again later
     */
    public void republish() {
        republish("open.");
    }

    /**
     * Topics whose name starts so; {@code ""} for all.
     *
     * @throws OutboxFull if the broker takes nothing for a minute; call it again later
     */
    public void republish(String topics) {
        var last = new Key("", "", "");
        List<Key> page;
        do {
            awaitRoom();
            page = republishAfter(last, topics);
            backlog.added(page.size());
            bell.ring();
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
    }

    private void awaitRoom() {
        long looks = PATIENCE.dividedBy(BETWEEN_LOOKS);
        while (backlog.isHalfFull()) {
            if (looks-- == 0 || isInterruptedWithin(BETWEEN_LOOKS)) {
                throw backlog.full();
            }
        }
    }

    private static boolean isInterruptedWithin(Duration pause) {
        try {
            Thread.sleep(pause);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private record Key(String tenant, String topic, String name) {}

    private List<Key> republishAfter(Key last, String topics) {
        return Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection()) {
                var page = page(connection, last, topics);
                try (var copy = connection.prepareStatement(COPY)) {
                    for (var key : page) {
                        copy.setLong(1, cell.epoch());
                        copy.setString(2, key.tenant());
                        copy.setString(3, key.topic());
                        copy.setString(4, key.name());
                        copy.setString(5, traces.current());
                        copy.executeUpdate();
                    }
                }
                return page;
            }
        });
    }

    private static List<Key> page(Connection connection, Key last, String topics) throws SQLException {
        var page = new ArrayList<Key>();
        try (var statement = connection.prepareStatement(KEYS)) {
            statement.setString(1, topics);
            statement.setString(2, last.tenant());
            statement.setString(3, last.topic());
            statement.setString(4, last.name());
            statement.setInt(5, PAGE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(new Key(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return page;
    }
}
