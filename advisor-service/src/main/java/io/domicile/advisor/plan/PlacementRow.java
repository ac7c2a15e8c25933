package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.spend.MonthlySpend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workload in a plan.
 *
 * @param placed where it is; null when it is nowhere
 * @param unplaced why it is nowhere; null when it has a place
 * @param spend what it costs today, in the month that the plan names; null where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlacementRow(
        String workload,
        PlanView.@Nullable Placed placed,
        PlanView.@Nullable Unplaced unplaced,
        @Nullable List<MonthlySpend.Amount> spend) {

    boolean isAt(String place) {
        return placed != null
                && (placed.place().equals(place)
                        || (placed.standby() != null && placed.standby().place().equals(place)));
    }
}
