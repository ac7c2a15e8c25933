package io.domicile.advisor.rule;

import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that rules use, each of one kind, and sets of them with a name.
 *
 * @param words every word with the kind it is of
 * @param names names for people of artifacts and certifications, by word and language
 * @param issuers from whom artifacts come, by word and language, as far as it is said
 * @param sets sets of words, by name
 */
record Vocabulary(
        Map<String, String> words,
        Map<String, Map<String, String>> names,
        Map<String, Map<String, String>> issuers,
        Map<String, WordSet> sets) {

    /** Words of one kind that rules often name together. */
    record WordSet(String of, List<String> words) {}

    static Vocabulary read(Yaml file) {
        file.entries("artifacts", "issuers", "certifications", "endpoints", "sets");
        var words = new TreeMap<String, String>();
        add(words, Sector.values());
        add(words, Verb.values());
        add(words, DataCategory.values());
        add(words, PlaceKind.values());
        var names = new TreeMap<String, Map<String, String>>();
        named(file.get("artifacts"), "Artifact", words, names);
        named(file.get("certifications"), "Certification", words, names);
        named(file.get("endpoints"), "Endpoint", words, names);
        var issuers = new TreeMap<String, Map<String, String>>();
        file.find("issuers")
                .ifPresent(section -> section.entries().forEach((word, issuer) -> {
                    if (!"Artifact".equals(words.get(word))) {
                        throw issuer.fault("'" + word + "' is no Artifact");
                    }
                    issuers.put(word, Texts.read(issuer));
                }));
        var sets = new TreeMap<String, WordSet>();
        file.get("sets").entries().forEach((name, set) -> {
            set.entries("of", "words");
            if (words.containsKey(name)) {
                throw set.fault("'" + name + "' is a word already");
            }
            var of = set.get("of").text();
            set.get("words").someItems().forEach(word -> {
                if (!of.equals(words.get(word.text()))) {
                    throw word.fault("'" + word.text() + "' is no " + of);
                }
            });
            sets.put(name, new WordSet(of, set.get("words").texts()));
        });
        return new Vocabulary(words, names, issuers, sets);
    }

    /** The word, if it is of that kind. */
    String read(Yaml word, String of) {
        if (!of.equals(words.get(word.text()))) {
            throw word.fault("'" + word.text() + "' is no " + of);
        }
        return word.text();
    }

    /** All words of a kind. */
    List<String> all(String of) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(of))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(Map<String, String> words, Enum<?>[] constants) {
        Arrays.stream(constants)
                .forEach(word -> words.put(word.name(), word.getDeclaringClass().getSimpleName()));
    }

    private static void named(
            Yaml section, String of, Map<String, String> words, Map<String, Map<String, String>> names) {
        section.entries().forEach((word, name) -> {
            if (words.put(word, of) != null) {
                throw name.fault("'" + word + "' is a word already");
            }
            names.put(word, Texts.read(name));
        });
    }
}
