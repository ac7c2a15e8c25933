package io.domicile.advisor.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule at one place, over all parts of the workload: the worst of what it says of them.
 *
 * @param rule id, such as {@code kr-efsr-location}
 * @param pack pack and version, such as {@code kr-2026.11}; of a tenant's own rules {@code own-} and a hash of all of them
 * @param instrument name of the law, regulation or guidance; of an own rule the tenant's document
 * @param article where in it
 * @param legalStatus such as {@code IN_FORCE}; {@code OWN} for a tenant's own rule
 * @param confidence H, M or L: how sure we are that the law says so
 * @param parts names of the parts for which it came out so
 * @param missing words of the facts that would decide, for UNKNOWN: {@code place.controlPlane}, {@code workload.generative}
 * @param deciding the facts that it was decided by, by word, with their values in words
 * @param artifacts kinds of artifact to obtain, for REQUIRE_ARTIFACT that is not met
 * @param says the sentence of the rule, by language tag; {@code en} is always there
 * @param sources addresses of what it rests on
 * @param ways every way to meet it by artifacts, each with the kinds still to be obtained: one that is begun first, then in the
 *     pack's order, the ordinary way before others; {@code artifacts} is the first of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleOutcome(
        String rule,
        String pack,
        String instrument,
        @Nullable String article,
        String legalStatus,
        String confidence,
        Effect effect,
        Outcome outcome,
        List<String> parts,
        List<String> missing,
        Map<String, String> deciding,
        List<String> artifacts,
        Map<String, String> says,
        List<String> sources,
        List<List<String>> ways) {

    /** What it means for the verdict. */
    public Bearing bearing() {
        return new Bearing(effect, outcome, artifacts, missing, FactWord.ofPlace(deciding.keySet(), missing));
    }

    /** Whether it is a tenant's own rule, and no law. */
    public boolean own() {
        return pack.startsWith(OwnRule.PREFIX);
    }
}
