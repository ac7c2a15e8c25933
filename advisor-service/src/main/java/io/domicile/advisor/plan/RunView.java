package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan on its way, under the address at which it will stand; or one that is computed again.
 *
 * @param id of the plan that is made, or of the replay
 * @param replays the plan that is computed again; null where one is made
 * @param status how far it is
 * @param progress as it was a moment ago; null before it began
 * @param reason why there is no plan or no replay, when it ended without one
 * @param replay how the plan came out, when it was computed again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunView(
        UUID id,
        UUID portfolio,
        @Nullable UUID replays,
        PlanRun.State status,
        Instant askedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable RunProgress progress,
        @Nullable String reason,
        @Nullable Replay replay) {}
