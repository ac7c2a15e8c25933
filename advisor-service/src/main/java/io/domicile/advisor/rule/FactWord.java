package io.domicile.advisor.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.domicile.advisor.place.PlaceFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact that rules may read.
 *
 * @param word its name in rules: {@code place.country}
 * @param form what its values look like
 * @param vocabulary whose words it takes, for {@link Form#WORD} and {@link Form#WORDS}
 */
record FactWord(String word, Form form, @Nullable String vocabulary) {

    /** What values look like: in rules, and in the Java of this package. */
    enum Form {
        /** ISO 3166-1 alpha-2 in lower case; String. */
        JURISDICTION,
        /** List of String. */
        JURISDICTIONS,
        /** Boolean. */
        FLAG,
        /** String. */
        WORD,
        /** List of String. */
        WORDS
    }

    static final String PLACE = "place.";
    static final String WORKLOAD = "workload.";
    static final String ARTIFACTS = WORKLOAD + "artifacts";

    /** A yes of the tenant to the fact of the same name; what it left out it did not claim. */
    static final String CLAIMED = "claimed.";

    private static final Map<PlaceFact, String> VOCABULARIES =
            Map.of(PlaceFact.CERTIFICATIONS, "Certification", PlaceFact.ENDPOINTS, "Endpoint");

    private static final List<String> FLAGS =
            List.of("generative", "service", "critical", "anonymised", "keysHeldByTenant");

    static final Map<String, FactWord> ALL =
            words().stream().collect(Collectors.toUnmodifiableMap(FactWord::word, Function.identity()));

    /** What places are known by, as far as law asks for it; the rest is for scores. */
    static final List<PlaceFact> OF_PLACES = List.of(PlaceFact.values()).stream()
            .filter(fact -> switch (fact.form()) {
                case JURISDICTION, JURISDICTIONS -> true;
                case WORDS -> VOCABULARIES.containsKey(fact);
                case NUMBER, FLAG -> false;
            })
            .toList();

    static FactWord of(String word) {
        var fact = ALL.get(word);
        if (fact == null) {
            throw new IllegalArgumentException("'" + word + "' is no fact that rules may read");
        }
        return fact;
    }

    boolean ofPlace() {
        return word.startsWith(PLACE);
    }

    /** The fact behind it, by which it is named to people: nobody can supply a claim other than by saying yes. */
    static String fact(String word) {
        return word.startsWith(CLAIMED) ? WORKLOAD + word.substring(CLAIMED.length()) : word;
    }

    /** Those of the words that are facts of a place, in order. */
    static Set<String> ofPlace(Collection<String> read, Collection<String> missing) {
        var words = new TreeSet<String>();
        read.stream().filter(word -> word.startsWith(PLACE)).forEach(words::add);
        missing.stream().filter(word -> word.startsWith(PLACE)).forEach(words::add);
        return words;
    }

    CelType type() {
        return switch (form) {
            case JURISDICTION -> SimpleType.STRING;
            case JURISDICTIONS -> ListType.create(SimpleType.STRING);
            case FLAG -> SimpleType.BOOL;
            case WORD -> OpaqueType.create(String.valueOf(vocabulary));
            case WORDS -> ListType.create(OpaqueType.create(String.valueOf(vocabulary)));
        };
    }

    private static List<FactWord> words() {
        var words = new ArrayList<FactWord>();
        words.add(new FactWord("workload.sector", Form.WORD, "Sector"));
        words.add(new FactWord("workload.established", Form.JURISDICTION, null));
        words.add(new FactWord("workload.subjects", Form.JURISDICTIONS, null));
        words.add(new FactWord(ARTIFACTS, Form.WORDS, "Artifact"));
        for (var flag : FLAGS) {
            words.add(new FactWord(WORKLOAD + flag, Form.FLAG, null));
            words.add(new FactWord(CLAIMED + flag, Form.FLAG, null));
        }
        words.add(new FactWord("part.verbs", Form.WORDS, "Verb"));
        words.add(new FactWord("part.data", Form.WORDS, "DataCategory"));
        words.add(new FactWord("place.kind", Form.WORD, "PlaceKind"));
        for (var fact : PlaceFact.values()) {
            var word = PLACE + fact.word();
            switch (fact.form()) {
                case JURISDICTION -> words.add(new FactWord(word, Form.JURISDICTION, null));
                case JURISDICTIONS -> words.add(new FactWord(word, Form.JURISDICTIONS, null));
                case WORDS -> {
                    if (VOCABULARIES.containsKey(fact)) {
                        words.add(new FactWord(word, Form.WORDS, VOCABULARIES.get(fact)));
                    }
                }
                case NUMBER, FLAG -> {
                    // No rule of law asks for a price or a coordinate.
                }
            }
        }
        return words;
    }
}
