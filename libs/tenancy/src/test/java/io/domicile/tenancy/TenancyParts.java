package io.domicile.tenancy;

import io.domicile.cell.CellIdentity;
import io.domicile.cell.Migration;
import io.domicile.testparts.ServiceParts;
import io.domicile.testparts.TestDatabase;
import io.domicile.testparts.TestParts;
import java.sql.SQLException;
import java.time.Clock;

/** A database with one resident table, and a realm. */
public final class TenancyParts extends ServiceParts {

    public TenancyParts() {
        super("lib", true);
    }

    @Override
    protected void migrate(TestDatabase database, String bootstrapServers) {
        migrated(database);
    }

    static TestDatabase migrated(TestDatabase database) {
        var parts = TestParts.attach();
        var owner = database.owner();
        try {
            Migration.run(
                    database.jdbcUrl(),
                    owner.username(),
                    owner.password(),
                    new CellIdentity("kr", 1),
                    parts.bootstrapServers(),
                    parts.cellTopics() + "cell.identity",
                    Clock.systemUTC());
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("The tests' schema could not be migrated", e);
        }
    }
}
