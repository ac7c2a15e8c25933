package io.domicile.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings under {@code outbox.*}; a bad value stops the start. */
@ConfigMapping(prefix = "outbox")
interface OutboxConfig {

    /** CloudEvents' {@code source}: who speaks. */
    @NotBlank
    @WithDefault("/${quarkus.application.name}")
    String source();

    /** Stands before the name of every topic; lets several builds share one broker. Empty in production. */
    Optional<String> topicPrefix();

    /** So many unsent rows, and writes are refused until the broker has taken some. */
    @Min(1)
    @WithDefault("1000000")
    long maxUnsent();

    /** What a refused writer is told to wait. */
    @DurationMin(seconds = 1)
    @WithDefault("30s")
    Duration retryAfter();

    /** Longest event in bytes of JSON; a bit below the broker's limit of 1 MiB, which counts keys and headers too. */
    @Min(1)
    @WithDefault("1000000")
    int maxBytes();

    /** How often the relay looks by itself. A commit in this process wakes it at once. */
    @DurationMin(millis = 10)
    @WithDefault("500ms")
    Duration poll();

    /**
     * How long the relay rests once it has sent something: what is written meanwhile goes out together, which costs relay,
     * broker and consumers far less than one event at a time. Nothing waits in an outbox that was quiet, nor behind a full round.
     */
    @DurationMin(millis = 0)
    @WithDefault("50ms")
    Duration rest();

    /** Rows that the relay claims in one transaction. */
    @Min(1)
    @Max(10_000)
    @WithDefault("500")
    int batch();

    /** How long the broker may take for one record before the relay counts it as failed and tries again later. */
    @DurationMin(millis = 500)
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** The relay's pause after a failure doubles up to this. */
    @DurationMin(millis = 100)
    @WithDefault("5s")
    Duration maxPause();

    /** Sent rows are kept so long, for people who look for an event. */
    @WithDefault("1d")
    Duration keepSent();

    /** Inbox rows are kept so long: longer than any event topic keeps its records, or a replay has its effect twice. */
    @WithDefault("8d")
    Duration keepHandled();

    /** How often a consumer tries a record again when the database chose its transaction as a victim. */
    @Min(1)
    @WithDefault("5")
    int attempts();
}
