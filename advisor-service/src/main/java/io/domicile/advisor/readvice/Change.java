package io.domicile.advisor.readvice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.artifact.ArtifactChanged;
import io.domicile.advisor.ownrule.OwnRulesChanged;
import io.domicile.advisor.place.PlaceChanged;
import io.domicile.advisor.plan.PlanCause;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as it is noted for later.
 *
 * @param place null when it was no place's change
 * @param facts words of the facts that changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
        PlanCause.Kind kind,
        @Nullable String place,
        Set<String> facts,
        @Nullable String before,
        @Nullable String after,
        List<PlaceChanged.Citation> citations) {

    static Change of(PlaceChanged change) {
        return new Change(
                switch (change.kind()) {
                    case APPEARED -> PlanCause.Kind.PLACE_APPEARED;
                    case GREW -> PlanCause.Kind.PLACE_GREW;
                    case SHRANK -> PlanCause.Kind.PLACE_SHRANK;
                    case CHANGED -> PlanCause.Kind.PLACE_CHANGED;
                    case REMOVED -> PlanCause.Kind.PLACE_REMOVED;
                },
                change.place(),
                new TreeSet<>(change.facts()),
                change.before(),
                change.after(),
                change.citations());
    }

    static Change of(ArtifactChanged change) {
        var says = change.kind() + " "
                + switch (change.change()) {
                    case REGISTERED -> "was registered";
                    case CHANGED -> "was changed";
                    case WITHDRAWN -> "was withdrawn";
                    case EXPIRED -> "expired";
                    case BEGAN -> "began to count";
                };
        var citation =
                new PlaceChanged.Citation("%s (artifact %s)".formatted(says, change.artifact()), null, null, null);
        return new Change(PlanCause.Kind.ARTIFACT_CHANGED, null, Set.of(), null, says, List.of(citation));
    }

    static Change of(OwnRulesChanged change) {
        var says = "the rule of '%s' was %s"
                .formatted(
                        change.document(),
                        switch (change.kind()) {
                            case PUT_IN_FORCE -> "put into force";
                            case WITHDRAWN -> "withdrawn";
                        });
        var citation = new PlaceChanged.Citation("%s (rule %s)".formatted(says, change.rule()), null, null, null);
        return new Change(PlanCause.Kind.OWN_RULES_CHANGED, null, Set.of(), null, says, List.of(citation));
    }

    static Change ofPortfolio() {
        return new Change(PlanCause.Kind.PORTFOLIO_CHANGED, null, Set.of(), null, null, List.of());
    }
}
