package io.domicile.advisor.evidence;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents that a page refers to, numbered in the order in which it first does. */
public final class Sources {

    private static final Set<String> LINKED = Set.of("https", "http");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** One of them. */
    public record Numbered(int number, String address) {

        /** What the tenant itself said has no address, and nothing else than an address becomes a link. */
        public boolean linked() {
            try {
                var scheme = URI.create(address).getScheme();
                return scheme != null && LINKED.contains(scheme);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        public String shown() {
            return address.equals("tenant") ? "What the tenant itself said" : address;
        }
    }

    private Sources() {}

    static Sources of(EvidencePack pack) {
        var sources = new Sources();
        pack.places().forEach(place -> place.facts().forEach(fact -> sources.number(fact.source())));
        pack.places()
                .forEach(place -> place.advice().criteria().forEach(criterion -> {
                    if (criterion.source() != null) {
                        sources.number(criterion.source());
                    }
                }));
        pack.rules().forEach(rule -> rule.sources().forEach(sources::number));
        pack.forbidden()
                .forEach(group ->
                        group.places().forEach(place -> place.facts().forEach(fact -> sources.number(fact.source()))));
        return sources;
    }

    static Sources of(PlanEvidence pack) {
        var sources = new Sources();
        pack.places().forEach(place -> place.facts().forEach(fact -> sources.number(fact.source())));
        pack.rules().forEach(rule -> rule.sources().forEach(sources::number));
        return sources;
    }

    public int number(String address) {
        return numbers.computeIfAbsent(address, _ -> numbers.size() + 1);
    }

    public List<Numbered> all() {
        return numbers.entrySet().stream()
                .map(entry -> new Numbered(entry.getValue(), entry.getKey()))
                .toList();
    }
}
