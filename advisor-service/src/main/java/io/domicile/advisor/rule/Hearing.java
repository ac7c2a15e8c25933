package io.domicile.advisor.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One rule of one day before a line of places. Facts that look alike to the rule share what it says, so the number of
 * evaluations follows the number of different facts, not that of workloads and places.
 */
final class Hearing {

    private static final Comparator<Finding> WORST = Comparator.comparingInt(finding -> switch (finding.outcome()) {
        case FAIL -> 3;
        case UNKNOWN -> 2;
        case PASS -> 1;
        case NOT_APPLICABLE -> 0;
    });

    /** What one part looks like to the rule, at the first of the places that look alike to it. */
    private record Sight(List<@Nullable Object> part, int place) {}

    /** The parts to which the rule may apply, and what they look like to it. */
    private record Concerned(List<Pleading> parts, List<List<@Nullable Object>> looks) {

        /** Outcomes name parts, so those of other names do not look the same. */
        Object look() {
            return List.of(parts.stream().map(Pleading::name).toList(), looks);
        }
    }

    /** What the rule says at one place: the worst of what it says of the parts, and of which of them it says that. */
    private record Said(Finding worst, List<Integer> parts, List<Finding> findings) {}

    private final Packs.Counting counting;
    private final Map<String, Object> groups;
    private final Lineup places;
    private final Lineup.Classes alike;
    private final List<String> words;
    private final Map<List<@Nullable Object>, Boolean> concerns = new HashMap<>();
    private final Map<Sight, Finding> findings = new HashMap<>();
    private final Map<Object, Heard> heard = new HashMap<>();
    private final Map<List<List<@Nullable Object>>, Bearings> bearings = new HashMap<>();
    private final Map<List<Optional<Bearing>>, Bearings> different = new HashMap<>();
    private long evaluations;

    Hearing(Packs.Counting counting, Lineup places, Map<String, Object> groups) {
        this.counting = counting;
        this.groups = groups;
        this.places = places;
        this.alike = places.alike(counting.version().readsOfPlace());
        this.words = counting.version().readsOfWorkload();
    }

    /** How often the rule was asked of a part, so that it can be held against the naive count. */
    long evaluations() {
        return evaluations;
    }

    /** What the rule says of a workload, by the class of each place; empty when it applies nowhere, whatever the place. */
    record Heard(Lineup.Classes places, List<Optional<RuleOutcome>> outcomes) {

        boolean applies() {
            return !outcomes.isEmpty();
        }

        /** Empty where the rule does not apply. */
        Optional<RuleOutcome> at(int place) {
            return outcomes.get(places.of().get(place));
        }
    }

    Heard hear(List<Pleading> parts) {
        var concerned = concerned(parts);
        return heard.computeIfAbsent(
                concerned.look(),
                _ -> new Heard(
                        alike, atEachClass(concerned, (said, place) -> outcome(concerned.parts(), said, place))));
    }

    /** The same, as far as it matters for verdicts. */
    Bearings bearings(List<Pleading> parts) {
        var concerned = concerned(parts);
        return bearings.computeIfAbsent(
                concerned.looks(),
                _ -> different.computeIfAbsent(
                        atEachClass(concerned, (said, _) -> bearing(said)), all -> new Bearings(alike, all)));
    }

    private Concerned concerned(List<Pleading> parts) {
        var concerned = new Concerned(new ArrayList<>(parts.size()), new ArrayList<>(parts.size()));
        for (var part : parts) {
            var look = look(part);
            if (concerns.computeIfAbsent(look, _ -> concerns(part))) {
                concerned.parts().add(part);
                concerned.looks().add(look);
            }
        }
        return concerned;
    }

    private <T> List<Optional<T>> atEachClass(Concerned concerned, BiFunction<Said, Integer, T> form) {
        return concerned.parts().isEmpty()
                ? List.of()
                : alike.first().stream()
                        .map(place -> say(concerned, place).map(said -> form.apply(said, place)))
                        .toList();
    }

