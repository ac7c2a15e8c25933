package io.domicile.advisor.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A case that stands beside a rule in its pack, with the outcome that its author expects. */
record Example(String name, Facts facts, LocalDate on, boolean proposed, Outcome expected, Set<String> missing) {

    /** The day of an example that names none. */
    static final LocalDate DEFAULT_DAY = LocalDate.parse("2026-11-24");

    static Example read(Yaml example, Yaml cases, Vocabulary vocabulary) {
        example.entries("workload", "place", "with", "without", "on", "proposed", "expect", "missing");
        var facts = new TreeMap<String, Object>();
        var workload = example.get("workload");
        cases.get("workloads").get(workload.text()).entries().forEach((name, value) -> {
            var word = name.equals("verbs") || name.equals("data") ? "part." + name : "workload." + name;
            facts.put(word, value(word, value, vocabulary));
        });
        var place = example.get("place");
        cases.get("places").get(place.text()).entries().forEach((name, value) -> {
            var word = "place." + name;
            facts.put(word, value(word, value, vocabulary));
        });
        var change = new StringBuilder();
        example.find("with")
                .ifPresent(with -> with.entries().forEach((word, value) -> {
                    facts.put(word, value(word, value, vocabulary));
                    change.append(", ").append(word).append(' ').append(Facts.inWords(facts.get(word)));
                }));
        example.find("without")
                .ifPresent(without -> without.items().forEach(word -> {
                    if (facts.remove(word.text()) == null) {
                        throw word.fault("'" + word.text() + "' is not known anyway");
                    }
                    change.append(", ").append(word.text()).append(" unknown");
                }));
        var on = example.find("on").map(Yaml::date);
        boolean proposed = example.find("proposed").map(Yaml::flag).orElse(false);
        var expected = example.get("expect").word(Outcome.class);
        var missing = new TreeSet<String>();
        example.find("missing").ifPresent(list -> missing.addAll(list.texts()));
        var name = workload.text() + " at " + place.text() + change
                + on.map(day -> ", on " + day).orElse("") + (proposed ? ", with proposed law" : "") + ": " + expected
                + " (line " + example.line() + ")";
        return new Example(name, facts(facts), on.orElse(DEFAULT_DAY), proposed, expected, missing);
    }

    Finding find(Rule rule, Packs packs) {
        return rule.on(on, proposed)
                .map(version -> version.find(facts, packs.groups().on(on)))
                .orElse(new Finding(Outcome.NOT_APPLICABLE, Set.of(), Set.of(), List.of(), Map.of()));
    }

    private static Facts facts(Map<String, Object> facts) {
        var workload = new HashMap<String, Object>();
        var part = new HashMap<String, Object>();
        var place = new HashMap<String, Object>();
        workload.put("workload.artifacts", List.of());
        facts.forEach((word, value) -> {
            if (word.startsWith("part.")) {
                part.put(word, value);
            } else if (!word.startsWith("place.")) {
                workload.put(word, value);
            } else if (!Facts.saysNothing(word, value)) {
                place.put(word, value);
            }
        });
        for (var flag : List.of("generative", "service", "critical", "anonymised", "keysHeldByTenant")) {
            Facts.flag(workload, flag, (Boolean) facts.get("workload." + flag));
        }
        return new Facts(workload, part, place);
    }

    private static Object value(String word, Yaml value, Vocabulary vocabulary) {
        var fact = FactWord.ALL.get(word);
        if (fact == null) {
            throw value.fault("'" + word + "' is no fact");
        }
        return switch (fact.form()) {
            case JURISDICTION -> Jurisdictions.read(value);
            case JURISDICTIONS ->
                value.items().stream().map(Jurisdictions::read).toList();
            case FLAG -> value.flag();
            case WORD -> vocabulary.read(value, String.valueOf(fact.vocabulary()));
            case WORDS ->
                value.items().stream()
                        .map(item -> vocabulary.read(item, String.valueOf(fact.vocabulary())))
                        .toList();
        };
    }
}
