package io.domicile.outbox;

/**
 * A consumer at one record.
 *
 * @param consumer its name, which is also the group id of its channel
 * @param topic without prefix
 * @param offset negative for a record that is replayed: it has no place in the partition any more
 */
record Reading(String consumer, String topic, int partition, long offset) {

    static final long REPLAYED = -1;

    boolean isReplayed() {
        return offset < 0;
    }

    @Override
    public String toString() {
        return "consumer=%s topic=%s partition=%d offset=%d".formatted(consumer, topic, partition, offset);
    }
}
