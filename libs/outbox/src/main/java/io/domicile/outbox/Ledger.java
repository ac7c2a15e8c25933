package io.domicile.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The outbox as the relay sees it: a transaction that one relay at a time can be in. */
interface Ledger {

    /** Does {@code work} and commits; empty, and nothing done, while another relay is in. */
    <T> Optional<T> exclusively(Function<Claims, T> work);

    /** What can be done inside. */
    interface Claims {

        /** Unsent rows in the order of their positions. */
        List<OutboxRow> unsent(Set<String> exceptTopics, int limit);

        /** Numbers that were never given out before and never will be again, ascending, whatever becomes of the transaction. */
        List<Long> nextPositions(int count);

        void markSent(Collection<OutboxRow> rows);
    }
}
