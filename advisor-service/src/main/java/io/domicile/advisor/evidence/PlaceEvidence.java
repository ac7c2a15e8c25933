package io.domicile.advisor.evidence;

import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * A place that no rule forbids, with the facts that rules decided by.
 *
 * @param sha256 of the place as it was known, in canonical JSON
 */
public record PlaceEvidence(PlaceAdvice advice, String operator, List<CitedFact> facts, String sha256) {

    static PlaceEvidence of(PlaceAdvice advice, Place place, LocalDate factsOn, String sha256) {
        var words = new TreeSet<String>();
        advice.rules().forEach(outcome -> {
            words.addAll(outcome.deciding().keySet());
            // Known until its review fell due: then it is missing, and what was known is shown beside it.
            words.addAll(outcome.missing());
        });
        return new PlaceEvidence(advice, place.operator(), CitedFact.of(place, words, factsOn), sha256);
    }

    /** What is not simply met. */
    public List<RuleOutcome> open() {
        return advice.rules().stream()
                .filter(outcome -> outcome.outcome() == Outcome.FAIL || outcome.outcome() == Outcome.UNKNOWN)
                .toList();
    }

    public List<RuleOutcome> met() {
        return advice.rules().stream()
                .filter(outcome -> outcome.outcome() == Outcome.PASS)
                .toList();
    }
}
