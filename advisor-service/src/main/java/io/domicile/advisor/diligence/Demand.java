package io.domicile.advisor.diligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.rule.RuleOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that needs a fact or demands an artifact, with its citation.
 *
 * @param pack pack and version
 * @param confidence H, M or L: how sure we are that the law says so
 * @param ways for artifacts: every way to meet it, each with the kinds still to be obtained
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Demand(
        String rule,
        String pack,
        String instrument,
        @Nullable String article,
        String legalStatus,
        String confidence,
        String says,
        List<String> sources,
        List<List<String>> ways) {

    static Demand of(RuleOutcome outcome) {
        return new Demand(
                outcome.rule(),
                outcome.pack(),
                outcome.instrument(),
                outcome.article(),
                outcome.legalStatus(),
                outcome.confidence(),
                outcome.says().getOrDefault("en", outcome.rule()),
                outcome.sources(),
                outcome.ways());
    }

    /** Each of them once. */
    static List<Demand> both(List<Demand> some, List<Demand> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