    private List<@Nullable Object> look(Pleading part) {
        var look = new ArrayList<@Nullable Object>(words.size());
        for (var word : words) {
            look.add(value(part.facts(), word));
        }
        return look;
    }

    /** What the rule reads. Of what the tenant holds only that counts by which the rule can be met. */
    private @Nullable Object value(Facts facts, String word) {
        var value = facts.get(word);
        return word.equals(FactWord.ARTIFACTS) && value instanceof Collection<?> held
                ? held.stream().filter(counting.version()::asksFor).toList()
                : value;
    }

    /** Whether the rule may apply to a part, as far as that can be said before any place is looked at. */
    private boolean concerns(Pleading part) {
        evaluations++;
        return !counting.version().when().ask(part.facts(), groups).no();
    }

    /** Empty where the rule does not apply. */
    private Optional<Said> say(Concerned concerned, int place) {
        var findings = new ArrayList<Finding>(concerned.parts().size());
        for (int part = 0; part < concerned.parts().size(); part++) {
            findings.add(finding(concerned.looks().get(part), concerned.parts().get(part), place));
        }
        var worst = findings.stream().max(WORST).orElseThrow();
        var parts = IntStream.range(0, findings.size())
                .filter(part -> findings.get(part).outcome() == worst.outcome())
                .boxed()
                .toList();
        return worst.outcome() == Outcome.NOT_APPLICABLE
                ? Optional.empty()
                : Optional.of(new Said(worst, parts, findings));
    }

    private Bearing bearing(Said said) {
        var missing = missing(said);
        var ways = ways(counting.version(), said.worst());
        var read = new TreeSet<String>();
        said.parts().forEach(part -> read.addAll(said.findings().get(part).read()));
        return new Bearing(
                counting.rule().effect(),
                said.worst().outcome(),
                ways.isEmpty() ? List.of() : ways.getFirst(),
                missing,
                FactWord.ofPlace(read, missing));
    }

    private RuleOutcome outcome(List<Pleading> parts, Said said, int place) {
        var deciding = new TreeMap<String, TreeSet<String>>();
        for (int part : said.parts()) {
            var facts = parts.get(part).at(places.facts(place));
            said.findings()
                    .get(part)
                    .read()
                    .forEach(word -> deciding.computeIfAbsent(word, _ -> new TreeSet<>())
                            .add(Facts.inWords(value(facts, word))));
        }
        var inWords = new TreeMap<String, String>();
        deciding.forEach((word, values) -> inWords.put(word, String.join("; ", values)));
        var hit = said.parts().stream().map(part -> parts.get(part).name()).toList();
        return told(counting, said.worst(), hit, missing(said), inWords);
    }

    private static List<String> missing(Said said) {
        return said.parts().stream()
                .flatMap(part -> said.findings().get(part).missing().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Finding finding(List<@Nullable Object> look, Pleading part, int place) {
        return findings.computeIfAbsent(new Sight(look, place), _ -> {
            evaluations++;
            return counting.version().find(part.at(places.facts(place)), groups);
        });
    }

    private static RuleOutcome told(
            Packs.Counting counting,
            Finding finding,
            List<String> parts,
            List<String> missing,
            Map<String, String> deciding) {
        var version = counting.version();
        var ways = ways(version, finding);
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

    /**
     * A way that the tenant has begun comes first, the one with the least left before others; then they stand as in the pack,
     * which names the ordinary way first. How many documents a way takes says nothing of what they take to obtain.
     */
    private static List<List<String>> ways(RuleVersion version, Finding finding) {
        record Way(List<String> left, boolean begun) {}
        var ways = new ArrayList<Way>();
        for (int i = 0; i < finding.toObtain().size(); i++) {
            var left = finding.toObtain().get(i);
            ways.add(new Way(left, left.size() < version.artifacts().get(i).size()));
        }
        ways.sort(Comparator.comparingInt(way -> way.begun() ? way.left().size() : Integer.MAX_VALUE));
        return ways.stream().map(Way::left).toList();
    }
}
