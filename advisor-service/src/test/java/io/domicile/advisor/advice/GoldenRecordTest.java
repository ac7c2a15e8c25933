package io.domicile.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who kept advice relies on it that a version of the engine answers as it did. */
class GoldenRecordTest {

    private static final Path MODULE = Path.of(System.getProperty("domicile.root"), "advisor-service");

    @ParameterizedTest
    @ValueSource(strings = {"advice-korean-bank.v1.json", "advice-french-hospital.v1.json"})
    void thisVersionOfTheEngineAnswersAsItDid(String name) throws IOException {
        var golden = GoldenRecord.read(MODULE.resolve("contracts/golden").resolve(name));

        var again = golden.again();

        var written = MODULE.resolve("target/golden").resolve(name);
        again.write(written);
        assertThat(golden.engine())
                .as("version of contracts/golden/%s; copy %s over it", name, written)
                .isEqualTo(EngineVersion.CURRENT);
        assertThat(again.recorded())
                .as("""
                        The same inputs are answered otherwise than version %s of the engine did. If that is meant, raise \
                        EngineVersion.CURRENT, run this test again and copy %s over contracts/golden/%s""".formatted(golden.engine(), written, name))
                .isEqualTo(golden.recorded());
    }
}
