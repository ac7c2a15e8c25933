package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanRow(UUID id, int revision, @Nullable UUID previous, Instant madeAt) {

    static PlanRow of(Plan plan) {
        return new PlanRow(plan.id(), plan.revision(), plan.previous(), plan.madeAt());
    }
}
