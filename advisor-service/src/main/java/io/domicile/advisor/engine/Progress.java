package io.domicile.advisor.engine;

import java.util.OptionalLong;

/**
 * How far a run has come. Values only fall and bounds only rise.
 *
 * @param value what the best plan costs, once there is one
 * @param bound what no plan undercuts, once there is a bound
 * @param work done so far
 */
public record Progress(Phase phase, OptionalLong value, OptionalLong bound, long work) {
    /** What is being done. */
    public enum Phase {
        RELAXATION,
        SEARCH,
        PROOF
    }
}
