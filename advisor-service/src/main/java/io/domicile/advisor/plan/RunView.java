package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan on its way, under the address at which it will stand.
 *
 * @param id of the plan
 * @param status how far it is
 * @param progress as it was a moment ago; null before it began
 * @param reason why there is no plan, when it ended without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunView(
        UUID id,
        UUID portfolio,
        PlanRun.State status,
        Instant askedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable RunProgress progress,
        @Nullable String reason) {}
