package io.domicile.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Capacity.Step;
import io.domicile.advisor.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityFindingTest {

    private static final LocalDate HALF = LocalDate.of(2027, 6, 30);
    private static final LocalDate YEAR = LocalDate.of(2027, 12, 31);

    @Test
    void whatNothingLimitsIsSaidToBeAnAssumption() {
        assertThat(CapacityFinding.of(Capacity.unlimited("nobody publishes it"), Wording.ENGLISH))
                .isEqualTo("not limited by data (assumption)");
    }

    @Test
    void theNearestStepIsSaidFirstWithWhatStandsOfIt() {
        assertThat(says(Given.step("initial", 55.0, "2027-H1", HALF, false)))
                .isEqualTo("0 of 55 MW delivered, stated for 2027-H1");
        assertThat(CapacityFinding.of(Given.FACTORY.capacity(), Wording.ENGLISH))
                .isEqualTo("0 of 55 MW delivered, stated for 2027-H1; then 100 MW for 2027, 1000 MW without a date");
    }

    @Test
    void stepsOfASiteAreTotalsSoWhatStandsCountsForTheNext() {
        assertThat(says(
                        Given.step("initial", 55.0, "2027-H1", HALF, true),
                        Given.step("second", 100.5, "2027", YEAR, false)))
                .isEqualTo("55 of 100.5 MW delivered, stated for 2027");
    }

    @Test
    void megawattsOfAnotherKindAreNotAdded() {
        var delivered = new Step("a", null, 40.0, "FACILITY", null, null, "SERVING", true, null);
        var ahead = new Step("b", null, 100.0, "IT", "2027", YEAR, null, false, null);

        assertThat(says(delivered, ahead))
                .isEqualTo("0 of 100 MW (IT) delivered, stated for 2027; apart from it 40 MW (FACILITY) delivered");
    }

    @Test
    void whatWasNotStatedIsNotShownAsZero() {
        assertThat(says(Given.step("a", null, "2028", null, false)))
                .isEqualTo("0 MW delivered, an amount not stated, stated for 2028");
        assertThat(says(Given.step("a", 10.0, null, null, false))).isEqualTo("0 of 10 MW delivered, no date stated");
        assertThat(says()).isEqualTo("no capacity stated");
    }

    @Test
    void whatStandsWhollyIsSaidSo() {
        assertThat(says(Given.step("a", 11.0, "2025", null, true))).isEqualTo("11 MW delivered");
    }

    private static String says(Step... steps) {
        return CapacityFinding.of(new Capacity(true, List.of(steps), 1, List.of()), Wording.ENGLISH);
    }
}
