package io.domicile.advisor.score;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Need;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which needs of a workload a place is known not to meet. A need is the tenant's own wish and no law: it closes no place,
 * but whoever reads the ranking must see it.
 */
public final class Shortfalls {

    private Shortfalls() {}

    /** Sentences; what is not known is no shortfall, it is in the criteria's {@code missing}. */
    public static List<String> of(Need need, Place place, LocalDate on, Wording wording) {
        var known = new Known(place, on);
        return Stream.of(
                        models(need.models(), known),
                        languages(need.languages(), known),
                        latency(need.users(), need.latencyMs(), known),
                        availability(need.availability(), known))
                .flatMap(Optional::stream)
                .map(wording::say)
                .toList();
    }

    private static Optional<Phrase> models(@Nullable Set<String> asked, Known known) {
        return known.words(PlaceFact.MODELS)
                .flatMap(offered -> without(asked, offered::contains))
                .map(absent -> Phrase.of("shortfall.models", absent));
    }

    private static Optional<Phrase> languages(@Nullable Set<String> asked, Known known) {
        return known.words(PlaceFact.LANGUAGES)
                .flatMap(spoken -> without(asked, language -> Offer.isSpoken(language, spoken)))
                .map(absent -> Phrase.of("shortfall.languages", absent));
    }

    private static Optional<Phrase> latency(@Nullable String users, @Nullable Integer asked, Known known) {
        if (users == null || asked == null) {
            return Optional.empty();
        }
        double ms = Latency.estimate(users, known).orElse(0);
        return ms > asked
                ? Optional.of(Phrase.of("shortfall.latency", String.format(Locale.ROOT, "%.0f", ms), asked.toString()))
                : Optional.empty();
    }

    private static Optional<Phrase> availability(@Nullable Double asked, Known known) {
        if (asked == null) {
            return Optional.empty();
        }
        double least = asked;
        return known.number(PlaceFact.AVAILABILITY)
                .filter(committed -> committed < least)
                .map(committed -> Phrase.of("shortfall.availability", Offer.percent(committed), Offer.percent(least)));
    }

    private static Optional<String> without(@Nullable Set<String> asked, Predicate<String> there) {
        if (asked == null) {
            return Optional.empty();
        }
        var absent = new TreeSet<>(asked);
        absent.removeIf(there);
        return absent.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", absent));
    }
}
