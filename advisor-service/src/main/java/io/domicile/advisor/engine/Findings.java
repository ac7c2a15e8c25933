package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Progress.Phase;

/** The best plan and bound of what is being solved, as it goes on. */
interface Findings {
    /** No plan costs less. */
    long bound();

    /** Notes another bound; only a better one counts. */
    void bound(Phase phase, long found);

    /** Keeps what a search found, if it is the best so far. */
    void take(Search search);
}
