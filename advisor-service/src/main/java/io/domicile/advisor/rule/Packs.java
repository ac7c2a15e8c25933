package io.domicile.advisor.rule;

import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All packs that are loaded, with the vocabulary and the groups that they use.
 *
 * @param fingerprint of the content of every file, and of whether doubtful rules count
 * @param doubtful whether rules of confidence L count
 * @param files what all of this was read from
 */
record Packs(
        List<Pack> packs, Vocabulary vocabulary, Groups groups, String fingerprint, boolean doubtful, RuleFiles files) {

    Optional<Rule> rule(String id) {
        return packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    Pack pack(String id) {
        return packs.stream()
                .filter(pack -> pack.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no pack '" + id + "'"));
    }

    /** A rule with the version of it that counts. */
    record Counting(Pack pack, Rule rule, RuleVersion version) {}

    /** The rules that count on a day. */
    List<Counting> counting(LocalDate on, boolean proposed) {
        var counting = new ArrayList<Counting>();
        for (var pack : packs) {
            for (var rule : pack.rules()) {
                rule.on(on, proposed)
                        .filter(version -> doubtful || version.confidence() != Confidence.L)
                        .ifPresent(version -> counting.add(new Counting(pack, rule, version)));
            }
        }
        return counting;
    }

    /** What is covered of a workload and what is not. */
    record Reach(List<String> uncovered, List<String> covering) {}

    /** Where the organisation and the people are, its sector, and what it does with which data: who claims to know that law. */
    Reach reach(Workload workload, LocalDate on) {
        var uncovered = new TreeSet<String>();
        var covering = new TreeSet<String>();
        var jurisdictions = new TreeSet<>(workload.subjects());
        jurisdictions.add(workload.established());
        for (var jurisdiction : jurisdictions) {
            for (var part : workload.parts()) {
                for (var category : part.data()) {
                    for (var verb : part.verbs()) {
                        var by = packs.stream()
                                .filter(pack -> !on.isBefore(pack.lawFrom())
                                        && pack.coverage().stream()
                                                .filter(coverage -> doubtful || !coverage.doubtful())
                                                .anyMatch(coverage -> coverage.covers(
                                                        jurisdiction, workload.sector(), category, verb, groups, on)))
                                .map(Pack::version)
                                .toList();
                        covering.addAll(by);
                        if (by.isEmpty()) {
                            uncovered.add(jurisdiction + " "
                                    + workload.sector().name().toLowerCase(java.util.Locale.ROOT) + " " + category + " "
                                    + verb);
                        }
                    }
                }
            }
        }
        return new Reach(List.copyOf(uncovered), List.copyOf(covering));
    }
}
