package io.domicile.advisor.advice;

import io.domicile.advisor.rule.Bearing;
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
        var standing = Standing.of(ruling.uncovered().isEmpty(), bearings(ruling));
        return new Judgement(
                standing.verdict(),
                outcomes(ruling, Bearing::forbids),
                outcomes(ruling, Bearing::isOpen),
                standing.artifacts(),
                standing.missing());
    }

    static List<Bearing> bearings(Ruling ruling) {
        return ruling.outcomes().stream().map(RuleOutcome::bearing).toList();
    }

    boolean ranks() {
        return verdict == Verdict.ALLOWED || verdict == Verdict.ALLOWED_WITH;
    }

    /** The rules that would all have to give way; empty where rules are not what is in the way. */
    List<RuleOutcome> blockers() {
        return Stream.concat(forbidding.stream(), undecided.stream()).toList();
    }

    private static List<RuleOutcome> outcomes(Ruling ruling, Predicate<Bearing> which) {
        return ruling.outcomes().stream()
                .filter(outcome -> which.test(outcome.bearing()))
                .toList();
    }
}
