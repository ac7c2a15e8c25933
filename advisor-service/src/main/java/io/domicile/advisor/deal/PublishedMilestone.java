package io.domicile.advisor.deal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code io.domicile.watch.milestone.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedMilestone(
        String id,
        String deal,
        String phase,
        String title,
        String state,
        @Nullable String rung,
        @Nullable Delivered delivered,
        List<Decided> decidedBy) {

    private static final Set<String> DELIVERED = Set.of("ENERGISED", "SERVING");
    private static final Set<String> CALLED_OFF = Set.of("CANCELLED", "ANNULLED");

    PublishedMilestone {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(deal, "deal");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
        decidedBy = List.copyOf(decidedBy);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Delivered(@Nullable Double megawatts) {}

    /** Evidence that decided the state. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decided(
            @Nullable String text,
            @Nullable String source,
            @Nullable String claim) {}

    /** Delivered is what is energised or serving. */
    boolean isDelivered() {
        return rung != null && DELIVERED.contains(rung) && !isCalledOff();
    }

    boolean isCalledOff() {
        return CALLED_OFF.contains(state);
    }
}
