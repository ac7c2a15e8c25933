package io.domicile.advisor.advice;

import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.rule.Ruling;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a ruling means for a place.
 *
 * @param forbidding rules that close it
 * @param undecided rules that would close it or demand something, if the missing facts turned out so
 * @param artifacts kinds of artifact to obtain
 * @param missing words of the facts that would decide
 */
record Judgement(
        Verdict verdict,
        List<RuleOutcome> forbidding,
        List<RuleOutcome> undecided,
        List<String> artifacts,
        List<String> missing) {

    static Judgement of(Ruling ruling) {
        var forbidding = outcomes(ruling, Judgement::forbids);
        var undecided = outcomes(ruling, o -> o.outcome() == Outcome.UNKNOWN && blocks(o.effect()));
        var demanding = outcomes(ruling, Judgement::demandsArtifact);
        var artifacts = demanding.stream()
                .flatMap(o -> o.artifacts().stream())
                .distinct()
                .sorted()
                .toList();
        var missing = undecided.stream()
                .flatMap(o -> o.missing().stream())
                .distinct()
                .sorted()
                .toList();
        return new Judgement(
                verdict(ruling, forbidding, undecided, demanding), forbidding, undecided, artifacts, missing);
    }

    boolean ranks() {
        return verdict == Verdict.ALLOWED || verdict == Verdict.ALLOWED_WITH;
    }

    /** The rules that would all have to give way; empty where rules are not what is in the way. */
    List<RuleOutcome> blockers() {
        return Stream.concat(forbidding.stream(), undecided.stream()).toList();
    }

    private static Verdict verdict(
            Ruling ruling, List<RuleOutcome> forbidding, List<RuleOutcome> undecided, List<RuleOutcome> demanding) {
        if (!forbidding.isEmpty()) {
            return Verdict.FORBIDDEN;
        }
        if (!ruling.uncovered().isEmpty()) {
            return Verdict.NOT_COVERED;
        }
        if (!undecided.isEmpty()) {
            return Verdict.UNDECIDED;
        }
        return demanding.isEmpty() ? Verdict.ALLOWED : Verdict.ALLOWED_WITH;
    }

    private static boolean forbids(RuleOutcome outcome) {
        return outcome.outcome() == Outcome.FAIL
                && (outcome.effect() == Effect.FORBID || outcome.effect() == Effect.REQUIRE);
    }

    private static boolean demandsArtifact(RuleOutcome outcome) {
        return outcome.outcome() == Outcome.FAIL && outcome.effect() == Effect.REQUIRE_ARTIFACT;
    }

    /** WARN and PREFER change no verdict, so what they do not know decides nothing. */
    private static boolean blocks(Effect effect) {
        return effect == Effect.FORBID || effect == Effect.REQUIRE || effect == Effect.REQUIRE_ARTIFACT;
    }

    private static List<RuleOutcome> outcomes(Ruling ruling, Predicate<RuleOutcome> which) {
        return ruling.outcomes().stream().filter(which).toList();
    }
}
