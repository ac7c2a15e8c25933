package io.domicile.outbox;

import static io.domicile.outbox.TestApplication.EVENTS;
import static io.domicile.outbox.TestApplication.STATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(OutboxParts.class)
class DeadLettersTest {

    @Inject
    Broker broker;

    @Inject
    Topics topics;

    @Inject
    Listeners listeners;

    @Inject
    Heard heard;

    @Inject
    Offsets offsets;

    @Inject
    DeadLetters deadLetters;

    private final String key = UUID.randomUUID().toString();

    static Stream<Arguments> poison() {
        return Stream.of(
                poison("UNREADABLE: data are not JSON", message -> message.value(new byte[] {(byte) 0xff, 0, 1})),
                poison("UNREADABLE: data are not JSON", message -> message.value("{\"name\":")),
                poison("UNREADABLE: data are not JSON", message -> message.value("{} trailing")),
                poison("UNREADABLE: empty data", message -> message.value("")),
                poison("UNREADABLE: empty data", message -> message.value("null")),
                poison("UNREADABLE: no data", message -> message.value((byte[]) null)),
                poison("UNREADABLE: no CloudEvents", message -> message.without("ce_specversion")),
                poison("UNREADABLE: no CloudEvents", message -> message.header("ce_specversion", "7.0")),
                poison("UNREADABLE: no CloudEvents", message -> message.header("ce_time", "yesterday")),
                poison("UNREADABLE: sequence", message -> message.header("ce_sequence", "12")),
                poison("UNREADABLE: hop", message -> message.header("ce_hop", "-1")),
                poison("MISSING_ATTRIBUTE", message -> message.without("ce_id")),
                poison("MISSING_ATTRIBUTE: subject", message -> message.without("ce_subject")),
                poison("MISSING_ATTRIBUTE: time", message -> message.without("ce_time")),
                poison("MISSING_ATTRIBUTE: tenantid", message -> message.without("ce_tenantid")),
                poison("MISSING_ATTRIBUTE: jurisdiction", message -> message.without("ce_jurisdiction")),
                poison("MISSING_ATTRIBUTE: sequence", message -> message.emptyHeader("ce_sequence")),
                poison("MISSING_ATTRIBUTE: correlationid", message -> message.without("ce_correlationid")),
                poison("FOREIGN_JURISDICTION", message -> message.header("ce_jurisdiction", "fr")),
                poison("TOO_MANY_HOPS: 9 of 8", message -> message.header("ce_hop", "9")));
    }

