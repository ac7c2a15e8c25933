package io.domicile.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.agroal.api.AgroalDataSource;
import io.domicile.catalog.CatalogParts;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CatalogParts.class)
class EventContractTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("domicile.root"), "catalog-service/contracts");

    @Inject
    @DataSource("relay")
    AgroalDataSource relay;

    @ParameterizedTest
    @CsvSource({"open.catalog.deal, deal.v1, 30", "open.catalog.claim, claim.v1, 555"})
    void everythingPublishedFitsItsSchema(String topic, String schema, int atLeast) throws SQLException, IOException {
        var contract = schema(schema);
        int seen = 0;
        try (var connection = relay.getConnection();
                var statement = connection.prepareStatement(
                        "select key, data from outbox_state where topic = ? and data is not null")) {
            statement.setString(1, topic);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    assertThat(contract.validate(rows.getString(2), InputFormat.JSON))
                            .as(rows.getString(1))
                            .isEmpty();
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"deal.v1", "claim.v1"})
    void recordsOnceSentStillFitTheSchema(String name) throws IOException {
        var golden = Files.readString(CONTRACTS.resolve("golden/" + name + ".json"));

        assertThat(schema(name).validate(golden, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoClaim() throws IOException {
        assertThat(schema("claim.v1").validate("{\"id\": \"x\", \"fact\": \"FINE\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve(name + ".schema.json")), InputFormat.JSON);
    }
}
