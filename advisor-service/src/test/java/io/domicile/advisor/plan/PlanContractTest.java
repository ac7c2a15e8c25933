package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is published in the running service is held against the schema where it is published. */
class PlanContractTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("domicile.root"), "advisor-service/contracts");

    @Test
    void aRecordOnceSentStillFitsTheSchema() throws IOException {
        assertThat(schema().validate(Files.readString(CONTRACTS.resolve("golden/plan.v1.json")), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoPlan() throws IOException {
        var golden = Files.readString(CONTRACTS.resolve("golden/plan.v1.json"));

        assertThat(schema().validate(golden.replace("OPTIMAL", "FINE"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(golden.replace("\"to\"", "\"into\""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve("plan.v1.schema.json")), InputFormat.JSON);
    }
}
