package io.domicile.advisor.advice;

import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Docket;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the rules say of a workload at each place, with the artifacts that its tenant has registered for that place. Rules
 * read what is held as a fact of the workload, so places at which the same is held are asked about together.
 */
final class Law {

    private final Docket docket;
    private final Map<Set<String>, List<Integer>> positions;
    private final int places;

    private Law(Docket docket, Held held, List<Place> places) {
        this.docket = docket;
        this.places = places.size();
        this.positions = IntStream.range(0, places.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        position -> held.kindsAt(places.get(position).id()), LinkedHashMap::new, Collectors.toList()));
    }

    /** @param docket of the same places, in the same order */
    static Law of(Docket docket, Held held, List<Place> places) {
        return new Law(docket, held, places);
    }

    /** One ruling for each place, in their order. */
    List<Ruling> of(Workload workload) {
        var rulings = new Ruling[places];
        positions.forEach((held, here) -> {
            var said = docket.rule(held.isEmpty() ? workload : workload.withArtifacts(held));
            here.forEach(position -> rulings[position] = said.get(position));
        });
        return List.of(rulings);
    }
}
