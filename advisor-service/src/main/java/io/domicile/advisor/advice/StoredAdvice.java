package io.domicile.advisor.advice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Advice that was kept, in the form in which it was given.
 *
 * @param fingerprint SHA-256 of question, places and pack versions: equal fingerprints had equal inputs
 * @param question workload, day and weights
 * @param places the places as they were known, with the facts that were read
 */
record StoredAdvice(
        UUID id,
        Instant madeAt,
        String fingerprint,
        @Schema(implementation = Question.class) JsonNode question,
        @Schema(implementation = Advice.class) JsonNode advice,
        @Schema(implementation = Object[].class) JsonNode places) {

    static StoredAdvice of(AdviceRecord kept, RecordForm form) {
        return new StoredAdvice(
                kept.id(),
                kept.madeAt(),
                kept.fingerprint(),
                form.read(kept.question()),
                form.read(kept.advice()),
                form.read(kept.places()));
    }
}
