package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.portfolio.Limits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanCostTest {

    /** 730 hours of one accelerator of 1.8 kW at this price make 730 USD. */
    private static final double PRICE = 1;

    private static final List<Place> PLACES = List.of(
            Made.with(
                    Made.place("p", "one", "s", "kr", 0.9, Made.standing(100)), PlaceFact.ACCELERATOR_HOUR_USD, PRICE),
            Made.with(
                    Made.place("q", "two", "s", "kr", 0.8, Made.standing(100)),
                    PlaceFact.ACCELERATOR_HOUR_USD,
                    2 * PRICE),
            Made.place("r", "three", "s", "kr", 0.7, Made.standing(100)));

    @Test
    void aStandbyCostsThePartThatIsHeldReady() {
        assertThat(cost(1.8, new Placement("p", null), null)).isEqualTo(730);
        assertThat(cost(1.8, new Placement("p", "q"), 0.5)).isEqualTo(730 + 730);
        assertThat(cost(1.8, new Placement("p", "r"), 0.0)).isEqualTo(730);
    }

    @Test
    void withoutAPriceOrADemandItIsNotKnown() {
        assertThat(cost(1.8, new Placement("r", null), null)).isNull();
        assertThat(cost(1.8, new Placement("p", "r"), 0.5)).isNull();
        assertThat(cost(null, new Placement("p", null), null)).isNull();
    }

    @Test
    void theSumSaysWhatIsNotInIt() {
        var cost = PlanCost.of(List.of(placed("a", 1.5), placed("b", null), placed("c", 2.25)));

        assertThat(cost.usdPerMonth()).isEqualTo(3.75);
        assertThat(cost.workloads()).isEqualTo(2);
        assertThat(cost.without()).isEqualTo(1);
        assertThat(cost.says()).contains("3.75 USD a month for 2 of 3", "of the others no price is known");
        assertThat(PlanCost.of(List.of(placed("a", null))).usdPerMonth())
                .as("nothing known is not nothing")
                .isNull();
    }

    private static @Nullable Double cost(@Nullable Double kw, Placement placement, @Nullable Double held) {
        var workload = Made.workload("w", "kr", kw);
        var limits = held == null
                ? Limits.NONE
                : new Limits(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Limits.Failover(List.of("w"), Limits.Failover.Apart.PLACE, held)),
                        null);
        return PlanCost.of(Cases.of(List.of(workload), PLACES, limits, Map.of()), workload, placement);
    }

    private static PlanView.Placed placed(String workload, @Nullable Double usd) {
        return new PlanView.Placed(
                workload, "p", "P", Verdict.ALLOWED, List.of(), 1, 1.0, "", null, null, null, null, null, usd);
    }
}
