package io.domicile.advisor.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Places as tables and records hold them. Equal places have equal texts. */
public final class PlaceJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PlaceJson() {}

    private record Stored(
            String id,
            String name,
            PlaceKind kind,
            String operator,
            String stack,
            Map<String, Fact> facts,
            Capacity capacity) {}

    public static String write(Place place) {
        var facts = byWord(place.facts());
        facts.replaceAll((word, fact) -> canonical(PlaceFact.of(word).orElseThrow(), fact));
        var stored = new Stored(
                place.id(), place.name(), place.kind(), place.operator(), place.stack(), facts, place.capacity());
        return text(stored);
    }

    public static Place read(String json) {
        var stored = read(json, Stored.class);
        var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        // A word that is not known any more was a fact of an earlier release: rules cannot ask for it.
        stored.facts()
                .forEach((word, fact) ->
                        PlaceFact.of(word).ifPresent(known -> facts.put(known, canonical(known, fact))));
        return new Place(
                stored.id(),
                stored.name(),
                stored.kind(),
                stored.operator(),
                stored.stack(),
                Collections.unmodifiableMap(facts), // Places are kept, and shared between threads.
                stored.capacity());
    }

    static String write(Fact fact) {
        return text(fact);
    }

    static Fact readFact(PlaceFact what, String json) {
        return canonical(what, read(json, Fact.class));
    }

    /** Facts by their words, in the order of {@link PlaceFact}. */
    static Map<String, Fact> byWord(Map<PlaceFact, Fact> facts) {
        var byWord = new LinkedHashMap<String, Fact>();
        for (var fact : PlaceFact.values()) {
            var known = facts.get(fact);
            if (known != null) {
                byWord.put(fact.word(), known);
            }
        }
        return byWord;
    }

    private static Fact canonical(PlaceFact what, Fact fact) {
        return new Fact(
                FactValues.of(what, fact.value()),
                fact.asOf(),
                fact.reviewBy(),
                fact.source(),
                fact.claim(),
                fact.confidence(),
                fact.method());
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A place is made of texts, numbers and dates", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table holds what this class wrote", e);
        }
    }
}
