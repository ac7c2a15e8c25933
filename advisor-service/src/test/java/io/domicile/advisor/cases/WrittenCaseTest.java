package io.domicile.advisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.workload.Fitness;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenCaseTest {

    @ParameterizedTest
    @MethodSource("io.domicile.advisor.cases.WrittenCase#files")
    void itsWorkloadFitsAndItSaysWhatTheLawSaysOfIt(String file) throws IOException {
        var written = WrittenCase.read(file);

        assertThat(Fitness.findings(written.workload(), "#")).isEmpty();
        assertThat(written.title()).isNotBlank();
        assertThat(written.law()).isNotBlank();
        assertThat(written.answers()).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.on()).isNotEmpty();
            assertThat(answer.verdicts()).isNotEmpty();
        });
    }

    @Test
    void thereAreAtLeastTwelveAndTheyLookAtDaysBeforeAndAfterALawChanged() throws IOException {
        assertThat(WrittenCase.files()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(WrittenCase.read("kr-bank-office-saas.yaml").answers())
                .flatExtracting(WrittenCase.Answer::on)
                .extracting(Object::toString)
                .contains("2026-04-19", "2026-04-20");
    }
}
