package io.domicile.outbox;

import static io.domicile.outbox.Broker.header;
import static io.domicile.outbox.TestApplication.EVENTS;
import static io.domicile.outbox.TestApplication.STATES;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OutboxParts.class)
class ConcurrentWritersTest {

    private static final int WRITERS = 8;
    private static final int EACH = 8;

    @Inject
    Things things;

    private final String key = UUID.randomUUID().toString();

    @FunctionalInterface
    private interface Write {
        void of(String key, int writer, int number);
    }

    @Test
    void statesOfOneKeyAreNumberedWithoutGapAndArriveInThatOrder() throws Exception {
        concurrently((at, writer, number) -> things.put(at, writer + "-" + number));

        var sequences = things.onBroker(STATES, key, WRITERS * EACH).stream()
                .map(message -> Sequence.parse(header(message, "ce_sequence")).n())
                .toList();
        assertThat(sequences)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList());
    }

    /** What one writer did after the other arrives after it; of writers that do not wait for each other any may be first. */
    @Test
    void effectsOfOneKeyArriveInTheOrderInWhichTheyWereCommitted() throws Exception {
        concurrently((at, writer, number) -> things.happened(at, writer + "-" + number));

        var names = things.onBroker(EVENTS, key, WRITERS * EACH).stream()
                .map(Broker::text)
                .map(text -> text.replaceAll(".*\"name\":\"([^\"]*)\".*", "$1"))
                .toList();
        assertThat(names).hasSize(WRITERS * EACH);
        for (int writer = 0; writer < WRITERS; writer++) {
            var mine = writer + "-";
            assertThat(names.stream().filter(name -> name.startsWith(mine)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, EACH).mapToObj(n -> mine + n).toList());
        }
    }

    private void concurrently(Write write) throws InterruptedException, ExecutionException {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var done = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(() -> {
                        for (int number = 0; number < EACH; number++) {
                            write.of(key, writer, number);
                        }
                    }))
                    .toList();
            for (var one : done) {
                one.get();
            }
        }
    }
}
