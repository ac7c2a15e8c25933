package io.domicile.advisor.artifact;

import java.util.Set;
import java.util.UUID;

/**
 * Fired as a CDI event inside the transaction after which other artifacts count for a tenant. What fails in an observer
 * rolls back the change; a turn of the calendar is then tried again.
 *
 * @param tenant whose artifact it is
 * @param kind the word by which rules ask for it
 * @param places ids of the places that it covers or covered until now; empty: all
 * @param workloads ids of the workloads that it covers or covered until now; empty: all
 * @param artifact id
 * @param change what happened
 */
public record ArtifactChanged(
        String tenant, String kind, Set<String> places, Set<String> workloads, UUID artifact, Kind change) {

    /** What happened to the artifact. */
    public enum Kind {
        /** It is new in the register; it may count later or no longer. */
        REGISTERED,
        /** It covers others or counts on other days than before. Another note or reference is no change here. */
        CHANGED,
        /** It is gone from the register. */
        WITHDRAWN,
        /** Its last day has passed. */
        EXPIRED,
        /** Its first day has come. */
        BEGAN
    }
}
