package io.domicile.advisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.domicile.advisor.canonical.CanonicalJson;
import io.domicile.advisor.deal.FollowedTopic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Advice that was kept, in the form in which it was given.
 *
 * @param fingerprint SHA-256 of what it follows from: equal fingerprints had equal inputs
 * @param question workload, day and weights
 * @param places the places as they were known, with the facts that were read
 * @param replay what else it follows from; absent in records that an earlier release kept, which can't be replayed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredAdvice(
        UUID id,
        Instant madeAt,
        String fingerprint,
        @Schema(implementation = Question.class) JsonNode question,
        @Schema(implementation = Advice.class) JsonNode advice,
        @Schema(implementation = Object[].class) List<JsonNode> places,
        @Nullable ReplayedFrom replay) {

    /**
     * What a replay takes beside question and places.
     *
     * @param engine the version that gave it
     * @param factsOn the day on which facts overdue for review counted as unknown
     * @param adviceSha256 of the advice in canonical form (RFC 8785)
     * @param followed how far deals and milestones had been followed, by their producers' own positions; no part of the
     *     fingerprint, as the facts themselves are
     * @param places ids with the SHA-256 of the canonical form
     */
    @Schema(name = "AdviceReplayedFrom")
    record ReplayedFrom(
            String engine,
            LocalDate factsOn,
            String adviceSha256,
            List<Inputs.ReadPlace> places,
            Inputs.ReadRules rules,
            List<FollowedTopic> followed) {}

    static StoredAdvice of(
            AdviceRecord kept,
            Written written,
            Inputs inputs,
            List<JsonNode> places,
            List<FollowedTopic> followed,
            CanonicalJson json) {
        return new StoredAdvice(
                kept.id(),
                kept.madeAt(),
                written.fingerprint(),
                inputs.question(),
                json.tree(written.advice()),
                places,
                new ReplayedFrom(
                        inputs.engine(),
                        inputs.factsOn(),
                        written.adviceSha256(),
                        inputs.places(),
                        inputs.rules(),
                        followed));
    }

    static StoredAdvice earlier(AdviceRecord kept, CanonicalJson json) {
        var places = new ArrayList<JsonNode>();
        json.tree(kept.places()).forEach(places::add);
        return new StoredAdvice(
                kept.id(),
                kept.madeAt(),
                kept.fingerprint(),
                json.tree(kept.question()),
                json.tree(kept.advice()),
                places,
                null);
    }
}
