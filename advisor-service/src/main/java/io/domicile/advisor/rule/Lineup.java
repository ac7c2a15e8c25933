package io.domicile.advisor.rule;

import io.domicile.advisor.place.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places by what rules may read of them, and which of them look alike. */
final class Lineup {

    private final List<Map<String, Object>> facts;
    private final Map<List<String>, int[]> alike = new HashMap<>();

    Lineup(List<Place> places, LocalDate factsOn) {
        this.facts = places.stream().map(place -> Facts.of(place, factsOn)).toList();
    }

    int size() {
        return facts.size();
    }

    Map<String, Object> facts(int place) {
        return facts.get(place);
    }

    /** For each place the first one that has the same values of these facts. */
    int[] alike(List<String> words) {
        return alike.computeIfAbsent(words, this::compare);
    }

    private int[] compare(List<String> words) {
        var firsts = new HashMap<List<@Nullable Object>, Integer>();
        var alike = new int[facts.size()];
        for (int i = 0; i < alike.length; i++) {
            var values = new ArrayList<@Nullable Object>(words.size());
            for (var word : words) {
                values.add(facts.get(i).get(word));
            }
            var first = firsts.putIfAbsent(values, i);
            alike[i] = first == null ? i : first;
        }
        return alike;
    }
}
