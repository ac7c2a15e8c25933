package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.place.PlaceChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a portfolio was planned again.
 *
 * @param place whose change it was; null when it was no place's
 * @param reason in words with units
 * @param citations what says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanCause(
        Kind kind,
        @Nullable String place,
        @Nullable String placeName,
        String reason,
        List<PlaceChanged.Citation> citations) {

    /** What kind of event it was. */
    public enum Kind {
        PLACE_APPEARED,
        PLACE_GREW,
        PLACE_SHRANK,
        PLACE_CHANGED,
        PLACE_REMOVED,
        PORTFOLIO_CHANGED,
        ARTIFACT_CHANGED,
        OWN_RULES_CHANGED,
        /** Rule packs were loaded that are others than those by which it was planned. */
        PACK_CHANGED,
        /** A day came on which law begins or ends to apply. */
        LAW_CHANGED,
        REQUESTED
    }

    /** Somebody asked. */
    static PlanCause requested() {
        return new PlanCause(Kind.REQUESTED, null, null, "A new plan was asked for", List.of());
    }

    PlanCause named(@Nullable String name) {
        return new PlanCause(kind, place, name, reason, citations);
    }
}
