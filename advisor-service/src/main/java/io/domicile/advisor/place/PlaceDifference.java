package io.domicile.advisor.place;

import io.domicile.advisor.place.Capacity.Step;
import io.domicile.advisor.place.PlaceChanged.Citation;
import io.domicile.advisor.place.PlaceChanged.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two states of one place, in the words of {@link PlaceChanged}. */
final class PlaceDifference {

    /** The word for capacity, which is no {@link PlaceFact}. */
    static final String CAPACITY = "capacity";

    private final Set<String> words = new TreeSet<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();

    private PlaceDifference() {}

    static PlaceChanged appeared(Place place, @Nullable String tenant) {
        return new PlaceChanged(
                place.id(),
                tenant,
                Kind.APPEARED,
                words(place),
                null,
                CapacityText.of(place.capacity()),
                sources(place));
    }

    static PlaceChanged removed(Place place, @Nullable String tenant) {
        return new PlaceChanged(
                place.id(),
                tenant,
                Kind.REMOVED,
                words(place),
                CapacityText.of(place.capacity()),
                null,
                sources(place));
    }

    /**
     * Empty when nothing differs that a rule, a score or a plan could read.
     *
     * @param steps what says so, for each step of the capacity, by the id of its phase
     */
    static Optional<PlaceChanged> between(
            Place before, Place after, @Nullable String tenant, Map<String, List<Citation>> steps) {
        var difference = new PlaceDifference();
        difference.compare("name", before.name(), after.name());
        difference.compare("kind", before.kind(), after.kind());
        difference.compare("operator", before.operator(), after.operator());
        difference.compare("stack", before.stack(), after.stack());
        for (var fact : PlaceFact.values()) {
            difference.compare(fact, before.facts().get(fact), after.facts().get(fact));
        }
        difference.compare(before.capacity(), after.capacity(), steps);
        if (difference.words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlaceChanged(
                after.id(),
                tenant,
                kind(before.capacity(), after.capacity()),
                difference.words,
                String.join("; ", difference.before),
                String.join("; ", difference.after),
                difference.citations));
    }

    private static Kind kind(Capacity before, Capacity after) {
        int compared = Double.compare(delivered(after), delivered(before));
        return compared > 0 ? Kind.GREW : compared < 0 ? Kind.SHRANK : Kind.CHANGED;
    }

    /** In MW, whatever the qualifier: the larger of two steps of one site, as they are totals. */
    private static double delivered(Capacity capacity) {
        if (!capacity.limited()) {
            return Double.POSITIVE_INFINITY;
        }
        var bySite = new LinkedHashMap<String, Double>();
        for (var step : capacity.steps()) {
            bySite.merge(step.site() == null ? "" : step.site(), step.standing().orElse(0), Math::max);
        }
        return bySite.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void compare(String word, Object was, Object is) {
        if (!was.equals(is)) {
            words.add(word);
            before.add(word + " " + was);
            after.add(word + " " + is);
        }
    }

    private void compare(PlaceFact fact, @Nullable Fact was, @Nullable Fact is) {
        if (Objects.equals(was, is)) {
            return;
        }
        words.add(fact.word());
        before.add(text(fact, was));
        after.add(text(fact, is));
        var says = is == null ? was : is;
        if (says != null) {
            citations.add(new Citation(text(fact, is), says.source(), says.claim(), null));
        }
    }

    private void compare(Capacity was, Capacity is, Map<String, List<Citation>> says) {
        if (was.equals(is)) {
            return;
        }
        words.add(CAPACITY);
        var phases = new LinkedHashMap<String, Step>();
        was.steps().forEach(step -> phases.put(step.phase(), step));
        is.steps().forEach(step -> phases.put(step.phase(), step));
        var changed = phases.keySet().stream()
                .filter(phase -> !Objects.equals(step(was, phase), step(is, phase)))
                .toList();
        before.add(CapacityText.of(was, changed));
        after.add(CapacityText.of(is, changed));
        changed.forEach(phase -> citations.addAll(says.getOrDefault(phase, List.of())));
    }

    private static @Nullable Step step(Capacity capacity, String phase) {
        return capacity.steps().stream()
                .filter(step -> step.phase().equals(phase))
                .findAny()
                .orElse(null);
    }

    private static String text(PlaceFact fact, @Nullable Fact known) {
        return fact.word() + " " + (known == null ? "unknown" : known.value() + ", as of " + known.asOf());
    }

    private static Set<String> words(Place place) {
        var words = new TreeSet<>(PlaceJson.byWord(place.facts()).keySet());
        words.add(CAPACITY);
        return words;
    }

    /** One for each document: a place rests on few. */
    private static List<Citation> sources(Place place) {
        var byDocument = new LinkedHashMap<String, Citation>();
        PlaceJson.byWord(place.facts())
                .forEach((word, fact) -> byDocument.putIfAbsent(
                        fact.source(), new Citation(word + " " + fact.value(), fact.source(), fact.claim(), null)));
        return List.copyOf(byDocument.values());
    }
}
