package io.domicile.outbox;

import jakarta.inject.Singleton;

/** Names of topics in code and tables are without prefix; on the broker they have it. */
@Singleton
class Topics {

    private final String prefix;

    Topics(OutboxConfig config) {
        this.prefix = config.topicPrefix().orElse("");
    }

    String onBroker(String topic) {
        return prefix + topic;
    }

    String inCode(String topic) {
        return topic.startsWith(prefix) ? topic.substring(prefix.length()) : topic;
    }

    /** Dead letters are resident whatever they are letters of, or a mirror of open topics would carry them abroad. */
    String deadLetters(String consumer, String topic) {
        return onBroker("resident.dlq." + consumer + "." + topic);
    }
}
