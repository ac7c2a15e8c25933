package io.domicile.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, for an event topic: each one is sent, also when it says the same as the one before.
 *
 * @param topic without prefix, such as {@code resident.watch.alert}
 * @param key events of one key arrive in order; what stands before the first slash decides the partition
 * @param type ends with its version, such as {@code io.domicile.watch.alert.v1}
 * @param subject the aggregate's id
 * @param payload becomes JSON
 * @param tenant whose it is: set on resident topics, and only there
 */
public record Effect(
        String topic,
        String key,
        String type,
        String subject,
        Object payload,
        @Nullable String tenant) {

    public Effect {
        DataClass.of(topic).check(topic, tenant);
    }
}
