package io.domicile.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestingTopicsTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final RestingTopics resting = new RestingTopics(Duration.ofMillis(350), now::get);

    @Test
    void aTopicThatFailsRestsTwiceAsLongEachTimeUpToTheLimit() {
        for (long pause : new long[] {100, 200, 350, 350}) {
            resting.update(resting.current(), Set.of("a"));
            pass(pause - 1);
            assertThat(resting.current()).containsExactly("a");
            pass(1);
            assertThat(resting.current()).isEmpty();
        }
    }

    @Test
    void aTopicThatWorksAgainIsForgiven() {
        resting.update(Set.of(), Set.of("a"));
        pass(100);
        resting.update(resting.current(), Set.of());
        resting.update(resting.current(), Set.of("a"));
        pass(100);

        assertThat(resting.current()).isEmpty();
    }

    @Test
    void anotherTopicsFailureDoesNotForgiveOneThatRests() {
        resting.update(Set.of(), Set.of("a"));
        resting.update(resting.current(), Set.of("b"));

        assertThat(resting.current()).containsExactlyInAnyOrder("a", "b");
    }

    private void pass(long millis) {
        now.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}
