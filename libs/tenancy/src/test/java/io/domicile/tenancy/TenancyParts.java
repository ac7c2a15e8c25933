package io.domicile.tenancy;

import io.domicile.cell.CellIdentity;
import io.domicile.cell.Migration;
import io.domicile.testparts.ServiceParts;
import io.domicile.testparts.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;

/** A database with one resident table, and a realm. */
public final class TenancyParts extends ServiceParts {

    public TenancyParts() {
        super("lib", true);
    }

    @Override
    protected void migrate(TestDatabase database, String bootstrapServers, String topicPrefix) {
        migrated(database, bootstrapServers, topicPrefix);
    }

    static TestDatabase migrated(TestDatabase database, String bootstrapServers, String topicPrefix) {
        var owner = database.owner();
        try {
            Migration.run(
                    database.jdbcUrl(),
                    owner.username(),
                    owner.password(),
                    new CellIdentity("kr", 1),
                    bootstrapServers,
                    topicPrefix + "cell.identity",
                    Clock.systemUTC());
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("The tests' schema could not be migrated", e);
        }
    }
}
