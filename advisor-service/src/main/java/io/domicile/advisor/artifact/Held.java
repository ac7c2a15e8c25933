package io.domicile.advisor.artifact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant holds for one workload on one day.
 *
 * @param items the artifacts that count, the first registered first
 */
public record Held(List<Item> items) {

    /** Of a tenant that holds nothing. */
    public static final Held NOTHING = new Held(List.of());

    private static final Comparator<Item> LONGEST_FIRST =
            Comparator.comparing(Item::validUntil, Comparator.nullsFirst(Comparator.reverseOrder()));

    /**
     * An artifact that counts.
     *
     * @param kind the word by which rules ask for it
     * @param places ids of the places that it covers; empty: all
     * @param validUntil the last day on which it counts; null: no end
     */
    public record Item(
            UUID artifact,
            String kind,
            Set<String> places,
            @Nullable LocalDate validUntil) {

        public Item {
            places = Set.copyOf(places);
        }

        boolean covers(String wanted, String place) {
            return kind.equals(wanted) && counts(place);
        }

        boolean counts(String place) {
            return places.isEmpty() || places.contains(place);
        }
    }

    public Held {
        items = List.copyOf(items);
    }

    /** Whether an artifact of this kind counts at this place. */
    public boolean covers(String kind, String place) {
        return items.stream().anyMatch(item -> item.covers(kind, place));
    }

    /** All kinds of which an artifact counts at this place, in order. */
    public Set<String> kindsAt(String place) {
        return items.stream()
                .filter(item -> item.counts(place))
                .map(Item::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The artifacts of this kind that count at this place, the one that counts longest first. */
    public List<Item> covering(String kind, String place) {
        return items.stream()
                .filter(item -> item.covers(kind, place))
                .sorted(LONGEST_FIRST)
                .toList();
    }
}
