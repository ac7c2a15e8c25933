package io.domicile.outbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What stands behind an incoming channel, so that a record which it could not take can be handed to it again. */
public interface TopicFeed {

    /** The topic that it reads, without prefix. */
    String topic();

    /** Takes one record, as the channel does. */
    void on(ConsumerRecord<String, byte[]> record);
}
