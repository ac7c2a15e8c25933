package io.domicile.catalog.milestone;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code io.domicile.watch.milestone.v1}; what else the watchlist says there is passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedMilestone(
        UUID id,
        String deal,
        String phase,
        MilestoneState state,
        Instant stateSince,
        @Nullable Rung rung,
        @Nullable Delivered delivered) {

    PublishedMilestone {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(deal, "deal");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(stateSince, "stateSince");
    }
}
