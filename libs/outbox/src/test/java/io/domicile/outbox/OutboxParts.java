package io.domicile.outbox;

import io.domicile.cell.CellIdentity;
import io.domicile.cell.Migration;
import io.domicile.testparts.ServiceParts;
import io.domicile.testparts.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;

/** The parts that all tests of this module share, so that one application serves them all. */
public final class OutboxParts extends ServiceParts {

    static final CellIdentity CELL = new CellIdentity("kr", 1);

    public OutboxParts() {
        super("outbox", false);
    }

    @Override
    protected void migrate(TestDatabase database, String bootstrapServers, String topicPrefix) {
        var owner = database.owner();
        try {
            Migration.run(
                    database.jdbcUrl(),
                    owner.username(),
                    owner.password(),
                    CELL,
                    bootstrapServers,
                    "cell.identity",
                    Clock.systemUTC());
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be migrated", e);
        }
    }
}
