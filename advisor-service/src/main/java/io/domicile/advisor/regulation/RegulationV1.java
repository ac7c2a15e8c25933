package io.domicile.advisor.regulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.workload.Workload;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the shipped rules say of one shared place: the payload of {@code open.advisor.regulation}. It names no day, since it is
 * published when it changes and holds until then.
 *
 * @param place id
 * @param findings one for each reference workload
 * @param notice what this is not
 */
record RegulationV1(String place, String name, List<Finding> findings, String notice) {

    /**
     * One reference workload at the place.
     *
     * @param title by language tag
     * @param packs pack and version of what was consulted
     * @param artifacts kinds of artifact to obtain
     * @param missing words of the facts that are not known and decide
     * @param notCovered combinations of jurisdiction, sector, data and verb that no shipped pack covers
     * @param rules those that apply or may apply
     */
    record Finding(
            Workload workload,
            Map<String, String> title,
            Verdict verdict,
            List<String> packs,
            List<String> artifacts,
            List<String> missing,
            List<String> notCovered,
            List<Rule> rules) {

        static Finding of(ReferenceWorkload reference, Advice advice, PlaceAdvice place) {
            return new Finding(
                    reference.workload(),
                    reference.title(),
                    place.verdict(),
                    advice.packs(),
                    place.artifacts(),
                    place.missing(),
                    advice.notCovered(),
                    place.rules().stream().map(Rule::of).toList());
        }
    }

    /**
     * What one rule says. {@code GET /rules/{id}} has its sentences and sources.
     *
     * @param pack pack and version
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(
            String rule,
            String pack,
            String instrument,
            @Nullable String article,
            Effect effect,
            Outcome outcome) {

        static Rule of(RuleOutcome said) {
            return new Rule(said.rule(), said.pack(), said.instrument(), said.article(), said.effect(), said.outcome());
        }
    }
}
