package io.domicile.advisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.score.Contribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in an advice.
 *
 * @param rank from 1, among those that are allowed or allowed with artifacts; null for the others
 * @param score between 0 and 1, higher is better; null where there is no rank
 * @param finding the verdict as a sentence with its base
 * @param artifacts kinds of artifact to obtain
 * @param missing words of the facts to find
 * @param warnings sentences of the rules that warn
 * @param capacity what can be believed of its capacity, as a sentence with units and dates
 * @param rules each rule that applies or may apply
 * @param lowest the score if every missing fact turned out badly; null where there is no rank
 * @param highest the score if every missing fact turned out well; null where there is no rank
 * @param criteria what each criterion adds to the score; empty where there is no rank
 * @param shortfalls needs of the workload that the place is known not to meet, as sentences; they close no place
 * @param opens what would open this place, or open it further; only in advice that explains
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceAdvice(
        String place,
        String name,
        Verdict verdict,
        @Nullable Integer rank,
        @Nullable Double score,
        String finding,
        List<String> artifacts,
        List<String> missing,
        List<String> warnings,
        String capacity,
        List<RuleOutcome> rules,
        @Nullable Double lowest,
        @Nullable Double highest,
        List<Contribution> criteria,
        List<String> shortfalls,
        List<Opening> opens) {

    /** The same among other candidates. */
    public PlaceAdvice ranked(int other) {
        return new PlaceAdvice(
                place,
                name,
                verdict,
                other,
                score,
                finding,
                artifacts,
                missing,
                warnings,
                capacity,
                rules,
                lowest,
                highest,
                criteria,
                shortfalls,
                opens);
    }
}
