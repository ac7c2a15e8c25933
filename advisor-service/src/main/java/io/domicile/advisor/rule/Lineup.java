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
    private final Map<List<String>, Classes> alike = new HashMap<>();

    Lineup(List<Place> places, LocalDate factsOn) {
        this.facts = places.stream().map(place -> Facts.of(place, factsOn)).toList();
    }

    int size() {
        return facts.size();
    }

    Map<String, Object> facts(int place) {
        return facts.get(place);
    }

    Classes alike(List<String> words) {
        return alike.computeIfAbsent(words, this::compare);
    }

    /**
     * Places by what they look like to whoever reads only some facts.
     *
     * @param of the class of each place, from 0
     * @param first the first place of each class
     */
    record Classes(List<Integer> of, List<Integer> first) {}

    private Classes compare(List<String> words) {
        var known = new HashMap<List<@Nullable Object>, Integer>();
        var first = new ArrayList<Integer>();
        var of = new ArrayList<Integer>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            var values = new ArrayList<@Nullable Object>(words.size());
            for (var word : words) {
                values.add(facts.get(i).get(word));
            }
            var seen = known.putIfAbsent(values, first.size());
            if (seen == null) {
                first.add(i);
            }
            of.add(seen == null ? first.size() - 1 : seen);
        }
        return new Classes(List.copyOf(of), List.copyOf(first));
    }
}
