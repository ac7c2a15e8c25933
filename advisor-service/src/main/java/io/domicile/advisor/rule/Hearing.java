package io.domicile.advisor.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** What the parts look like to the rule, each with its name, since outcomes name parts. */
    private record Look(List<String> names, List<List<@Nullable Object>> parts) {}

    private final Packs.Counting counting;
    private final Map<String, Object> groups;
    private final Lineup places;
    private final int[] alike;
    private final List<String> words;
    private final Map<List<@Nullable Object>, Boolean> concerns = new HashMap<>();
    private final Map<Sight, Finding> findings = new HashMap<>();
    private final Map<Look, @Nullable RuleOutcome[]> heard = new HashMap<>();
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

    /** What the rule says at each place; null where it does not apply. Empty when it applies nowhere, whatever the place. */
    @Nullable
    RuleOutcome[] hear(List<Pleading> parts) {
        var names = new ArrayList<String>(parts.size());
        var looks = new ArrayList<List<@Nullable Object>>(parts.size());
        var concerned = new ArrayList<Pleading>(parts.size());
        for (var part : parts) {
            var look = part.values(words);
            if (concerns.computeIfAbsent(look, _ -> concerns(part))) {
                names.add(part.name());
                looks.add(look);
                concerned.add(part);
            }
        }
        return heard.computeIfAbsent(new Look(names, looks), look -> outcomes(look, concerned));
    }

    /** Whether the rule may apply to a part, as far as that can be said before any place is looked at. */
    private boolean concerns(Pleading part) {
        evaluations++;
        return !counting.version().when().ask(part.facts(), groups).no();
    }

    private @Nullable RuleOutcome[] outcomes(Look look, List<Pleading> concerned) {
        if (concerned.isEmpty()) {
            return new @Nullable RuleOutcome[0];
        }
        var outcomes = new @Nullable RuleOutcome[places.size()];
        for (int place = 0; place < outcomes.length; place++) {
            outcomes[place] = alike[place] == place ? outcome(look, concerned, place) : outcomes[alike[place]];
        }
        return outcomes;
    }

    private @Nullable RuleOutcome outcome(Look look, List<Pleading> concerned, int place) {
        var said = new ArrayList<Finding>(concerned.size());
        for (int part = 0; part < concerned.size(); part++) {
            said.add(finding(look.parts().get(part), concerned.get(part), place));
        }
        var worst = said.stream().max(WORST).orElseThrow();
        if (worst.outcome() == Outcome.NOT_APPLICABLE) {
            return null;
        }
        var missing = new TreeSet<String>();
        var deciding = new TreeMap<String, TreeSet<String>>();
        var hit = new ArrayList<String>();
        for (int part = 0; part < said.size(); part++) {
            var finding = said.get(part);
            if (finding.outcome() == worst.outcome()) {
                var facts = concerned.get(part).at(places.facts(place));
                hit.add(concerned.get(part).name());
                missing.addAll(finding.missing());
                finding.read()
                        .forEach(word -> deciding.computeIfAbsent(word, _ -> new TreeSet<>())
                                .add(Facts.inWords(facts.get(word))));
            }
        }
        var inWords = new TreeMap<String, String>();
        deciding.forEach((word, values) -> inWords.put(word, String.join("; ", values)));
        return told(counting, worst, hit, List.copyOf(missing), inWords);
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
