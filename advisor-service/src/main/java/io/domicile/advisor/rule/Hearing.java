package io.domicile.advisor.rule;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One workload before all places. Places that look alike to a rule share its outcome, so the number of evaluations follows
 * the number of different facts, not that of places.
 */
final class Hearing {

    private static final Comparator<Finding> WORST = Comparator.comparingInt(finding -> switch (finding.outcome()) {
        case FAIL -> 3;
        case UNKNOWN -> 2;
        case PASS -> 1;
        case NOT_APPLICABLE -> 0;
    });

    private final Map<String, Object> groups;
    private final List<String> names = new ArrayList<>();
    private final List<Facts> parts = new ArrayList<>();
    private final List<Map<String, Object>> places;
    private final Map<List<String>, int[]> alike = new HashMap<>();
    private int evaluations;

    Hearing(Workload workload, List<Place> places, LocalDate factsOn, Map<String, Object> groups) {
        this.groups = groups;
        var facts = Facts.of(workload);
        // Whatever the order in which a tenant lists its parts, the answer is the same.
        workload.parts().stream()
                .sorted(Comparator.comparing(part -> part.name()))
                .forEach(part -> {
                    names.add(part.name());
                    parts.add(new Facts(facts, Facts.of(part), Map.of()));
                });
        this.places = places.stream().map(place -> Facts.of(place, factsOn)).toList();
    }

    /** How often a rule was asked of a part, so that tests can hold it against the naive count. */
    int evaluations() {
        return evaluations;
    }

    /** What the rule says at each place; null where it does not apply. */
    List<@Nullable RuleOutcome> hear(Packs.Counting counting) {
        var version = counting.version();
        var concerned = concerned(version);
        var outcomes = new ArrayList<@Nullable RuleOutcome>(places.size());
        if (concerned.isEmpty()) {
            places.forEach(_ -> outcomes.add(null));
            return outcomes;
        }
        var like = alike.computeIfAbsent(version.readsOfPlace(), this::alike);
        var first = new HashMap<Integer, @Nullable RuleOutcome>();
        for (int i = 0; i < places.size(); i++) {
            if (!first.containsKey(like[i])) {
                first.put(like[i], outcome(counting, concerned, places.get(i)));
            }
            outcomes.add(first.get(like[i]));
        }
        return outcomes;
    }

    /** The parts to which the rule may apply, as far as that can be said before any place is looked at. */
    private List<Integer> concerned(RuleVersion version) {
        var concerned = new ArrayList<Integer>();
        for (int part = 0; part < parts.size(); part++) {
            evaluations++;
            if (!version.when().ask(parts.get(part), groups).no()) {
                concerned.add(part);
            }
        }
        return concerned;
    }

    /** For each place the first one that has the same values of these facts. */
    private int[] alike(List<String> words) {
        var firsts = new HashMap<List<@Nullable Object>, Integer>();
        var alike = new int[places.size()];
        for (int i = 0; i < alike.length; i++) {
            var values = new ArrayList<@Nullable Object>(words.size());
            for (var word : words) {
                values.add(places.get(i).get(word));
            }
            var first = firsts.putIfAbsent(values, i);
            alike[i] = first == null ? i : first;
        }
        return alike;
    }

    private @Nullable RuleOutcome outcome(Packs.Counting counting, List<Integer> concerned, Map<String, Object> place) {
        var findings = new TreeMap<Integer, Finding>();
        for (int part : concerned) {
            evaluations++;
            findings.put(part, counting.version().find(at(part, place), groups));
        }
        var worst = findings.values().stream().max(WORST).orElseThrow();
        if (worst.outcome() == Outcome.NOT_APPLICABLE) {
            return null;
        }
        var missing = new TreeSet<String>();
        var deciding = new TreeMap<String, TreeSet<String>>();
        var hit = new ArrayList<String>();
        findings.forEach((part, finding) -> {
            if (finding.outcome() == worst.outcome()) {
                hit.add(names.get(part));
                missing.addAll(finding.missing());
                finding.read()
                        .forEach(word -> deciding.computeIfAbsent(word, _ -> new TreeSet<>())
                                .add(Facts.inWords(at(part, place).get(word))));
            }
        });
        var inWords = new TreeMap<String, String>();
        deciding.forEach((word, values) -> inWords.put(word, String.join("; ", values)));
        return told(counting, worst, hit, List.copyOf(missing), inWords);
    }

    private Facts at(int part, Map<String, Object> place) {
        var facts = parts.get(part);
        return new Facts(facts.workload(), facts.part(), place);
    }

    private static RuleOutcome told(
            Packs.Counting counting,
            Finding finding,
            List<String> parts,
            List<String> missing,
            Map<String, String> deciding) {
        var version = counting.version();
        // The way with the least to obtain comes first; among equals the one that the pack names first.
        var ways = finding.toObtain().stream()
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        return new RuleOutcome(
                counting.rule().id(),
                counting.pack().version(),
                counting.rule().instrument(),
                version.article(),
                version.status().name(),
                version.confidence().name(),
                counting.rule().effect(),
                finding.outcome(),
                parts,
                missing,
                deciding,
                ways.isEmpty() ? List.of() : ways.getFirst(),
                finding.says(),
                version.sources().stream().map(Source::address).toList(),
                ways);
    }
}
