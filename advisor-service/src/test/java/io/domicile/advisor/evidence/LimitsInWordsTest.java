package io.domicile.advisor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.portfolio.Limits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsInWordsTest {

    @Test
    void everyLimitThatThereIsHasASentence() {
        var limits = new Limits(
                Capacity.Basis.PROMISED,
                3,
                Map.of("kr", 0.6),
                0.5,
                0.25,
                20.0,
                List.of(List.of("a", "b")),
                List.of(List.of("c", "d")),
                new Limits.Budget(1_000_000, 6.5),
                Map.of("eu", 0.125),
                List.of(new Limits.Failover(List.of("a"), null, 0.5)),
                Map.of("b", 2.0));

        assertThat(LimitsInWords.of(limits))
                .containsExactly(
                        "Capacity of places: what was promised for the day",
                        "At most 3 operators",
                        "At least 60 % of the demand in kr",
                        "At most 12.5 % of the demand in eu",
                        "At most 50 % of the demand with one operator",
                        "At most 25 % of the demand on one vendor's platform",
                        "At most 1,000,000 USD a month at list prices; where no price is known 6.5 USD for an accelerator and hour",
                        "At one place together: a, b",
                        "No two at one place: c, d",
                        "A standby in the jurisdiction where it runs, with another operator, 50 % of the demand held ready: a",
                        "A workload without a place counts 20 regrets",
                        "Another penalty for b 2");
        assertThat(Limits.class.getRecordComponents())
                .as("who adds a limit adds its sentence")
                .hasSize(12);
    }

    @Test
    void whatCountsWhereNothingIsSaidIsSaid() {
        assertThat(LimitsInWords.of(Limits.NONE))
                .containsExactly(
                        "Capacity of places: what can be believed on the first day of each period",
                        "A workload without a place counts 10 regrets");
    }
}
