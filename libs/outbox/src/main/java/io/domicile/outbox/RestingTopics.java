package io.domicile.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Topics that the broker did not take a row of lately. Each rests on its own, so that a missing one does not hold up the rest. */
final class RestingTopics {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Duration maxPause;
    private final LongSupplier nanoTime;
    private final Map<String, Rest> rests = new HashMap<>();

    RestingTopics(Duration maxPause, LongSupplier nanoTime) {
        this.maxPause = maxPause;
        this.nanoTime = nanoTime;
    }

    private record Rest(Duration pause, long until) {}

    Set<String> current() {
        var resting = new HashSet<String>();
        rests.forEach((topic, rest) -> {
            if (rest.until() - nanoTime.getAsLong() > 0) {
                resting.add(topic);
            }
        });
        return resting;
    }

    /** After a round: what failed rests, twice as long as before; what was tried and did not fail is forgiven. */
    void update(Set<String> restedMeanwhile, Set<String> failed) {
        rests.keySet().removeIf(topic -> !restedMeanwhile.contains(topic) && !failed.contains(topic));
        for (var topic : failed) {
            rests.compute(
                    topic,
                    (name, before) ->
                            rest(before == null ? FIRST_PAUSE : before.pause().multipliedBy(2)));
        }
    }

    private Rest rest(Duration wished) {
        var pause = wished.compareTo(maxPause) < 0 ? wished : maxPause;
        return new Rest(pause, nanoTime.getAsLong() + pause.toNanos());
    }
}
