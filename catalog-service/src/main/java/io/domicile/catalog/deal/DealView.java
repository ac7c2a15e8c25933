package io.domicile.catalog.deal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.domicile.catalog.milestone.Derived;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/**
 * A deal as readers see it: its published state, and beside the claims on each phase what was derived of it, which is not
 * the catalog's to publish.
 *
 * @param phases those of the state, in its order
 * @param asOf the instant at which it was known so; absent for what is known now
 * @param licence SPDX identifier of the licence of this data
 */
// The generator of the OpenAPI document leaves "phases" out here too, as if the one of the state were meant.
@Schema(
        properties =
                @SchemaProperty(name = "phases", type = SchemaType.ARRAY, implementation = DealView.PhaseView.class))
record DealView(
        @JsonUnwrapped @JsonIgnoreProperties("phases") DealState state,
        List<PhaseView> phases,
        @Nullable Instant asOf,
        String licence,
        String attribution) {

    /**
     * A phase as readers see it.
     *
     * @param derived absent when the watchlist has said nothing of the phase, and in a reading of the past
     */
    record PhaseView(
            @JsonUnwrapped DealState.PhaseState state,
            @Nullable Derived derived) {}

    /** What is known now. */
    static DealView now(Deal deal, DealState state, Map<String, Derived> derived) {
        return of(deal, state, derived, null);
    }

    /** What was known then. What the watchlist derives has no past here, so nothing of it is shown. */
    static DealView asOf(Instant instant, Deal deal, DealState state) {
        return of(deal, state, Map.of(), instant);
    }

    private static DealView of(Deal deal, DealState state, Map<String, Derived> derived, @Nullable Instant asOf) {
        var phases = state.phases().stream()
                .map(phase -> new PhaseView(phase, derived.get(phase.id())))
                .toList();
        return new DealView(state, phases, asOf, deal.licence(), deal.attribution());
    }
}