    private static Arguments poison(String reason, UnaryOperator<Message> spoil) {
        return arguments(reason, spoil);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void aRecordThatCanNotBeTakenIsPutAsideAndTheNextOneIsHandled(String reason, UnaryOperator<Message> spoil)
            throws Exception {
        long offset = broker.send(spoil.apply(Message.event(key)).partition(2).in(topics));
        broker.send(Message.event(key).partition(2).in(topics));

        await().atMost(Duration.ofSeconds(5))
                .until(() -> heard.of(Listeners.EVENTS, key).size() == 1);
        var letter = deadLetter(Listeners.EVENTS, EVENTS);
        assertThat(letter.reason()).startsWith(reason);
        assertThat(letter.topic()).isEqualTo(EVENTS);
        assertThat(letter.partition()).isEqualTo(2);
        assertThat(letter.offset()).isEqualTo(offset);
    }

    @Test
    void anOpenRecordThatNamesATenantIsPutAside() throws Exception {
        broker.send(Message.state(key).header("ce_tenantid", Tenants.A).in(topics));

        assertThat(deadLetter(Listeners.STATES, STATES).reason()).startsWith("MISPLACED_TENANT");
    }

    @Test
    void anOpenRecordOfAnotherJurisdictionIsWelcome() throws Exception {
        broker.send(Message.state(key).header("ce_jurisdiction", "fr").in(topics));

        await().until(() -> heard.of(Listeners.STATES, key).size() == 1);
    }

    @Test
    void whatTheConsumerCouldNotDoCanBeReplayedOnceItCan() throws Exception {
        var mended = new AtomicBoolean();
        listeners.afterEffect(key, event -> {
            if (!mended.get()) {
                throw new IllegalStateException("a mistake in the consumer");
            }
        });
        broker.send(Message.event(key).in(topics));
        var letter = deadLetter(Listeners.EVENTS, EVENTS);
        assertThat(letter.reason()).isEqualTo("FAILED: IllegalStateException");
        assertThat(heard.of(Listeners.EVENTS, key)).isEmpty();

        mended.set(true);
        replay(letter);
        assertThat(heard.of(Listeners.EVENTS, key)).hasSize(1);
        replay(letter);
        assertThat(heard.of(Listeners.EVENTS, key)).as("once is enough").hasSize(1);
    }

    @Test
    void aReplayDoesNotMoveTheOffset() throws Exception {
        var mended = new AtomicBoolean();
        listeners.afterEffect(key, event -> {
            if (!mended.get()) {
                throw new IllegalStateException("a mistake in the consumer");
            }
        });
        broker.send(Message.event(key).partition(0).in(topics));
        broker.send(Message.event(key + "/next").partition(0).in(topics));
        var letter = deadLetter(Listeners.EVENTS, EVENTS);
        await().until(() -> heard.of(Listeners.EVENTS, key + "/next").size() == 1);
        var before = offsets.next(Listeners.EVENTS, EVENTS);

        mended.set(true);
        replay(letter);
        assertThat(heard.of(Listeners.EVENTS, key)).hasSize(1);
        assertThat(offsets.next(Listeners.EVENTS, EVENTS)).isEqualTo(before);
    }

    @Test
    void aReplayThatFailsAgainSaysSo() throws Exception {
        broker.send(Message.event(key).header("ce_hop", "9").in(topics));
        var letter = deadLetter(Listeners.EVENTS, EVENTS);

        assertThatThrownBy(() -> replay(letter)).isInstanceOf(DeadLetter.class).hasMessageContaining("TOO_MANY_HOPS");
    }

    @Test
    void aReplayedStateThatWasOvertakenIsDropped() throws Exception {
        var mended = new AtomicBoolean();
        listeners.afterEffect(key, event -> {
            if (!mended.get() && event.sequence().n() == 1) {
                throw new IllegalStateException("a mistake in the consumer");
            }
        });
        broker.send(Message.state(key).sequence(1).in(topics));
        broker.send(Message.state(key).sequence(2).in(topics));
        await().until(() -> heard.of(Listeners.STATES, key).size() == 1);
        var letter = deadLetter(Listeners.STATES, STATES);

        mended.set(true);
        deadLetters.replay(Listeners.STATES, STATES, letter.position(), listeners::state);
        assertThat(heard.of(Listeners.STATES, key))
                .map(note -> note.sequence().n())
                .containsExactly(2L);
    }

    @Test
    void anUnknownDeadLetterCanNotBeReplayed() {
        assertThatThrownBy(() -> deadLetters.replay(Listeners.EVENTS, EVENTS, 1_000_000, listeners::event))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aConsumerWithoutDeadLettersHasNone() {
        assertThat(deadLetters.list("nobody", STATES, 0, 10)).isEmpty();
    }

    private void replay(DeadLetterEntry letter) {
        deadLetters.replay(Listeners.EVENTS, EVENTS, letter.position(), listeners::event);
    }

    private DeadLetterEntry deadLetter(String consumer, String topic) {
        return await().until(() -> mine(consumer, topic), letters -> !letters.isEmpty())
                .getFirst();
    }

    private List<DeadLetterEntry> mine(String consumer, String topic) {
        return deadLetters.list(consumer, topic, 0, 1_000).stream()
                .filter(letter -> key.equals(letter.key()))
                .toList();
    }
}
