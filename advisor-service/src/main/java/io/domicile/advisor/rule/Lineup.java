package io.domicile.advisor.rule;

import io.domicile.advisor.place.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Places by what rules may read of them, and which of them look alike. */
final class Lineup {

    private final Examiner examiner;
    private final List<Map<String, Object>> facts;
    private final List<Witness> witnesses = new ArrayList<>();

    Lineup(List<Place> places, LocalDate factsOn, Examiner examiner) {
        this.examiner = examiner;
        this.facts = places.stream().map(place -> Facts.of(place, factsOn)).toList();
    }

    int size() {
        return facts.size();
    }

    Map<String, Object> facts(int place) {
        return facts.get(place);
    }

    /**
     * Places by what they look like to somebody.
     *
     * @param of the class of each place, from 0
     * @param first the first place of each class
     */
    record Classes(Numbers of, Numbers first) {

        static final Classes NONE = new Classes(new Numbers(), new Numbers());

        /** What is made of the first place of each class, for every place in order. */
        <T> List<T> each(IntFunction<T> make) {
            var different = first.stream().mapToObj(make).toList();
            return of.stream().mapToObj(different::get).toList();
        }
    }

    /** To be told before any places are compared. */
    Examiner.Focus on(List<Condition> conditions, Collection<String> words) {
        return examiner.on(conditions, words);
    }

    /** Which places need not be told apart. */
    Classes alike(Examiner.Focus focus) {
        var witnesses = witnesses();
        return classes(place -> examiner.look(focus, witnesses.get(place)));
    }

    /** Which places nobody tells apart. */
    Classes alike(List<Classes> all) {
        return classes(place -> {
            var of = new int[all.size()];
            for (int i = 0; i < of.length; i++) {
                of[i] = all.get(i).of().at(place);
            }
            return new Numbers(of);
        });
    }

    private Classes classes(IntFunction<Numbers> look) {
        var known = new HashMap<Numbers, Integer>();
        var first = new ArrayList<Integer>();
        var of = new int[facts.size()];
        for (int place = 0; place < of.length; place++) {
            var seen = known.putIfAbsent(look.apply(place), first.size());
            if (seen == null) {
                first.add(place);
            }
            of[place] = seen == null ? first.size() - 1 : seen;
        }
        return new Classes(
                new Numbers(of),
                new Numbers(first.stream().mapToInt(Integer::intValue).toArray()));
    }

    private List<Witness> witnesses() {
        if (witnesses.isEmpty()) {
            facts.forEach(place -> witnesses.add(examiner.call(new Facts(Map.of(), Map.of(), place))));
        }
        return witnesses;
    }
}
