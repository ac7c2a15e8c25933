package io.domicile.advisor.rule;

import java.util.List;
import java.util.Set;

/**
 * What one rule means for a verdict, without its name and citation.
 *
 * @param artifacts kinds of artifact to obtain
 * @param missing words of the facts that would decide
 * @param read words of the facts of the place that it was decided by, or would be
 */
public record Bearing(Effect effect, Outcome outcome, List<String> artifacts, List<String> missing, Set<String> read) {

    /** It closes the place. */
    public boolean forbids() {
        return outcome == Outcome.FAIL && (effect == Effect.FORBID || effect == Effect.REQUIRE);
    }

    /** It lets the place be used once something is held. */
    public boolean demandsArtifact() {
        return outcome == Outcome.FAIL && effect == Effect.REQUIRE_ARTIFACT;
    }

    /** It would close the place or demand something, if the missing facts turned out so. WARN and PREFER never do. */
    public boolean isOpen() {
        return outcome == Outcome.UNKNOWN && effect != Effect.WARN && effect != Effect.PREFER;
    }
}
