package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.EngineVersion;
import io.domicile.advisor.engine.Solution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** The numbers of a plan as they were kept before portfolios had periods: what they say, and what comes out, may never change. */
class OnePeriodRecordTest {

    private static final String INSTANCE = "sha256:496879c977f8b552ebe78d7562db14b7aa4fbaaadca3b071c7080143ae45d277";
    private static final String PROBLEM = "sha256:60fab75c52796d1ceed36f008cc1e20bd17e6f055eb2af2f61a73d8d5a42c8cb";
    private static final String RESULT = "sha256:f1d7de2d31c6580f1432430c30c60abfe672cc6c5b48fac4f245401f605c7eb9";

    @Test
    void itIsReadAsTheSameProblemToTheLastNumber() throws IOException {
        var kept = kept();

        assertThat(Archive.digest(kept.instance())).isEqualTo(INSTANCE);
        assertThat(Fingerprint.of(Said.of(new Numbers(kept.instance()).problem())))
                .isEqualTo(PROBLEM);
    }

    @Test
    void itIsFiledWithTheSameDigestAsItWasKept() throws IOException {
        var filed = Filed.of(kept());

        assertThat(filed.inputs()).isEqualTo(INSTANCE);
        assertThat(Archive.unpack(filed.packed(), Calculation.class))
                .usingRecursiveComparison()
                .isEqualTo(kept());
    }

    /** Another version of the engine refuses it, as replay does. */
    @Test
    void theEngineThatMadeItMakesItAgain() throws IOException {
        var kept = kept();
        assumeTrue(kept.outcome().engine().equals(EngineVersion.of(Solution.Method.JAVA_ONLY)));

        var again = Engine.javaOnly()
                .resolve(
                        new Numbers(kept.instance()).problem(),
                        Objects.requireNonNull(kept.start()).solution(),
                        Effort.replay(kept.outcome().work()),
                        _ -> {});

        assertThat(Result.digest(Outcome.of(again))).isEqualTo(RESULT);
    }

    private static Calculation kept() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (InputStream text =
                        Objects.requireNonNull(OnePeriodRecordTest.class.getResourceAsStream("one-period.json"));
                var zip = new DeflaterOutputStream(packed)) {
            text.transferTo(zip);
        }
        return Archive.unpack(packed.toByteArray(), Calculation.class);
    }
}
