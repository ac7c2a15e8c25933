package io.domicile.advisor.advice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.score.Preset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Surveys that wait to be asked again: what the rules say of facts takes longer to find out than a small portfolio takes to
 * plan. A survey is kept under all that its answers depend on, so who has rules or places of their own has their own, and is
 * lent to one thread at a time.
 */
final class Surveys {

    private static final int MOST = 16;

    private static final int MOST_ALIKE = 4;
    private static final Duration UNUSED = Duration.ofHours(1);

    /** After so many questions one makes room: it keeps what it found of all facts that look different. */
    private static final int MOST_QUESTIONS = 10_000;

    /** Softly: a large plan may need the room. */
    private final Cache<Key, Deque<Survey>> idle = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(UNUSED)
            .softValues()
            .build();

    /**
     * What answers depend on, beside the packs, which never change while the service runs.
     *
     * @param places told from others by identity: {@code Places} gives the same list as long as they are the same
     */
    record Key(List<Place> places, LocalDate on, LocalDate factsOn, Preset preset, OwnRules own) {

        @Override
        @SuppressWarnings("ReferenceEquality") // To compare all facts of all places would take longer than it saves.
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && places == key.places
                    && on.equals(key.on)
                    && factsOn.equals(key.factsOn)
                    && preset == key.preset
                    && own.equals(key.own);
        }

        @Override
        public int hashCode() {
            return Objects.hash(System.identityHashCode(places), on, factsOn, preset, own);
        }
    }

    /** Asks one that nobody else is asking. */
    <T> T with(Key key, Supplier<Survey> make, Function<Survey, T> ask) {
        var alike = idle.get(key, _ -> new ConcurrentLinkedDeque<>());
        var waiting = alike.pollFirst();
        var survey = waiting == null ? make.get() : waiting;
        var answer = ask.apply(survey);
        if (survey.asked() < MOST_QUESTIONS && alike.size() < MOST_ALIKE) {
            alike.addFirst(survey);
        }
        return answer;
    }
}
