package io.domicile.advisor.ownrule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.rule.OwnRuleText;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An own rule as its tenant sees it.
 *
 * @param revision how often its text was written
 * @param hash SHA-256 of the text as it is kept
 * @param steps the most that it can take to ask it of one part of a workload at one place
 */
@Schema(name = "OwnRule", description = "A rule of the tenant's own, not law")
public record OwnRuleView(
        String id, RuleState state, int revision, String hash, int steps, OwnRuleText text, History history) {

    /**
     * Who did what and when. People are named by the identity provider's pseudonyms.
     *
     * @param writtenBy who wrote the text as it stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OwnRuleHistory")
    public record History(
            String createdBy,
            Instant createdAt,
            String writtenBy,
            Instant writtenAt,
            @Nullable String forcedBy,
            @Nullable Instant forcedAt,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt) {}
}
