package io.domicile.advisor.rule;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.workload.Part;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts by the words of {@link FactWord}. What is not there is unknown. */
record Facts(Map<String, Object> workload, Map<String, Object> part, Map<String, Object> place) {

    @Nullable
    Object get(String word) {
        var value = place.get(word);
        if (value == null) {
            value = part.get(word);
        }
        return value == null ? workload.get(word) : value;
    }

    /** The value in words, for people. */
    static String inWords(@Nullable Object value) {
        return switch (value) {
            case null -> "unknown";
            case Boolean flag -> flag ? "yes" : "no";
            case Collection<?> words when words.isEmpty() -> "none";
            case Collection<?> words ->
                String.join(", ", words.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }

    static Map<String, Object> of(Workload workload) {
        var facts = new HashMap<String, Object>();
        facts.put("workload.sector", workload.sector().name());
        facts.put("workload.established", workload.established());
        facts.put("workload.subjects", sorted(workload.subjects()));
        // What is not registered is not held: it is to be obtained, whatever the tenant may have in a drawer.
        facts.put(FactWord.ARTIFACTS, workload.artifacts() == null ? List.of() : sorted(workload.artifacts()));
        flag(facts, "generative", workload.generative());
        flag(facts, "service", workload.service());
        flag(facts, "critical", workload.critical());
        flag(facts, "anonymised", workload.anonymised());
        flag(facts, "keysHeldByTenant", workload.keysHeldByTenant());
        return facts;
    }

    static Map<String, Object> of(Part part) {
        return Map.of(
                "part.verbs", sorted(part.verbs()),
                "part.data", sorted(part.data()));
    }

    /** What is known of a place on a day: a fact whose review is overdue is not known. */
    static Map<String, Object> of(Place place, LocalDate on) {
        var facts = new HashMap<String, Object>();
        facts.put("place.kind", place.kind().name());
        for (var word : FactWord.OF_PLACES) {
            place.fact(word)
                    .filter(fact -> fact.isFresh(on))
                    .map(fact -> value(word.form(), fact.value()))
                    .filter(value -> !saysNothing(FactWord.PLACE + word.word(), value))
                    .ifPresent(value -> facts.put(FactWord.PLACE + word.word(), value));
        }
        return facts;
    }

    /** In CEL a name has no hyphen, so {@code CSAP-LOW} of a place is {@code CSAP_LOW} in a rule. */
    private static Object value(PlaceFact.Form form, Object value) {
        if (!(value instanceof Collection<?> many)) {
            return value;
        }
        var values = sorted(many);
        return form == PlaceFact.Form.WORDS
                ? values.stream().map(word -> word.replace('-', '_')).toList()
                : values;
    }

    /** Something is controlled and supported from somewhere: an empty list of jurisdictions is a gap, and no rule may pass on it. */
    static boolean saysNothing(String word, Object value) {
        var known = FactWord.ALL.get(word);
        return known != null
                && known.ofPlace()
                && known.form() == FactWord.Form.JURISDICTIONS
                && value instanceof Collection<?> many
                && many.isEmpty();
    }

    static void flag(Map<String, Object> facts, String name, @Nullable Boolean value) {
        if (value != null) {
            facts.put(FactWord.WORKLOAD + name, value);
        }
        facts.put(FactWord.CLAIMED + name, Boolean.TRUE.equals(value));
    }

    private static List<String> sorted(Collection<?> values) {
        var words = new TreeSet<String>();
        values.forEach(value -> words.add(value instanceof Enum<?> word ? word.name() : value.toString()));
        return List.copyOf(words);
    }
}
