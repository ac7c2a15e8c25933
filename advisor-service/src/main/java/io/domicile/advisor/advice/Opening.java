package io.domicile.advisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that would open a place, or open it further.
 *
 * @param what kind of artifact, word of a fact, or word of what the tenant can change about its workload
 * @param becomes the verdict then, found by asking the rules again; null for a fact, whose value nobody knows yet
 * @param says the same as a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Opening(Kind kind, String what, @Nullable Verdict becomes, String says) {

    /** What has to happen. */
    public enum Kind {
        /** The tenant obtains a document. */
        OBTAIN_ARTIFACT,
        /** Somebody finds out a fact. */
        FIND_FACT,
        /** The tenant changes how it runs the workload. */
        CHANGE_WORKLOAD
    }
}
