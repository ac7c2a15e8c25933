package io.domicile.advisor.rule;

import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /**
     * What coverage depends on.
     *
     * @param jurisdictions where the organisation and the people are
     * @param uses what is done with which data
     */
    record Scope(Set<String> jurisdictions, Sector sector, Set<Use> uses) {

        static Scope of(Workload workload) {
            var jurisdictions = new TreeSet<>(workload.subjects());
            jurisdictions.add(workload.established());
            var uses = new LinkedHashSet<Use>();
            workload.parts()
                    .forEach(part ->
                            part.data().forEach(data -> part.verbs().forEach(verb -> uses.add(new Use(data, verb)))));
            return new Scope(jurisdictions, workload.sector(), uses);
        }
    }

    /** One thing that is done with one kind of data. */
    record Use(DataCategory data, Verb verb) {}

    /** What is covered of a workload and what is not. */
    record Reach(List<String> uncovered, List<String> covering) {}

    /** Who claims to know the law of all of it. */
    Reach reach(Scope scope, LocalDate on) {
        var uncovered = new TreeSet<String>();
        var covering = new TreeSet<String>();
        for (var jurisdiction : scope.jurisdictions()) {
            for (var use : scope.uses()) {
                var by = packs.stream()
                        .filter(pack ->
                                !on.isBefore(pack.lawFrom()) && covers(pack, jurisdiction, scope.sector(), use, on))
                        .map(Pack::version)
                        .toList();
                covering.addAll(by);
                if (by.isEmpty()) {
                    uncovered.add("%s %s %s %s"
                            .formatted(
                                    jurisdiction,
                                    scope.sector().name().toLowerCase(Locale.ROOT),
                                    use.data(),
                                    use.verb()));
                }
            }
        }
        return new Reach(List.copyOf(uncovered), List.copyOf(covering));
    }

    private boolean covers(Pack pack, String jurisdiction, Sector sector, Use use, LocalDate on) {
        return pack.coverage().stream()
                .filter(coverage -> doubtful || !coverage.doubtful())
                .anyMatch(coverage -> coverage.covers(jurisdiction, sector, use.data(), use.verb(), groups, on));
    }
}
