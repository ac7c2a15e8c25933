package io.domicile.advisor.readvice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.artifact.ArtifactChanged;
import io.domicile.advisor.ownrule.OwnRulesChanged;
import io.domicile.advisor.place.PlaceChanged;
import io.domicile.advisor.plan.PlanCause;
import io.domicile.advisor.rule.LawTurn;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.workload.Workload;
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

    /** A day of an own rule. */
    static Change of(OwnRules.Turn turn) {
        var says = "the rule of '%s' %s on %s"
                .formatted(turn.document(), turn.begins() ? "began to count" : "ceased to count", turn.day());
        return noPlace(PlanCause.Kind.OWN_RULES_CHANGED, says, "%s (rule %s)".formatted(says, turn.rule()), null);
    }

    /** A day of law. */
    static Change of(LawTurn turn) {
        return noPlace(PlanCause.Kind.LAW_CHANGED, turn.says(), turn.says(), turn.source());
    }

    /** The last day of a workload. */
    static Change ofEnd(Workload workload) {
        var says = "workload '%s' ended on %s"
                .formatted(workload.id(), workload.needs().end());
        return noPlace(PlanCause.Kind.PORTFOLIO_CHANGED, says, says, null);
    }

    /** Others were loaded than those by which it was planned. */
    static Change ofPacks(RuleSet was, RuleSet is) {
        return ofPacks(is.since(was));
    }

    /** These were loaded, and it was not noted by which it was planned. */
    static Change ofPacks(RuleSet is) {
        return ofPacks(
                List.of("it was not noted by which it was planned; loaded are now " + String.join(", ", is.loaded())));
    }

    private static Change ofPacks(List<String> says) {
        return new Change(
                PlanCause.Kind.PACK_CHANGED,
                null,
                Set.of(),
                null,
                String.join("; ", says),
                says.stream()
                        .map(each -> new PlaceChanged.Citation(each, null, null, null))
                        .toList());
    }

    private static Change noPlace(PlanCause.Kind kind, String after, String cites, @Nullable String source) {
        return new Change(
                kind, null, Set.of(), null, after, List.of(new PlaceChanged.Citation(cites, source, null, null)));
    }

    static Change ofPortfolio() {
        return new Change(PlanCause.Kind.PORTFOLIO_CHANGED, null, Set.of(), null, null, List.of());
    }
}
