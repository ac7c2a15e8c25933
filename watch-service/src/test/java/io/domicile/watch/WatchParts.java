package io.domicile.watch;

import io.domicile.cell.CellIdentity;
import io.domicile.cell.Migration;
import io.domicile.testparts.ServiceParts;
import io.domicile.testparts.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;

/** A migrated database and topics and a realm of their own for the watch's tests. */
public final class WatchParts extends ServiceParts {

    public WatchParts() {
        super("watch", true);
    }

    @Override
    protected void migrate(TestDatabase database, String bootstrapServers, String topicPrefix) {
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
        } catch (SQLException e) {
            throw new IllegalStateException("The watch's schema could not be migrated", e);
        }
    }
}
