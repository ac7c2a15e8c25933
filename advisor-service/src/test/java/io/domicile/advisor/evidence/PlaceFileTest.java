package io.domicile.advisor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.advice.Given;
import io.domicile.advisor.advice.Kept;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A large plan stays a document: workloads of which rules say the same stand together. */
class PlaceFileTest {

    @Test
    void aThousandWorkloadsAreAsManyGroupsAsRulesTellApart() {
        var file = new PlaceFile(Given.DOMESTIC);
        var bank = advice(Given.bank("kr"));
        var abroad = advice(Given.bank("fr"));
        for (int i = 0; i < 1000; i++) {
            file.decided("w%03d".formatted(i), i < 900 ? bank : abroad);
        }

        assertThat(file.advised()).hasSize(2).extracting(PlaceAdvice::verdict).doesNotHaveDuplicates();
        assertThat(file.decided(3))
                .satisfiesExactly(
                        most -> {
                            assertThat(most.label()).isEqualTo("3.1");
                            assertThat(most.workloads()).hasSize(900).startsWith("w000");
                            assertThat(most.finding()).isEqualTo(bank.finding());
                            assertThat(most.rules()).isEqualTo(bank.rules());
                        },
                        few -> assertThat(few.workloads()).hasSize(100).endsWith("w999"));
    }

    private static PlaceAdvice advice(Workload workload) {
        return Kept.of(Kept.asked(workload), List.of(Given.DOMESTIC))
                .advice()
                .places()
                .getFirst();
    }
}
