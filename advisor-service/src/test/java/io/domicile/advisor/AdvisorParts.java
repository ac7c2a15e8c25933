package io.domicile.advisor;

import io.domicile.cell.CellIdentity;
import io.domicile.cell.Migration;
import io.domicile.testparts.ServiceParts;
import io.domicile.testparts.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A migrated database, topics and a realm of their own for the advisor's tests. */
public final class AdvisorParts extends ServiceParts {

    public AdvisorParts() {
        super("advisor", true);
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
            throw new IllegalStateException("The advisor's schema could not be migrated", e);
        }
    }

    @Override
    protected Map<String, String> settings(TestDatabase database) {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.fanout.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.fanout.username", database.fanout().username());
        settings.put("quarkus.datasource.fanout.password", database.fanout().password());
        // For tests that break the database from below.
        settings.put("test.owner.username", database.owner().username());
        settings.put("test.owner.password", database.owner().password());
        // Work that nobody finished is taken again soon enough for a test to see it.
        settings.put("advisor.readvice.lease", "2s");
        settings.put("advisor.artifact.sweep", "1s");
        settings.put("advisor.readvice.sweep", "1s");
        settings.put("advisor.plan-run.lease", "2s");
        settings.put("advisor.plan-run.above", "30");
        // What is not proven is looked for until a test stops it.
        settings.put("advisor.plan-run.work", "4000000000");
        // Two rules that loop over all jurisdictions, and no third one.
        settings.put("advisor.own-rules.steps", "80000");
        return settings;
    }
}
