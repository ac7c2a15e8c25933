package io.domicile.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Errors of the database are logged, and what could not be stored is a tenant's. */
@QuarkusTest
@WithTestResource(OutboxParts.class)
class QuietErrorsTest {

    private static final String CONTENT = "what a tenant keeps to itself";

    @Inject
    AgroalDataSource connections;

    @Inject
    @DataSource("relay")
    AgroalDataSource relayConnections;

    @Test
    void theErrorOfABatchDoesNotTellWhatItWasToStore() {
        for (var source : new AgroalDataSource[] {connections, relayConnections}) {
            assertThat(catchThrowable(() -> batch(source)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("nowhere")
                    .hasMessageNotContaining(CONTENT);
        }
    }

    @Test
    void norDoesTheErrorOfAConstraint() {
        assertThat(catchThrowable(() -> twice(connections)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("inbox_pkey")
                .hasMessageNotContaining(CONTENT);
    }

    private static void batch(AgroalDataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("insert into nowhere (content) values (?)")) {
            for (int i = 0; i < 2; i++) {
                statement.setString(1, CONTENT);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void twice(AgroalDataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "insert into inbox (consumer, event_id, handled_at) values (?, ?, now()), (?, ?, now())")) {
            for (int i = 1; i <= 4; i++) {
                statement.setString(i, CONTENT);
            }
            statement.executeUpdate();
        }
    }
}
