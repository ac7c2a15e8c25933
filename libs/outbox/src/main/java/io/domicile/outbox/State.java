package io.domicile.outbox;

import org.jspecify.annotations.Nullable;

/**
 * The complete state of one thing, for a compacted topic.
 *
 * @param topic without prefix, such as {@code open.catalog.deal}
 * @param key names the thing; what stands before the first slash decides the partition
 * @param type ends with its version, such as {@code io.domicile.catalog.deal.v1}
 * @param subject the aggregate's id
 * @param payload becomes JSON
 * @param tenant whose it is: set on resident topics, and only there
 */
public record State(
        String topic,
        String key,
        String type,
        String subject,
        Object payload,
        @Nullable String tenant) {

    public State {
        DataClass.of(topic).check(topic, tenant);
    }
}
