package io.domicile.outbox;

import static io.domicile.outbox.TestApplication.RESIDENT_STATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What row security and grants keep apart although all tenants share the tables. */
@QuarkusTest
@WithTestResource(OutboxParts.class)
class TableRightsTest {

    @Inject
    Things things;

    @Inject
    Outbox outbox;

    @Inject
    Tenants tenants;

    @Inject
    AgroalDataSource connections;

    @Inject
    @DataSource("relay")
    AgroalDataSource relayConnections;

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from outbox",
                "update outbox set sent_at = null",
                "delete from outbox",
                "delete from outbox_state",
                "truncate inbox"
            })
    void theServingRoleCanNotReadBackOrTakeBackWhatItPublished(String sql) {
        assertThatThrownBy(() -> execute(connections, sql)).hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update outbox set data = null", "update outbox_state set data = null", "select * from heard"})
    void theRelayCanNotChangeWhatWasSaid(String sql) {
        assertThatThrownBy(() -> execute(relayConnections, sql)).hasMessageContaining("permission denied");
    }

    @Test
    void aStoredStateIsSeenByItsTenantAndByNobodyElse() {
        things.put(stateOf(Tenants.A));

        assertThat(storedStatesSeenBy(Tenants.A)).isEqualTo(1);
        assertThat(storedStatesSeenBy(Tenants.B)).isZero();
        assertThat(storedStatesSeenBy("")).isZero();
    }

    @Test
    void tenantsDoNotGetInTheWayOfEachOthersKeys() {
        things.put(stateOf(Tenants.A));

        assertThat(things.put(stateOf(Tenants.B))).isTrue();
        assertThat(storedStatesSeenBy(Tenants.A)).isEqualTo(1);
    }

    @Test
    void nobodyPublishesForAnotherTenant() {
        assertThatThrownBy(() -> as(Tenants.A, () -> outbox.state(stateOf(Tenants.B))))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(
                        Tenants.A,
                        () -> outbox.effect(
                                new Effect(TestApplication.EVENTS, key, Things.TYPE, key, Map.of(), Tenants.B))))
                .hasMessageContaining("row-level security");
    }

    private State stateOf(String tenant) {
        return new State(RESIDENT_STATES, key, Things.TYPE, key, Map.of("of", tenant), tenant);
    }

    private void as(String tenant, Runnable work) {
        tenants.run(tenant, () -> {
            QuarkusTransaction.requiringNew().run(work);
            return tenant;
        });
    }

    private int storedStatesSeenBy(String tenant) {
        return tenants.run(
                tenant,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = connections.getConnection();
                            var statement =
                                    connection.prepareStatement("select count(*) from outbox_state where key = ?")) {
                        statement.setString(1, key);
                        try (var result = statement.executeQuery()) {
                            result.next();
                            return result.getInt(1);
                        }
                    }
                }));
    }

    private static void execute(AgroalDataSource connections, String sql) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
