package io.domicile.advisor.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is shown.
 *
 * @param pack pack and version
 * @param reviewedBy which lawyer signed the pack off, if any did
 * @param versions by period, the oldest first
 */
@Schema(description = "A rule with all its versions. An engineering summary of law with citations; not legal advice")
public record RuleView(
        String id,
        String pack,
        String reviewedBy,
        Map<String, String> title,
        String instrument,
        Effect effect,
        List<Version> versions) {

    /**
     * The rule as it reads during a period.
     *
     * @param when to what it applies, in CEL
     * @param demand what must hold where it applies, in CEL
     * @param artifacts ways to meet it by documents
     * @param reads facts that decide it
     * @param note what a careful reader should know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RuleVersion")
    public record Version(
            Period period,
            LegalStatus legalStatus,
            Confidence confidence,
            @Nullable String article,
            String when,
            @Nullable String demand,
            List<Exemption> unless,
            List<List<String>> artifacts,
            Set<String> reads,
            Map<String, String> says,
            @Nullable String note,
            List<Source> sources) {

        static Version of(RuleVersion version) {
            return new Version(
                    version.period(),
                    version.status(),
                    version.confidence(),
                    version.article(),
                    version.when().text(),
                    version.demand() == null ? null : version.demand().text(),
                    version.unless().stream()
                            .map(each -> new Exemption(each.holds().text(), each.says()))
                            .toList(),
                    version.artifacts(),
                    version.reads(),
                    version.says(),
                    version.note(),
                    version.sources());
        }
    }

    /** An exception, in CEL and in words. */
    @Schema(name = "RuleExemption")
    public record Exemption(String holds, Map<String, String> says) {}

    static RuleView of(Rule rule, Pack pack) {
        return new RuleView(
                rule.id(),
                pack.version(),
                pack.reviewedBy(),
                rule.title(),
                rule.instrument(),
                rule.effect(),
                rule.versions().stream().map(Version::of).toList());
    }
}
