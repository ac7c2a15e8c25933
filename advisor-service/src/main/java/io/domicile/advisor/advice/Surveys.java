package io.domicile.advisor.advice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Surveys that wait to be asked again: what the rules say of facts takes longer to find out than a small portfolio takes to
 * plan. A survey is kept under all that its answers depend on, so who has rules or places of their own has their own, and is
 * lent to one thread at a time.
 */
final class Surveys {

    private static final int MOST = 16;

    private static final int MOST_ALIKE = 4;
    private static final Duration UNUSED = Duration.ofHours(1);

    /** After so many workloads one makes room: it keeps what it found of all that look different. */
    private static final int MOST_MET = 10_000;

    /** Softly: a large plan may need the room. */
    private final Cache<Survey.Basis, Deque<Survey>> idle = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(UNUSED)
            .softValues()
            .build();

    /** Asks one that nobody else is asking. */
    <T> T with(Survey.Basis basis, Supplier<Survey> make, Function<Survey, T> ask) {
        var alike = idle.get(basis, _ -> new ConcurrentLinkedDeque<>());
        var waiting = alike.pollFirst();
        var survey = waiting == null ? make.get() : waiting;
        var answer = ask.apply(survey);
        if (survey.met() < MOST_MET && alike.size() < MOST_ALIKE) {
            alike.addFirst(survey);
        }
        return answer;
    }
}
