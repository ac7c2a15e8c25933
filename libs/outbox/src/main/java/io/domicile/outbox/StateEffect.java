package io.domicile.outbox;

/** What a consumer does with the states of a compacted topic; both run in the transaction that moves its position. */
public interface StateEffect {

    /** Takes the event's data as the whole new state. */
    void replace(Event event);

    /** Forgets the thing; the event has no data. */
    void remove(Event event);
}
