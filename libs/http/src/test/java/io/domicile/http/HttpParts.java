package io.domicile.http;

import io.domicile.testparts.ServiceParts;
import io.domicile.testparts.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** A database with the table of idempotency keys and one table that the test service writes. */
public class HttpParts extends ServiceParts {
    private static final String MIGRATION = "/db/migration/http/V2026_11_23_03__idempotency_key.sql";

    public HttpParts() {
        super("shelf", false);
    }

    @Override
    protected void migrate(TestDatabase database, String bootstrapServers, String topicPrefix) {
        var app = database.app().username();
        try (var connection = database.connect(database.owner());
                var statement = connection.createStatement();
                var script = HttpParts.class.getResourceAsStream(MIGRATION)) {
            statement.execute("grant usage on schema shelf to " + app);
            var sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute(sql.replace("${app}", app));
            statement.execute("create table thing (id bigint generated always as identity, name text not null)");
            statement.execute("grant select, insert on thing to " + app);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
