package io.domicile.advisor.advice;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the rules say of a workload at each place, with the artifacts that its tenant has registered for that place. Rules
 * read what is held as a fact of the workload, so places at which the same is held are asked about together.
 */
final class Law {

    private final Rules rules;
    private final Question question;
    private final List<Place> places;
    private final Map<Set<String>, List<Integer>> positions;

    private Law(Rules rules, Question question, List<Place> places) {
        this.rules = rules;
        this.question = question;
        this.places = places;
        this.positions = IntStream.range(0, places.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        position -> question.held().kindsAt(places.get(position).id()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    static Law on(Question question, List<Place> places, Rules rules) {
        return new Law(rules, question, places);
    }

    /** One ruling for each place, in their order. */
    List<Ruling> of(Workload workload) {
        var rulings = new TreeMap<Integer, Ruling>();
        positions.forEach((held, here) -> {
            var said = rules.rule(
                    held.isEmpty() ? workload : workload.withArtifacts(held),
                    here.stream().map(places::get).toList(),
                    question.on(),
                    question.proposed(),
                    question.own());
            for (int i = 0; i < here.size(); i++) {
                rulings.put(here.get(i), said.get(i));
            }
        });
        return List.copyOf(rulings.values());
    }
}
