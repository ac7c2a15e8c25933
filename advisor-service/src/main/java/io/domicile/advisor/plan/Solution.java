package io.domicile.advisor.plan;

import java.util.Map;

/**
 * What an engine found.
 *
 * @param chosen site by load; a load that is not there has no site
 * @param cost of the choice; 0 without one
 * @param bound no choice costs less; equal to the cost when that is proven optimal
 */
record Solution(State state, Map<Integer, Integer> chosen, long cost, long bound) {

    enum State {
        /** Proven: nothing costs less. */
        OPTIMAL,
        /** It keeps the limits; something may cost less. */
        FEASIBLE,
        /** Proven: nothing keeps the limits. */
        INFEASIBLE,
        /** Neither a choice nor a proof in the time that was given. */
        NOTHING_FOUND
    }
}
