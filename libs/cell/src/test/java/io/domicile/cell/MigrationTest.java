package io.domicile.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.testparts.TestDatabase;
import io.domicile.testparts.TestParts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final TestParts parts = TestParts.attach();
    private final TestDatabase database = parts.database("lib");
    private final String topic = "cell.identity." + UUID.randomUUID();

    @Test
    void migratingStampsDatabaseAndBroker() throws SQLException {
        migrate(database, topic, new CellIdentity("kr", 1));

        try (var connection = asApp(database)) {
            assertThat(DatabaseStamp.require(connection, "kr")).isEqualTo(new CellIdentity("kr", 1));
        }
        assertThat(broker(topic).read()).contains(new CellIdentity("kr", 1));
    }

    @Test
    void migratingAgainChangesNothing() throws SQLException {
        migrate(database, topic, new CellIdentity("kr", 2));
        migrate(database, topic, new CellIdentity("kr", 1));

        try (var connection = asApp(database)) {
            assertThat(DatabaseStamp.require(connection, "kr").epoch()).isEqualTo(2);
        }
        assertThat(broker(topic).read()).contains(new CellIdentity("kr", 2));
    }

    @Test
    void aRestoredCellGetsItsNextEpoch() throws SQLException {
        migrate(database, topic, new CellIdentity("kr", 1));
        migrate(database, topic, new CellIdentity("kr", 2));

        try (var connection = asApp(database)) {
            assertThat(DatabaseStamp.require(connection, "kr").epoch()).isEqualTo(2);
        }
        assertThat(broker(topic).read()).contains(new CellIdentity("kr", 2));
    }

    @Test
    void aDatabaseOfAnotherCellIsRefusedAndTheBrokerLeftAlone() throws SQLException {
        migrate(database, topic, new CellIdentity("fr", 1));
        var freshTopic = topic + ".fresh";

        assertThatThrownBy(() -> migrate(database, freshTopic, new CellIdentity("kr", 1)))
                .isInstanceOf(CellMismatch.class)
                .hasMessageContaining("database is stamped for jurisdiction 'fr'")
                .hasMessageContaining("configured for 'kr'");
        assertThatThrownBy(() -> broker(freshTopic).require("kr")).hasMessageContaining("no cell stamp");
    }

    @Test
    void aBrokerOfAnotherCellIsRefusedAndTheDatabaseLeftAlone() throws SQLException {
        migrate(parts.database("lib"), topic, new CellIdentity("fr", 1));

        assertThatThrownBy(() -> migrate(database, topic, new CellIdentity("kr", 1)))
                .isInstanceOf(CellMismatch.class)
                .hasMessageContaining("broker is stamped for jurisdiction 'fr'");
        try (var connection = database.connect(database.owner());
                var tables = connection.getMetaData().getTables(null, "lib", "cell_identity", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void theServingRoleCanNotRewriteTheStamp() throws SQLException {
        migrate(database, topic, new CellIdentity("kr", 1));

        try (var connection = asApp(database);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update cell_identity set jurisdiction = 'fr'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aBrokerThatIsAwaySaysNothingAboutItsStamp() {
        var nowhere = new BrokerStamp("127.0.0.1:1", topic, Duration.ofMillis(300));

        assertThatThrownBy(() -> nowhere.require("kr")).isInstanceOf(KafkaException.class);
    }

    private void migrate(TestDatabase into, String stampTopic, CellIdentity cell) throws SQLException {
        var owner = into.owner();
        Migration.run(
                into.jdbcUrl(), owner.username(), owner.password(), cell, parts.bootstrapServers(), stampTopic, NOON);
    }

    private static Connection asApp(TestDatabase database) throws SQLException {
        var connection = database.connect(database.app());
        connection.setSchema(database.schema());
        return connection;
    }

    private BrokerStamp broker(String topic) {
        return new BrokerStamp(parts.bootstrapServers(), topic, Duration.ofSeconds(10));
    }
}
