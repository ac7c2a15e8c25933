package io.domicile.advisor.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a place that an advice was decided by.
 *
 * @param fact its word, such as {@code place.country}
 * @param value in words, with its unit
 * @param asOf the day for which it holds
 * @param reviewBy the day after which it counts as unknown
 * @param overdue it counted as unknown already
 * @param source address of what it rests on; {@code tenant} for what the tenant itself said
 * @param claim the catalog's claim behind it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitedFact(
        String fact,
        String value,
        LocalDate asOf,
        LocalDate reviewBy,
        boolean overdue,
        String source,
        @Nullable String claim,
        @Nullable String confidence,
        @Nullable String method) {

    private static final String PLACE = "place.";

    /** Those of a place that are known, of these words. */
    static List<CitedFact> of(Place place, Collection<String> words, LocalDate factsOn) {
        var facts = new ArrayList<CitedFact>();
        for (var word : new TreeSet<>(words)) {
            if (word.startsWith(PLACE)) {
                PlaceFact.of(word.substring(PLACE.length()))
                        .flatMap(what -> place.fact(what).map(fact -> of(what, fact, factsOn)))
                        .ifPresent(facts::add);
            }
        }
        return List.copyOf(facts);
    }

    private static CitedFact of(PlaceFact what, Fact fact, LocalDate factsOn) {
        return new CitedFact(
                PLACE + what.word(),
                inWords(what, fact.value()),
                fact.asOf(),
                fact.reviewBy(),
                !fact.isFresh(factsOn),
                fact.source(),
                fact.claim(),
                fact.confidence(),
                fact.method());
    }

    private static String inWords(PlaceFact what, Object value) {
        var text = value instanceof Collection<?> many
                ? String.join(", ", many.stream().map(String::valueOf).sorted().toList())
                : value instanceof Boolean flag ? (flag ? "yes" : "no") : String.valueOf(value);
        return switch (what) {
            case ACCELERATOR_HOUR_USD -> text + " USD for an accelerator and hour";
            case AVAILABILITY -> text + " of a month";
            case CARBON -> text + " g CO2e/kWh";
            case LATITUDE, LONGITUDE -> text + "°";
            default -> text.isEmpty() ? "none" : text;
        };
    }

    static Map<String, Place> byId(Collection<Place> places) {
        var byId = new HashMap<String, Place>();
        places.forEach(place -> byId.put(place.id(), place));
        return byId;
    }
}
