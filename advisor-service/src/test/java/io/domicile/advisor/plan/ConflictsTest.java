package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Solution.Status;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private static final Place ONE = kr("kr-1", "one", "x");
    private static final Place ALSO_ONE = kr("kr-2", "one", "x");
    private static final Place TWO = kr("kr-3", "two", "x");
    private static final Place THREE = kr("kr-4", "three", "y");
    private static final Place ABROAD = Made.place("fr-1", "four", "z", "fr", 0.8, Capacity.unlimited("assumed"));
    private static final List<Place> PLACES = List.of(ONE, ALSO_ONE, TWO, THREE, ABROAD);
    private static final List<Workload> WORKLOADS =
            List.of(Made.workload("w0", "kr", 8.0), Made.workload("w1", "kr", 16.0), Made.workload("w2", "kr", 64.0));

    private static Place kr(String id, String operator, String stack) {
        return Made.place(id, operator, stack, "kr", 0.9, Capacity.unlimited("assumed"));
    }

    /** As a tenant writes them, with single quotes. */
    private static Limits limits(String json) {
        try {
            return new ObjectMapper().readValue(json.replace('\'', '"'), Limits.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    @Test
    void theConflictIsTheSmallestSetOfLimitsAndSaysHowFarEachWouldHaveToGiveWay() {
        var limits = limits("{'operators': 5, 'minimumShares': {'kr': 0.8}, 'stackShare': 0.5}");
        var workloads = List.of(Made.workload("a", "kr", 80.0), Made.workload("b", "kr", 20.0));

        assertThat(conflicts(Cases.of(workloads, List.of(ONE, TWO), limits)))
                .containsExactly(
                        new Conflicting(
                                "minimumShares",
                                "kr",
                                "at least 80 % of the demand in kr",
                                0.8,
                                "share of the demand",
                                0.2,
                                "There is a plan, the other limits kept, with at least 20 % of the demand in kr instead of 80 %",
                                null),
                        new Conflicting(
                                "stackShare",
                                null,
                                "at most 50 % of the demand on any one vendor's platform",
                                0.5,
                                "share of the demand",
                                0.8,
                                "There is a plan, the other limits kept, with at most 80 % of the demand on any one vendor's platform instead of 50 %",
                                null));
    }

    @Test
    void aCapOnEveryOperatorIsOneLimit() {
        var found =
                conflicts(Cases.of(WORKLOADS, PLACES, limits("{'minimumShares': {'kr': 1}, 'operatorShare': 0.5}")));

        assertThat(found).extracting(Conflicting::limit).containsExactly("minimumShares", "operatorShare");
        // The largest of three is 64 of 88 kW.
        assertThat(found).extracting(Conflicting::relaxedTo).containsExactly(0.2727, 0.7273);
    }

    @Test
    void aNumberOfOperatorsIsPartOfAConflict() {
        var found = conflicts(Cases.of(
                WORKLOADS, PLACES, limits("{'minimumShares': {'kr': 1}, 'operators': 1, 'operatorShare': 0.9}")));

        assertThat(found).extracting(Conflicting::limit).containsExactly("operators", "minimumShares", "operatorShare");
        assertThat(found).extracting(Conflicting::relaxedTo).containsExactly(2.0, 0.8181, 1.0);
    }

    @Test
    void manyOperatorsMakeItNoHarder() {
        var places = new ArrayList<Place>();
        for (int i = 0; i < 120; i++) {
            places.add(Made.place(
                    "p-" + i,
                    "operator " + i % 80,
                    "x",
                    i % 4 == 0 ? "kr" : "fr",
                    0.5 + i / 300.0,
                    Capacity.unlimited("assumed")));
        }
        var workloads =
                List.of(Made.harmless("w0", "kr", 8), Made.harmless("w1", "kr", 16), Made.harmless("w2", "kr", 64));
        var found = conflicts(Cases.of(
                workloads, places, limits("{'minimumShares': {'kr': 1}, 'operators': 1, 'operatorShare': 0.9}")));

        assertThat(found).extracting(Conflicting::limit).containsExactly("operators", "minimumShares", "operatorShare");
        assertThat(found).extracting(Conflicting::relaxedTo).containsExactly(2.0, 0.8181, 1.0);
    }

    @Test
    void groupsArePartOfAConflict() {
        var together = limits("{'minimumShares': {'kr': 1}, 'stackShare': 0.8, 'together': [['w0', 'w1', 'w2']]}");
        var apart = limits("{'minimumShares': {'kr': 1}, 'operators': 1, 'apart': [['w0', 'w1', 'w2']]}");

        var one = conflicts(Cases.of(WORKLOADS, PLACES, together));
        assertThat(one).extracting(Conflicting::limit).containsExactly("minimumShares", "stackShare", "together");
        assertThat(one.getLast().relaxation())
                .isEqualTo("There is a plan, the other limits kept, if it does not name w2");
        var other = conflicts(Cases.of(WORKLOADS, PLACES, apart));
        assertThat(other).extracting(Conflicting::limit).containsExactly("operators", "minimumShares", "apart");
        assertThat(other.getFirst().relaxedTo()).isEqualTo(2);
        assertThat(other.getLast().relaxation())
                .isEqualTo("There is a plan, the other limits kept, if it does not name w0");
    }

    @Test
    void aStandbyIsPartOfAConflict() {
        var limits = limits("{'minimumShares': {'kr': 1}, 'operators': 1, 'failover': [{'workloads': ['w0']}]}");
        var found = conflicts(Cases.of(WORKLOADS, PLACES, limits));

        assertThat(found).extracting(Conflicting::limit).containsExactly("operators", "minimumShares", "failover");
        assertThat(found.getLast().says()).isEqualTo("a standby for w0, at another operator in the same jurisdiction");
        assertThat(found.getLast().relaxation()).isEqualTo("It would have to go");
    }

    @Test
    void manyStandbysMakeItNoHarder() {
        var workloads = new ArrayList<Workload>();
        for (int w = 0; w < 150; w++) {
            workloads.add(Made.workload("w" + w, "kr", 3.0 + w % 60));
        }
        var named = workloads.stream()
                .limit(100)
                .map(workload -> "'" + workload.id() + "'")
                .toList();
        var found = conflicts(Cases.of(
                workloads,
                PLACES,
                limits("{'minimumShares': {'kr': 1}, 'operators': 1, 'failover': [{'workloads': %s}]}"
                        .formatted(named))));

        assertThat(found).extracting(Conflicting::limit).containsExactly("operators", "minimumShares", "failover");
        assertThat(found.getLast().about()).isEqualTo("w0, w1, w2, w3, w4 and 95 others");
    }

    @Test
    void aBudgetThatLeavesNoPlaceIsPartOfAConflict() {
        var found = conflicts(
                Cases.of(WORKLOADS, PLACES, limits("{'minimumShares': {'kr': 1}, 'budget': {'usdPerMonth': 1000}}")));

        assertThat(found).extracting(Conflicting::limit).containsExactly("minimumShares", "budget");
        assertThat(found.getLast().relaxedTo()).isNull();
        assertThat(found.getLast().relaxation()).contains("unknownUsd");
    }

    @Test
    void aBudgetIsRelaxedToTheCheapestPlan() {
        var priced = PLACES.stream()
                .map(place -> Made.with(
                        place, PlaceFact.ACCELERATOR_HOUR_USD, place.operator().equals("two") ? 2.0 : 3.0))
                .toList();
        var found = conflicts(
                Cases.of(WORKLOADS, priced, limits("{'minimumShares': {'kr': 1}, 'budget': {'usdPerMonth': 1000}}")));

        assertThat(found).extracting(Conflicting::limit).containsExactly("minimumShares", "budget");
        // 88 kW are 48.9 accelerators, for 730 hours at 2 USD.
        assertThat(found.getLast().relaxedTo()).isBetween(71_377.0, 71_379.0);
    }

    @Test
    void capacitiesArePartOfAConflict() {
        var small = PLACES.stream()
                .map(place -> Made.place(
                        place.id(),
                        place.operator(),
                        place.stack(),
                        place.id().substring(0, 2),
                        0.9,
                        Made.standing(50)))
                .toList();
        var found = conflicts(Cases.of(WORKLOADS, small, limits("{'minimumShares': {'kr': 1}}")));

        assertThat(found).extracting(Conflicting::limit).containsExactly("capacity", "minimumShares");
        assertThat(found.getFirst().figure()).isEqualTo(100);
        assertThat(found.getFirst().relaxedTo()).isEqualTo(128);
        assertThat(found.getFirst().unit()).isEqualTo("percent of the credible capacity");
        assertThat(found.getLast().relaxedTo()).isEqualTo(0.2727);
    }

    @Test
    void aLargestShareIsPartOfAConflict() {
        var small = List.of(Made.place("kr-1", "one", "x", "kr", 0.9, Made.standing(50)), ABROAD);
        var workloads = List.of(Made.harmless("a", "kr", 60.0), Made.harmless("b", "kr", 40.0));
        var found = conflicts(
                Cases.of(workloads, small, limits("{'minimumShares': {'both': 1}, 'maximumShares': {'fr': 0.2}}")));

        assertThat(found).extracting(Conflicting::limit).containsExactly("capacity", "minimumShares", "maximumShares");
        assertThat(found).extracting(Conflicting::relaxedTo).containsExactly(200.0, 0.4, 0.6);
    }

    @Test
    void thePeriodIsNamedInWhichTheLimitsCanNotBeKept() {
        var later = Cases.TODAY.plusMonths(6);
        var place = Made.place("kr-1", "one", "x", "kr", 0.9, Made.standing(50));
        var workloads = List.of(Made.workload("a", "kr", 10.0), Made.workload("b", "kr", 100.0, later, null));
        var found = conflicts(Cases.of(workloads, List.of(place, ABROAD), limits("{'minimumShares': {'kr': 1}}")));

        assertThat(found).extracting(Conflicting::limit).containsExactly("capacity", "minimumShares");
        assertThat(found.getLast().says()).isEqualTo("at least 100 % of the demand in kr, from " + later + " on");
        assertThat(found.getFirst().relaxedTo()).isEqualTo(220);
        assertThat(found.getLast().relaxedTo()).isEqualTo(0.0909);
    }

    @Test
    void whatDoesNotHelpAloneIsSaid() {
        var workloads = List.of(Made.harmless("w0", "kr", 50.0), Made.harmless("w1", "kr", 50.0));
        var found = conflicts(Cases.of(
                workloads, PLACES, limits("{'minimumShares': {'kr': 0.6, 'fr': 0.6}, 'together': [['w0', 'w1']]}")));

        // The shares contradict each other, whatever is together.
        assertThat(found).extracting(Conflicting::about).containsExactly("fr", "kr");
        assertThat(found).extracting(Conflicting::relaxedTo).containsExactly(0.0, 0.0);
    }

    /** Whatever is stated: the set contradicts itself, none of it can be left out, and each figure does what is said of it. */
    @Test
    void ofAnyLimitsTheConflictIsSmallestAndItsFiguresAreEnough() {
        var random = new SplittableRandom(4);
        int compared = 0;
        for (int round = 0; round < 60; round++) {
            var workloads = new ArrayList<Workload>();
            for (int w = 0; w < 5; w++) {
                workloads.add(Made.harmless("w" + w, "kr", 5.0 + random.nextInt(60)));
            }
            var places = PLACES.stream()
                    .map(place -> random.nextInt(3) > 0
                            ? place
                            : Made.place(
                                    place.id(),
                                    place.operator(),
                                    place.stack(),
                                    place.id().substring(0, 2),
                                    0.7,
                                    Made.standing(20 + random.nextInt(80))))
                    .toList();
            var given = Cases.of(workloads, places, any(random));
            if (Cases.solve(given, 0).status() == Status.INFEASIBLE) {
                holds(Modelling.of(given, 0), "round " + round);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(15);
    }

    private static Limits any(SplittableRandom random) {
        var stated = new ArrayList<String>();
        stated.add(
                random.nextBoolean()
                        ? "'minimumShares': {'kr': %.3f}".formatted(0.7 + 0.3 * random.nextDouble())
                        : "'minimumShares': {'kr': 0.5, 'fr': 0.3}");
        Stream.of(
                        "'operators': " + (1 + random.nextInt(2)),
                        "'operatorShare': %.3f".formatted(0.2 + 0.5 * random.nextDouble()),
                        "'stackShare': %.3f".formatted(0.2 + 0.6 * random.nextDouble()),
                        "'together': [['w0', 'w1']]",
                        "'apart': [['w2', 'w3', 'w4']]",
                        "'maximumShares': {'fr': 0.3}",
                        "'failover': [{'workloads': ['w2'], 'held': 0.5}]")
                .filter(each -> random.nextInt(5) < 2)
                .forEach(stated::add);
        return limits("{" + String.join(", ", stated) + "}");
    }

    private static void holds(Instance instance, String which) {
        var limits = new StatedLimits(instance);
        var found = Conflicts.of(instance, Cases.ENGINE, effort());
        var kept = limits.all().stream()
                .filter(stated -> found.stream()
                        .anyMatch(each -> each.limit().equals(stated.field())
                                && each.says().equals(stated.says())))
                .toList();
        assertThat(kept).as(which).hasSameSizeAs(found).isNotEmpty();
        assertThat(status(limits.with(kept))).as(which).isEqualTo(Status.INFEASIBLE);
        for (var stated : kept) {
            var fewer = kept.stream().filter(each -> !each.equals(stated)).toList();
            assertThat(status(limits.with(fewer)))
                    .as("%s without %s", which, stated)
                    .isEqualTo(Status.OPTIMAL);
        }
        for (var each : found) {
            var to = each.relaxedTo();
            if (to != null && kept.get(found.indexOf(each)) instanceof Stated.Figure figure) {
                var others =
                        limits.all().stream().filter(one -> !one.equals(figure)).toList();
                double nearer = to + (figure.isLeast() ? 1 : -1) * (figure.kind() == Row.Kind.OPERATORS ? 1 : 0.0003);
                assertThat(status(limits.with(and(others, figure.at(to)))))
                        .as("%s with %s at %s", which, figure, to)
                        .isEqualTo(Status.OPTIMAL);
                assertThat(status(limits.with(and(others, figure.at(nearer)))))
                        .as("%s with %s at %s", which, figure, nearer)
                        .isEqualTo(Status.INFEASIBLE);
            }
        }
    }

    private static List<Stated> and(List<Stated> others, Stated one) {
        var all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    private static Status status(Instance instance) {
        var numbers = new Numbers(instance);
        return Cases.ENGINE
                .solve(numbers.problem((_, _) -> 0, numbers.rows(), List.of(), false), effort(), _ -> {})
                .status();
    }

    private static List<Conflicting> conflicts(Case given) {
        assertThat(Cases.solve(given, 0).status()).isEqualTo(Status.INFEASIBLE);
        return Conflicts.of(Modelling.of(given, 0), Cases.ENGINE, effort());
    }

    private static Effort effort() {
        return Pace.of(600_000, Duration.ofSeconds(20)).effort();
    }
}
