package io.domicile.advisor.advice;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** What rules alone say of places: verdicts with their reasons, without scores, ranks and what workloads need. */
final class Verdicts {

    private Verdicts() {}

    /**
     * One for each place, in their order.
     *
     * @param rulings one for each place; those that look alike share theirs
     */
    static List<PlaceAdvice> of(List<Place> places, List<Ruling> rulings, LocalDate on) {
        var judgements = new IdentityHashMap<Ruling, Judgement>();
        var advised = new ArrayList<PlaceAdvice>(places.size());
        for (int i = 0; i < places.size(); i++) {
            var ruling = rulings.get(i);
            var judgement = judgements.computeIfAbsent(ruling, Judgement::of);
            advised.add(advice(places.get(i), ruling, judgement, on));
        }
        return List.copyOf(advised);
    }

    private static PlaceAdvice advice(Place place, Ruling ruling, Judgement judgement, LocalDate on) {
        var wording = Wording.ENGLISH;
        return new PlaceAdvice(
                place.id(),
                place.name(),
                judgement.verdict(),
                null,
                null,
                Finding.of(judgement, ruling, on, wording),
                judgement.artifacts(),
                judgement.missing(),
                Finding.warnings(ruling, wording),
                CapacityFinding.of(place.capacity(), wording),
                ruling.outcomes(),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
