package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A workload in a plan.
 *
 * @param placed where it is; null when it is nowhere
 * @param unplaced why it is nowhere; null when it has a place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlacementRow(String workload, PlanView.@Nullable Placed placed, PlanView.@Nullable Unplaced unplaced) {

    boolean isAt(String place) {
        return placed != null
                && (placed.place().equals(place)
                        || (placed.standby() != null && placed.standby().place().equals(place)));
    }
}
