package io.domicile.advisor.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import java.util.List;

/**
 * Workloads at one place of which the same rules say the same.
 *
 * @param label number of the place and of the group, by which the table of workloads refers to it
 * @param finding the verdict as a sentence with its base
 * @param artifacts kinds of artifact to obtain first
 * @param warnings sentences of the rules that warn
 * @param rules each rule that applies or may apply
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decided(
        String label,
        Verdict verdict,
        String finding,
        List<String> artifacts,
        List<String> warnings,
        List<RuleOutcome> rules,
        List<String> workloads) {

    /** What is not simply met. */
    public List<RuleOutcome> open() {
        return rules.stream()
                .filter(outcome -> outcome.outcome() == Outcome.FAIL || outcome.outcome() == Outcome.UNKNOWN)
                .toList();
    }

    public List<RuleOutcome> met() {
        return rules.stream()
                .filter(outcome -> outcome.outcome() == Outcome.PASS)
                .toList();
    }
}
