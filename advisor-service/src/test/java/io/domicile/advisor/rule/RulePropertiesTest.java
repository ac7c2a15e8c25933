package io.domicile.advisor.rule;

import static io.domicile.advisor.rule.Cases.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds of the shipped packs for any workload at any place. */
class RulePropertiesTest {

    private static final long SEED = 20261124;
    private static final int CASES = 80;
    private static final Packs PACKS = PackReader.shipped(true);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    private static final Rules RULES = new Rules(PACKS, CLOCK);
    private static final LocalDate DAY = LocalDate.parse("2026-12-02");

    private final Chance chance = new Chance(SEED, PACKS.vocabulary());

    @Test
    void everyUnknownNamesFactsThatAreMissing() {
        var seen = new HashSet<String>();
        unknowns((version, facts) -> {
            var missing = version.find(facts, PACKS.groups().on(DAY)).missing();
            assertThat(missing).isNotEmpty();
            assertThat(missing).allSatisfy(word -> assertThat(facts.get(word)).isNull());
            seen.addAll(missing);
        });
        assertThat(seen).contains("place.country", "place.controlPlane", "workload.generative", "workload.critical");
    }

    @Test
    void supplyingWhatIsMissingDecidesWhateverItIs() {
        unknowns((version, facts) -> {
            var now = facts;
            var supplied = new TreeSet<String>();
            var found = version.find(now, PACKS.groups().on(DAY));
            while (found.outcome() == Outcome.UNKNOWN) {
                assertThat(found.missing()).as("nothing is asked twice").noneMatch(supplied::contains);
                supplied.addAll(found.missing());
                now = chance.supplied(now, found.missing());
                found = version.find(now, PACKS.groups().on(DAY));
            }
            assertThat(found.missing()).isEmpty();
        });
    }

    @Test
    void everyFactThatIsCalledMissingCouldDecide() {
        var groups = PACKS.groups().on(DAY);
        unknowns((version, facts) -> {
            for (var word : version.find(facts, groups).missing()) {
                assertThat(couldDecide(version, facts, word))
                        .as("%s for %s", word, version.says())
                        .isTrue();
            }
        });
    }

    /** Whether for some values of all other facts the outcome turns on this one. */
    private boolean couldDecide(RuleVersion version, Facts facts, String word) {
        var groups = PACKS.groups().on(DAY);
        var others = new TreeSet<>(version.reads());
        others.remove(word);
        others.removeIf(other -> facts.get(other) != null);
        for (int i = 0; i < 2000; i++) {
            var rest = chance.supplied(facts, others);
            var outcomes = new HashSet<Outcome>();
            for (int j = 0; j < 15; j++) {
                outcomes.add(version.find(chance.supplied(rest, Set.of(word)), groups)
                        .outcome());
            }
            if (outcomes.size() > 1) {
                return true;
            }
        }
        return false;
    }

    @Test
    void neitherTheOrderOfPlacesNorThatOfPartsChangesAnything() {
        for (int i = 0; i < CASES; i++) {
            var workload = chance.workload();
            var places = places(5);
            var shuffled = chance.shuffled(places);

            var rulings = RULES.rule(workload, places, DAY, true);
            var again = RULES.rule(withParts(workload), shuffled, DAY, true);

            for (int p = 0; p < shuffled.size(); p++) {
                assertThat(again.get(p)).isEqualTo(rulings.get(places.indexOf(shuffled.get(p))));
            }
        }
    }

    @Test
    void whatIsAskedTogetherIsSaidAsIfItWereAskedAlone() {
        var places = places(40);
        var together = RULES.docket(places, DAY, true);
        for (int i = 0; i < CASES; i++) {
            var workload = chance.workload();
            var rulings = together.rule(workload);
            var sketch = together.sketch(workload);
            for (int p = 0; p < places.size(); p += 7) {
                var alone = RULES.docket(List.of(places.get(p)), DAY, true);
                assertThat(rulings.get(p)).isEqualTo(alone.rule(workload).getFirst());
                assertThat(sketch.places().get(p))
                        .isEqualTo(alone.sketch(workload).places().getFirst());
                assertThat(sketch.places().get(p))
                        .extracting(Bearing::outcome)
                        .isEqualTo(rulings.get(p).outcomes().stream()
                                .map(RuleOutcome::outcome)
                                .toList());
            }
        }
    }

