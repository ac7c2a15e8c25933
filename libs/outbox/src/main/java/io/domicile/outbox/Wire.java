package io.domicile.outbox;

import java.util.List;
import java.util.Set;

/** The way to the broker. */
interface Wire {

    /**
     * Sends all at once, in their order, and waits.
     *
     * @return those that the broker has acknowledged; of the others nobody knows whether they arrived
     */
    Set<OutboxRow> send(List<Publication> wave);
}
