package io.domicile.advisor.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
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

    /** What one part looks like to the rule, at places of one class. */
    private record Sight(Numbers part, int places) {}

    /** The parts of a workload to which the rule may apply, and what they look like to it. */
    record Concerned(List<Pleading> parts, List<Numbers> looks) {}

    /** What the rule says at one place: the worst of what it says of the parts, and of which of them it says that. */
    private record Said(Finding worst, List<Integer> parts, List<Finding> findings) {}

    private final Packs.Counting counting;
    private final Map<String, Object> groups;
    private final PartViews parts;
    private final PlaceViews places;
    private final Map<Numbers, Boolean> concerns = new HashMap<>();
    private final Map<Sight, Finding> findings = new HashMap<>();
    private final Map<Object, Heard> heard = new HashMap<>();
    private final Map<List<Numbers>, Bearings> bearings = new HashMap<>();
    private final Map<List<Optional<Bearing>>, Bearings> different = new HashMap<>();
    private long evaluations;

    Hearing(Packs.Counting counting, Lineup places, Examiner examiner, Map<String, Object> groups) {
        var version = counting.version();
        this.counting = counting;
        this.groups = groups;
        this.parts = new PartViews(version, examiner);
        this.places = new PlaceViews(version.reading(), places);
    }

    /** How often the rule was asked of a part, so that it can be held against the naive count. */
    long evaluations() {
        return evaluations;
    }

    /** What the rule says of a workload, by the class of each place; each is told when it is asked for. */
    static final class Heard {

        private final Lineup.Classes places;
        private final List<@Nullable Optional<RuleOutcome>> told;
        private final IntFunction<Optional<RuleOutcome>> tell;

        private Heard(Lineup.Classes places, IntFunction<Optional<RuleOutcome>> tell) {
            this.places = places;
            this.told = new ArrayList<>(Collections.nCopies(places.first().size(), null));
            this.tell = tell;
        }

        Lineup.Classes places() {
            return places;
        }

        /** Empty where the rule does not apply. */
        Optional<RuleOutcome> at(int place) {
            int of = places.of().at(place);
            var outcome = told.get(of);
            if (outcome == null) {
                outcome = tell.apply(places.first().at(of));
                told.set(of, outcome);
            }
            return outcome;
        }
    }

    /** Pack and version of the rule. */
    String pack() {
        return counting.pack().version();
    }

    /** Empty when it applies to no part, whatever the place. */
    Optional<Concerned> concerned(List<Pleading> pleadings) {
        var concerned = new Concerned(new ArrayList<>(pleadings.size()), new ArrayList<>(pleadings.size()));
        for (var part : pleadings) {
            if (concerns.computeIfAbsent(parts.applying(part), _ -> concerns(part))) {
                concerned.parts().add(part);
                concerned.looks().add(parts.deciding(part));
            }
        }
        return concerned.parts().isEmpty() ? Optional.empty() : Optional.of(concerned);
    }

    /** Outcomes name parts and the values of what they read, so only those of one name and look share them. */
    Heard hear(Concerned concerned) {
        var names = concerned.parts().stream().map(Pleading::name).toList();
        var looks = concerned.parts().stream().map(parts::telling).toList();
        return heard.computeIfAbsent(
                List.of(names, looks),
                _ -> new Heard(
                        places.telling(),
                        place -> say(concerned, place).map(said -> outcome(concerned.parts(), said, place))));
    }

    /** The same, as far as it matters for verdicts. */
    Bearings bearings(Concerned concerned) {
        return bearings.computeIfAbsent(
                concerned.looks(),
                _ -> different.computeIfAbsent(
                        places.deciding().first().stream()
                                .mapToObj(place -> say(concerned, place).map(this::bearing))
                                .toList(),
                        all -> new Bearings(places.deciding(), all)));
    }

    /** Whether the rule may apply to a part, as far as that can be said before any place is looked at. */
    private boolean concerns(Pleading part) {
        evaluations++;
        return !counting.version().when().ask(part.witness().facts(), groups).no();
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

    private RuleOutcome outcome(List<Pleading> pleadings, Said said, int place) {
        var deciding = new TreeMap<String, TreeSet<String>>();
        for (int part : said.parts()) {
            var facts = pleadings.get(part).at(places.facts(place));
            said.findings()
                    .get(part)
                    .read()
                    .forEach(word -> deciding.computeIfAbsent(word, _ -> new TreeSet<>())
                            .add(Facts.inWords(parts.value(facts, word))));
        }
        var inWords = new TreeMap<String, String>();
        deciding.forEach((word, values) -> inWords.put(word, String.join("; ", values)));
        var hit = said.parts().stream().map(part -> pleadings.get(part).name()).toList();
        return told(counting, said.worst(), hit, missing(said), inWords);
    }

    private static List<String> missing(Said said) {
        return said.parts().stream()
                .flatMap(part -> said.findings().get(part).missing().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Finding finding(Numbers look, Pleading part, int place) {
        return findings.computeIfAbsent(new Sight(look, places.deciding().of().at(place)), _ -> {
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
