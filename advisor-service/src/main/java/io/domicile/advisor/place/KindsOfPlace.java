package io.domicile.advisor.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The four kinds of place side by side. Each cell says of how many places something is known, and shows what: nothing is
 * summed up into a grade, and what nobody knows is counted as unknown.
 */
record KindsOfPlace(LocalDate asOf, List<Column> kinds) {

    /** One kind, with how many of its places the tenant sees. */
    record Column(PlaceKind kind, int places, Map<Criterion, Cell> criteria) {}

    /**
     * @param fact the word of the fact that is looked at
     * @param known of how many places it is known and not due for review
     * @param due of how many it was known but is due for review
     * @param unknown of how many nobody knows it
     */
    record Cell(String fact, int known, int due, int unknown, String summary, List<Group> groups) {}

    /** Places of which one source says the same. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            Object value,
            String source,
            @Nullable String claim,
            LocalDate asOf,
            LocalDate reviewBy,
            @Nullable String confidence,
            boolean due,
            List<String> places) {}

    /** What buyers compare kinds by. */
    enum Criterion {
        MODEL_VARIETY(PlaceFact.MODELS),
        TOOLING(PlaceFact.TOOLING),
        SLA_COMMITMENT(PlaceFact.AVAILABILITY),
        PRICE_TRANSPARENCY(PlaceFact.PUBLISHED_PRICES),
        RESIDENCY(PlaceFact.CONTROL_PLANE),
        COMPLIANCE(PlaceFact.CERTIFICATIONS),
        LANGUAGE(PlaceFact.LANGUAGES);

        private final PlaceFact fact;

        Criterion(PlaceFact fact) {
            this.fact = fact;
        }
    }

    static KindsOfPlace of(List<Place> places, LocalDate on) {
        var columns = Arrays.stream(PlaceKind.values())
                .map(kind -> column(
                        kind,
                        places.stream().filter(place -> place.kind() == kind).toList(),
                        on))
                .toList();
        return new KindsOfPlace(on, columns);
    }

    private static Column column(PlaceKind kind, List<Place> places, LocalDate on) {
        var cells = new LinkedHashMap<Criterion, Cell>();
        for (var criterion : Criterion.values()) {
            cells.put(criterion, cell(criterion, places, on));
        }
        return new Column(kind, places.size(), cells);
    }

    private static Cell cell(Criterion criterion, List<Place> places, LocalDate on) {
        var byStatement = new LinkedHashMap<Fact, List<String>>();
        var fresh = new ArrayList<Place>();
        int due = 0;
        for (var place : places) {
            var fact = place.fact(criterion.fact).orElse(null);
            if (fact == null) {
                continue;
            }
            byStatement.computeIfAbsent(fact, _ -> new ArrayList<>()).add(place.id());
            if (fact.isFresh(on)) {
                fresh.add(place);
            } else {
                due++;
            }
        }
        var groups = new ArrayList<Group>();
        byStatement.forEach((fact, ids) -> groups.add(new Group(
                fact.value(),
                fact.source(),
                fact.claim(),
                fact.asOf(),
                fact.reviewBy(),
                fact.confidence(),
                !fact.isFresh(on),
                ids)));
        return new Cell(
                criterion.fact.word(),
                fresh.size(),
                due,
                places.size() - fresh.size() - due,
                summary(criterion, fresh, places.size()),
                groups);
    }

    private static String summary(Criterion criterion, List<Place> known, int all) {
        if (known.isEmpty()) {
            return "unknown for all " + all + " places";
        }
        var of = known.size() + " of " + all + " places";
        return switch (criterion) {
            case MODEL_VARIETY -> of + " name models: " + range(known, PlaceFact.MODELS) + " brands a place";
            case TOOLING -> of + " name managed tooling: " + words(known, PlaceFact.TOOLING);
            case SLA_COMMITMENT ->
                of + " commit to an availability: " + percent(known, true) + " to " + percent(known, false)
                        + " a month";
            case PRICE_TRANSPARENCY ->
                known.stream()
                                .filter(place -> Boolean.TRUE.equals(value(place, PlaceFact.PUBLISHED_PRICES)))
                                .count() + " of " + all + " places publish prices";
            case RESIDENCY ->
                known.stream().filter(KindsOfPlace::isControlledAtHome).count() + " of " + all
                        + " places are known to be controlled from the country where the data sit alone";
            case COMPLIANCE -> of + " name certifications: " + words(known, PlaceFact.CERTIFICATIONS);
            case LANGUAGE -> of + " name languages: " + range(known, PlaceFact.LANGUAGES) + " a place";
        };
    }

    private static boolean isControlledAtHome(Place place) {
        return value(place, PlaceFact.CONTROL_PLANE) instanceof Collection<?> from
                && place.fact(PlaceFact.COUNTRY)
                        .filter(country -> from.size() == 1 && from.contains(country.value()))
                        .isPresent();
    }

    private static String range(List<Place> known, PlaceFact fact) {
        var sizes = known.stream()
                .mapToInt(place -> value(place, fact) instanceof Collection<?> words ? words.size() : 0)
                .summaryStatistics();
        return sizes.getMin() == sizes.getMax() ? "" + sizes.getMax() : sizes.getMin() + " to " + sizes.getMax();
    }

    private static String words(List<Place> known, PlaceFact fact) {
        var words = new TreeSet<String>();
        known.forEach(place -> {
            if (value(place, fact) instanceof Collection<?> some) {
                some.forEach(word -> words.add(word.toString()));
            }
        });
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    private static String percent(List<Place> known, boolean least) {
        var values = known.stream()
                .mapToDouble(place -> value(place, PlaceFact.AVAILABILITY) instanceof Double number ? number : 0)
                .summaryStatistics();
        return new BigDecimal(Double.toString(least ? values.getMin() : values.getMax()))
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    private static @Nullable Object value(Place place, PlaceFact fact) {
        return place.fact(fact).map(Fact::value).orElse(null);
    }
}
