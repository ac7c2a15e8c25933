package io.domicile.advisor.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.domicile.advisor.advice.Advisor;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.table.ShippedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is published of law, by the schema that readers hold it against. */
class RegulationTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("domicile.root"), "advisor-service/contracts");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Regulation REGULATION =
            new Regulation(ReferenceWorkload.shipped(), new Advisor(Rules.shipped(CLOCK)));

    private final List<RegulationV1> records = REGULATION.of(ShippedTable.places(), LocalDate.now(CLOCK));

    @Test
    void everySharedPlaceIsSpokenOfForEveryReferenceWorkload() {
        assertThat(records).hasSameSizeAs(ShippedTable.places());
        assertThat(records)
                .allSatisfy(record -> assertThat(record.findings())
                        .extracting(finding -> finding.workload().id())
                        .containsExactlyElementsOf(ReferenceWorkload.shipped().stream()
                                .map(reference -> reference.workload().id())
                                .toList()));
    }

    @Test
    void creditInformationOfAKoreanBankStaysInKorea() {
        assertThat(verdict("aws-us-east-1", "kr-bank-credit-data")).isEqualTo(Verdict.FORBIDDEN);
        assertThat(verdict("naver-cloud-chuncheon", "kr-bank-credit-data")).isEqualTo(Verdict.ALLOWED_WITH);
    }

    @Test
    void everyRecordFitsTheSchema() throws IOException {
        var schema = schema();
        for (var record : records) {
            assertThat(schema.validate(MAPPER.writeValueAsString(record), InputFormat.JSON))
                    .as(record.place())
                    .isEmpty();
        }
    }

    @Test
    void aRecordOnceSentStillFitsTheSchemaAndWhatIsNoneDoesNot() throws IOException {
        var golden = Files.readString(CONTRACTS.resolve("golden/regulation.v1.json"));

        assertThat(schema().validate(golden, InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(golden.replace("ALLOWED_WITH", "FINE"), InputFormat.JSON))
                .isNotEmpty();
    }

    private Verdict verdict(String place, String workload) {
        return records.stream()
                .filter(record -> record.place().equals(place))
                .flatMap(record -> record.findings().stream())
                .filter(finding -> finding.workload().id().equals(workload))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve("regulation.v1.schema.json")), InputFormat.JSON);
    }
}
