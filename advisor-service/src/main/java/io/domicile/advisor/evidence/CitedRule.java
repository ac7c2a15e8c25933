package io.domicile.advisor.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.RuleOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was asked, with its citation.
 *
 * @param says by language tag; {@code en} is always there
 * @param confidence H, M or L: how sure we are that the law says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitedRule(
        String rule,
        String pack,
        String instrument,
        @Nullable String article,
        String legalStatus,
        String confidence,
        Effect effect,
        Map<String, String> says,
        List<String> sources) {

    static CitedRule of(RuleOutcome outcome) {
        return new CitedRule(
                outcome.rule(),
                outcome.pack(),
                outcome.instrument(),
                outcome.article(),
                outcome.legalStatus(),
                outcome.confidence(),
                outcome.effect(),
                outcome.says(),
                outcome.sources());
    }
}
