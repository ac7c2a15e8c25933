package io.domicile.cell;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

/** The one row of {@code cell_identity} in a service's schema. Only the owner role can write it. */
final class DatabaseStamp {

    private DatabaseStamp() {}

    static Optional<CellIdentity> read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select jurisdiction, epoch from cell_identity");
                var rows = select.executeQuery()) {
            return rows.next() ? Optional.of(new CellIdentity(rows.getString(1), rows.getLong(2))) : Optional.empty();
        }
    }

    /** Stamps an unstamped database, raises the epoch of a restored one, refuses one of another jurisdiction. */
    static void write(Connection connection, CellIdentity cell, Clock clock) throws SQLException {
        var sql = """
                insert into cell_identity (only_row, jurisdiction, epoch, stamped_at) values (true, ?, ?, ?)
                on conflict (only_row) do update set epoch = excluded.epoch, stamped_at = excluded.stamped_at
                where cell_identity.jurisdiction = excluded.jurisdiction and cell_identity.epoch < excluded.epoch
                """;
        try (var upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, cell.jurisdiction());
            upsert.setLong(2, cell.epoch());
            upsert.setTimestamp(3, Timestamp.from(clock.instant()));
            upsert.executeUpdate();
        }
        require(connection, cell.jurisdiction());
    }

    static CellIdentity require(Connection connection, String jurisdiction) throws SQLException {
        var stamp = read(connection).orElseThrow(() -> CellMismatch.unstamped("database"));
        if (!stamp.jurisdiction().equals(jurisdiction)) {
            throw CellMismatch.foreign("database", stamp.jurisdiction(), jurisdiction);
        }
        return stamp;
    }
}
