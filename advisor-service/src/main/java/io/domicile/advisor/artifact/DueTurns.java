package io.domicile.advisor.artifact;

import io.agroal.api.AgroalDataSource;
import io.domicile.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose turns have come, over all tenants. Read as role {@code fanout}, which sees the calendar and no artifact. */
@ApplicationScoped
class DueTurns {

    private static final String FIRST = """
            select day, tenant, artifact, turn from artifact_calendar where day <= ?
            order by day, tenant, artifact, turn limit ?
            """;

    private static final String NEXT = """
            select day, tenant, artifact, turn from artifact_calendar where day <= ?
            and (day, tenant, artifact, turn) > (?, ?, ?, ?) order by day, tenant, artifact, turn limit ?
            """;

    private final AgroalDataSource fanout;

    DueTurns(@DataSource("fanout") AgroalDataSource fanout) {
        this.fanout = fanout;
    }

    /** A turn that has come. */
    record Due(LocalDate day, TenantId tenant, UUID artifact, Turn turn) {}

    /** The next of them, after {@code last}. */
    List<Due> following(@Nullable Due last, LocalDate today, int most) throws SQLException {
        try (var connection = fanout.getConnection();
                var statement = last == null ? first(connection, today, most) : next(connection, today, last, most);
                var rows = statement.executeQuery()) {
            var due = new ArrayList<Due>();
            while (rows.next()) {
                due.add(new Due(
                        rows.getObject(1, LocalDate.class),
                        new TenantId(rows.getString(2)),
                        rows.getObject(3, UUID.class),
                        Turn.valueOf(rows.getString(4))));
            }
            return due;
        }
    }

    private static PreparedStatement first(Connection connection, LocalDate today, int most) throws SQLException {
        var statement = connection.prepareStatement(FIRST);
        statement.setObject(1, today);
        statement.setInt(2, most);
        return statement;
    }

    private static PreparedStatement next(Connection connection, LocalDate today, Due last, int most)
            throws SQLException {
        var statement = connection.prepareStatement(NEXT);
        statement.setObject(1, today);
        statement.setObject(2, last.day());
        statement.setString(3, last.tenant().value());
        statement.setObject(4, last.artifact());
        statement.setString(5, last.turn().name());
        statement.setInt(6, most);
        return statement;
    }
}
