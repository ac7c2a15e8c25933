package io.domicile.advisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A smallest set of requirements that would all have to give way to open a place. Not a proposal: it shows what stands in
 * the way, and that most of it can't give way.
 *
 * @param requirements none of them can be left out
 * @param opens ids of the places that would then be open, some of them with artifacts to obtain
 */
public record Relaxation(List<Requirement> requirements, List<String> opens) {

    /** Who could let a requirement give way. */
    public enum Standing {
        /** In force or adopted: the legislator. */
        LAW,
        /** Guidance, or a proposal that binds nobody yet: those who decided to follow it. */
        POLICY,
        /** The tenant's own rule: the tenant. */
        PREFERENCE
    }

    /**
     * One rule that stands in the way.
     *
     * @param missing words of facts that could also settle it, when it is not known whether it is met; null when it is
     *     known not to be
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Requirement(
            String rule,
            String pack,
            Standing standing,
            String instrument,
            @Nullable String article,
            String says,
            @Nullable List<String> missing) {

        static Requirement of(RuleOutcome outcome, Wording wording) {
            return new Requirement(
                    outcome.rule(),
                    outcome.pack(),
                    standing(outcome),
                    outcome.instrument(),
                    outcome.article(),
                    Finding.says(outcome, wording),
                    outcome.missing().isEmpty() ? null : outcome.missing());
        }

        private static Standing standing(RuleOutcome outcome) {
            if (outcome.own()) {
                return Standing.PREFERENCE;
            }
            return switch (outcome.legalStatus()) {
                case "GUIDANCE", "PROPOSED" -> Standing.POLICY;
                default -> Standing.LAW;
            };
        }
    }

    /**
     * Every smallest set, the shortest first.
     *
     * @param blockers of each place that is closed by rules alone, by place id
     */
    static List<Relaxation> of(Map<String, List<RuleOutcome>> blockers, Wording wording) {
        var sets = new LinkedHashMap<Set<String>, List<RuleOutcome>>();
        new TreeMap<>(blockers).values().forEach(outcomes -> sets.putIfAbsent(rules(outcomes), outcomes));
        return sets.entrySet().stream()
                .filter(set -> sets.keySet().stream().noneMatch(other -> isSmaller(other, set.getKey())))
                .map(set -> new Relaxation(requirements(set.getValue(), wording), opened(set.getKey(), blockers)))
                .sorted(Comparator.comparingInt(
                                (Relaxation r) -> r.requirements().size())
                        .thenComparing(r -> r.requirements().toString()))
                .toList();
    }

    private static boolean isSmaller(Set<String> other, Set<String> set) {
        return other.size() < set.size() && set.containsAll(other);
    }

    private static List<String> opened(Set<String> relaxed, Map<String, List<RuleOutcome>> blockers) {
        var opened = new ArrayList<String>();
        new TreeMap<>(blockers).forEach((place, outcomes) -> {
            if (relaxed.containsAll(rules(outcomes))) {
                opened.add(place);
            }
        });
        return opened;
    }

    private static List<Requirement> requirements(List<RuleOutcome> outcomes, Wording wording) {
        return outcomes.stream()
                .sorted(Comparator.comparing(RuleOutcome::rule))
                .map(outcome -> Requirement.of(outcome, wording))
                .toList();
    }

    private static Set<String> rules(List<RuleOutcome> outcomes) {
        var rules = new TreeSet<String>();
        outcomes.forEach(outcome -> rules.add(outcome.rule()));
        return rules;
    }
}
