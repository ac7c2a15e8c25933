package io.domicile.cell;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings a service's schema to this version and stamps database and broker with the cell. Runs as a process of its own,
 * as the schema's owner; the serving process never holds the owner's password.
 */
public final class Migration {

    private static final String OWNER = "_owner";

    private Migration() {}

    /**
     * Migrates and stamps; running it again changes nothing.
     *
     * @param owner the role that owns the schema; its name is the schema's plus {@code _owner}
     * @param stampTopic the topic of the broker's stamp
     * @throws CellMismatch if database or broker belong to another jurisdiction; nothing is migrated then
     */
    public static void run(
            String jdbcUrl,
            String owner,
            String password,
            CellIdentity cell,
            String bootstrapServers,
            String stampTopic,
            Clock clock)
            throws SQLException {
        var schema = schemaOf(owner);
        var brokerStamp = new BrokerStamp(bootstrapServers, stampTopic, Duration.ofSeconds(10));
        refuseForeign(jdbcUrl, owner, password, schema, cell);
        brokerStamp.write(cell);
        migrate(jdbcUrl, owner, password, schema);
        try (var connection = DriverManager.getConnection(jdbcUrl, owner, password)) {
            connection.setSchema(schema);
            DatabaseStamp.write(connection, cell, clock);
        }
    }

    private static String schemaOf(String owner) {
        if (!owner.endsWith(OWNER) || owner.length() == OWNER.length()) {
            throw new IllegalArgumentException(
                    "The migrating role is named <schema>_owner, such as catalog_owner; got '" + owner + "'");
        }
        return owner.substring(0, owner.length() - OWNER.length());
    }

    private static void refuseForeign(String url, String owner, String password, String schema, CellIdentity cell)
            throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            connection.setSchema(schema);
            try (var tables = connection.getMetaData().getTables(null, schema, "cell_identity", null)) {
                if (tables.next() && DatabaseStamp.read(connection).isPresent()) {
                    DatabaseStamp.require(connection, cell.jurisdiction());
                }
            }
        }
    }

    private static void migrate(String jdbcUrl, String owner, String password, String schema) {
        Flyway.configure()
                .dataSource(jdbcUrl, owner, password)
                .defaultSchema(schema)
                .createSchemas(false)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", schema + "_app", "relay", schema + "_relay", "fanout", schema + "_fanout"))
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