    @Test
    void aFurtherRuleOnlyAddsToWhatIsSaid() {
        for (int i = 0; i < CASES; i++) {
            var workload = chance.workload();
            var places = places(3);
            var left = chance.one(PACKS.packs()).rules();
            var out = chance.one(left).id();

            var all = RULES.rule(workload, places, DAY, true);
            var fewer = new Rules(lacking(out), CLOCK).rule(workload, places, DAY, true);

            for (int p = 0; p < places.size(); p++) {
                assertThat(all.get(p).outcomes())
                        .filteredOn(found -> !found.rule().equals(out))
                        .isEqualTo(fewer.get(p).outcomes());
                assertThat(all.get(p).uncovered()).isEqualTo(fewer.get(p).uncovered());
            }
        }
    }

    @Test
    void proposedLawOnlyAddsToWhatIsSaid() {
        for (int i = 0; i < CASES; i++) {
            var workload = chance.workload();
            var places = places(3);

            var now = RULES.rule(workload, places, DAY, false);
            var then = RULES.rule(workload, places, DAY, true);

            for (int p = 0; p < places.size(); p++) {
                assertThat(then.get(p).outcomes()).containsAll(now.get(p).outcomes());
            }
        }
    }

    @Test
    void anArtifactMoreNeverMakesAPlaceLessAllowed() {
        for (int i = 0; i < CASES; i++) {
            var workload = chance.workload();
            var held = new HashSet<>(workload.artifacts() == null ? Set.of() : workload.artifacts());
            held.add(chance.one(PACKS.vocabulary().all("Artifact")));
            var places = places(3);

            var without = RULES.rule(workload, places, DAY, true);
            var with = RULES.rule(holding(workload, Set.copyOf(held)), places, DAY, true);

            for (int p = 0; p < places.size(); p++) {
                assertThat(open(without.get(p))).isSubsetOf(open(with.get(p)));
            }
        }
    }

    /** Each rule that counts, at facts for which it can't be said what it says. */
    private void unknowns(BiConsumer<RuleVersion, Facts> check) {
        var groups = PACKS.groups().on(DAY);
        int found = 0;
        for (int i = 0; i < CASES; i++) {
            var workload = chance.workload();
            var place = Facts.of(chance.place("x"), TODAY);
            for (var part : workload.parts()) {
                var facts = new Facts(Facts.of(workload), Facts.of(part), place);
                for (var counting : PACKS.counting(DAY, true)) {
                    if (counting.version().find(facts, groups).outcome() == Outcome.UNKNOWN) {
                        found++;
                        check.accept(counting.version(), facts);
                    }
                }
            }
        }
        assertThat(found).as("cases that prove something").isGreaterThan(CASES);
    }

    private List<Place> places(int n) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < n; i++) {
            places.add(chance.place("place-" + i));
        }
        return places;
    }

    private Workload withParts(Workload workload) {
        return new Workload(
                workload.id(),
                workload.name(),
                workload.sector(),
                workload.established(),
                workload.subjects(),
                chance.shuffled(workload.parts()),
                workload.generative(),
                workload.service(),
                workload.critical(),
                workload.anonymised(),
                workload.keysHeldByTenant(),
                workload.artifacts(),
                workload.need(),
                workload.weights());
    }

    private static Workload holding(Workload workload, Set<String> artifacts) {
        return new Workload(
                workload.id(),
                workload.name(),
                workload.sector(),
                workload.established(),
                workload.subjects(),
                workload.parts(),
                workload.generative(),
                workload.service(),
                workload.critical(),
                workload.anonymised(),
                workload.keysHeldByTenant(),
                artifacts,
                workload.need(),
                workload.weights());
    }

    private static Packs lacking(String rule) {
        return new Packs(
                PACKS.packs().stream()
                        .map(pack -> new Pack(
                                pack.id(),
                                pack.version(),
                                pack.jurisdiction(),
                                pack.language(),
                                pack.title(),
                                pack.asOf(),
                                pack.lawFrom(),
                                pack.reviewedBy(),
                                pack.coverage(),
                                pack.rules().stream()
                                        .filter(each -> !each.id().equals(rule))
                                        .toList(),
                                pack.hash()))
                        .toList(),
                PACKS.vocabulary(),
                PACKS.groups(),
                "",
                true,
                PACKS.files());
    }

    /** Rules that stand in nobody's way. */
    private static Set<String> open(Ruling ruling) {
        var open = new TreeSet<String>();
        PACKS.packs().forEach(pack -> pack.rules().forEach(rule -> open.add(rule.id())));
        ruling.outcomes().stream()
                .filter(found -> found.outcome() == Outcome.FAIL || found.outcome() == Outcome.UNKNOWN)
                .map(RuleOutcome::rule)
                .forEach(open::remove);
        return open;
    }
}
