package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.domicile.advisor.RandomCases;
import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Solution.Status;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanningTest {

    private static final int SEEDS = RandomCases.of(8);

    enum Kind {
        CAPACITY_ALONE,
        PROMISED,
        OPERATORS,
        LEAST_SHARE,
        OPERATOR_SHARE,
        STACK_SHARE,
        TOGETHER,
        APART,
        BUDGET,
        LARGEST_SHARE,
        FAILOVER,
        CHEAP_TO_LEAVE_OUT,
        ALL
    }

    /** All ways to place up to six workloads at up to four places are tried; the checker says which of them hold. */
    @ParameterizedTest
    @EnumSource
    void nothingIsBetterThanWhatItFinds(Kind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var given = random(kind, new Random(seed));
            var solved = Cases.solve(given, 0.005);
            var best = best(given);

            assertThat(solved.status())
                    .as("%s %d", kind, seed)
                    .isEqualTo(best.isPresent() ? Status.OPTIMAL : Status.INFEASIBLE);
            if (best.isPresent()) {
                assertThat(solved.value()).as("%s %d", kind, seed).isEqualTo(best.getAsDouble(), within(1e-5));
                assertThat(new Checker(given).check(solved.placements(), solved.value()))
                        .as("%s %d", kind, seed)
                        .isEmpty();
                assertThat(solved.outcome().bound()).isEqualTo(solved.outcome().value());
            }
        }
    }

    @Test
    void theSameCaseHasTheSamePlan() {
        var given = large(120);

        assertThat(Result.digest(Cases.solve(given, 0.005, 500_000).outcome()))
                .isEqualTo(Result.digest(Cases.solve(given, 0.005, 500_000).outcome()));
    }

    @Test
    void whatIsKeptIsEnoughToComputeItAgain() {
        var first = Cases.solve(large(120), 0.005, 500_000);
        var start = Outcome.of(Outcome.start(FirstFit.of(first.numbers())));
        var kept = new Calculation(first.numbers().instance(), start, first.outcome());
        var read = Archive.unpack(Archive.pack(kept), Calculation.class);
        var again = Cases.ENGINE.resolve(
                new Numbers(read.instance()).problem(),
                Objects.requireNonNull(read.start()).solution(),
                Effort.replay(read.outcome().work()),
                _ -> {});

        assertThat(Archive.digest(read.instance())).isEqualTo(Archive.digest(kept.instance()));
        assertThat(Result.digest(Outcome.of(again))).isEqualTo(Result.digest(first.outcome()));
    }

    @Test
    void aGainThatIsLessThanAMoveCountsMovesNothing() {
        var workloads = List.of(Made.workload("w", "kr", 10.0));

        assertThat(chosen(workloads, 0.803, Map.of("w", "kr-b"))).containsEntry("w", "kr-b");
        assertThat(chosen(workloads, 0.81, Map.of("w", "kr-b"))).containsEntry("w", "kr-a");
        assertThat(chosen(workloads, 0.803, Map.of())).containsEntry("w", "kr-a");
    }

    @Test
    void amongEqualsEveryWorkloadStays() {
        var workloads = new ArrayList<Workload>();
        var before = new HashMap<String, String>();
        for (int i = 0; i < 6; i++) {
            workloads.add(Made.workload("w" + i, "kr", 10.0));
            before.put("w" + i, i % 2 == 0 ? "kr-a" : "kr-b");
        }

        assertThat(chosen(workloads, 0.8, before)).isEqualTo(before);
    }

    @Test
    void aPlaceWithNothingBuiltTakesNoWorkloadNotEvenOneThatSaysNothing() {
        var given = Cases.of(
                List.of(Made.workload("silent", "kr", null)),
                List.of(Made.place("kr-plan", "o", "s", "kr", 0.9, Made.announced(55_000))),
                Limits.NONE);

        assertThat(Cases.solve(given, 0).places()).isEmpty();
    }

    @Test
    void fiftyWorkloadsAtFortyPlacesAreProven() {
        assertThat(Cases.solve(large(50), 0.005).status()).isEqualTo(Status.OPTIMAL);
    }

    @Test
    void twoHundredWorkloadsHaveAPlanWithAnHonestBound() {
        var given = large(200);
        var solved = Cases.solve(given, 0.005, 4_000_000);
        var unlimited =
                Cases.solve(Cases.of(given.portfolio().workloads(), given.places(), Limits.NONE), 0.005, 4_000_000);

        assertThat(new Checker(given).check(solved.placements(), solved.value()))
                .isEmpty();
        assertThat(solved.outcome().bound())
                .isLessThanOrEqualTo(solved.outcome().value());
        assertThat(unlimited.outcome().bound())
                .as("what keeps more limits costs no less")
                .isLessThanOrEqualTo(solved.outcome().value());
        assertThat((solved.outcome().value() - solved.outcome().bound())
                        / (double) solved.outcome().value())
                .isLessThan(0.02);
    }

    @Test
    void limitsThatBindHaveAPriceAndOthersHaveNone() {
        var solved = Cases.solve(large(120), 0.005, 2_000_000);
        var states = LimitStates.of(solved.numbers(), solved.outcome());

        assertThat(states).extracting(LimitState::limit).contains("operators", "minimumShares", "operatorShare");
        assertThat(states)
                .filteredOn(state -> !state.tight())
                .allSatisfy(state -> assertThat(state.worthOfOnePercent()).isIn(null, 0.0));
        assertThat(states)
                .filteredOn(state -> state.worthOfOnePercent() != null && state.worthOfOnePercent() > 0)
                .isNotEmpty();
    }

    @Test
    void howeverLittleTimeThereIsThereIsAPlan() {
        var given = large(200);
        var solved = Cases.solve(given, 0.005, 1);

        assertThat(solved.status()).isEqualTo(Status.FEASIBLE);
        assertThat(new Checker(given).check(solved.placements(), solved.value()))
                .isEmpty();
        assertThat(solved.placements()).hasSizeGreaterThan(100);
    }

    @Test
    void theLargestDemandIsCountedInUnitsThatTheEngineTakes() {
        var given = Cases.of(
                List.of(Made.workload("huge", "kr", 10_000_000.0), Made.workload("small", "kr", 0.001)),
                List.of(Made.place("kr-1", "o", "s", "kr", 0.9, Made.standing(20_000_000))),
                new Limits(
                        null,
                        null,
                        Map.of("kr", 1.0),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Limits.Budget(1e11, 3.0),
                        null,
                        null,
                        null));
        var solved = Cases.solve(given, 0);

        assertThat(solved.places()).containsOnlyKeys("huge", "small");
        assertThat(new Checker(given).check(solved.placements(), solved.value()))
                .isEmpty();
    }

    private static Case large(int size) {
        var random = new Random(7);
        var workloads = new ArrayList<Workload>();
        for (int i = 0; i < size; i++) {
            workloads.add(Made.workload("w" + i, i % 3 == 0 ? "fr" : "kr", 10.0 + random.nextInt(400)));
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < 40; i++) {
            places.add(Made.place(
                    "p" + i,
                    "o" + i % 9,
                    "s" + i % 4,
                    i % 3 == 0 ? "fr" : "kr",
                    0.3 + random.nextInt(600) / 1000.0,
                    Made.standing(1000 + random.nextInt(4000))));
        }
        return Cases.of(workloads, places, new Limits(null, 8, Map.of("kr", 0.5), 0.4, 0.5, null, null, null));
    }

    private static Map<String, String> chosen(List<Workload> workloads, double score, Map<String, String> before) {
        var places = List.of(
                Made.place("kr-a", "o", "s", "kr", score, Capacity.unlimited("assumed")),
                Made.place("kr-b", "o", "s", "kr", 0.8, Capacity.unlimited("assumed")));
        return Cases.solve(Cases.of(workloads, places, Limits.NONE, before), 0.005)
                .places();
    }

    private static Case random(Kind kind, Random random) {
        var workloads = new ArrayList<Workload>();
        int size = 3 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            workloads.add(
                    Made.workload("w" + i, random.nextInt(4) == 0 ? "fr" : "kr", 1.0 + random.nextInt(1000) / 10.0));
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < 4; i++) {
            var place = Made.place(
                    "p" + i,
                    "o" + random.nextInt(3),
                    "s" + random.nextInt(2),
                    i == 0 ? "fr" : "kr",
                    random.nextInt(1000) / 1000.0,
                    capacity(kind, random));
            places.add(
                    random.nextInt(4) == 0
                            ? place
                            : Made.with(place, PlaceFact.ACCELERATOR_HOUR_USD, 1.0 + random.nextInt(8)));
        }
        return Cases.of(workloads, places, limits(kind, random, size));
    }

    private static Capacity capacity(Kind kind, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Capacity.unlimited("assumed");
            case 1 -> kind == Kind.PROMISED ? Made.announced(80) : Made.standing(0);
            default -> Made.standing(30 + random.nextInt(120));
        };
    }

    private static Limits limits(Kind kind, Random random, int size) {
        boolean all = kind == Kind.ALL;
        return new Limits(
                kind == Kind.PROMISED ? Capacity.Basis.PROMISED : null,
                all || kind == Kind.OPERATORS ? 1 + random.nextInt(2) : null,
                all || kind == Kind.LEAST_SHARE ? Map.of("kr", random.nextInt(90) / 100.0) : null,
                share(all || kind == Kind.OPERATOR_SHARE, random),
                share(all || kind == Kind.STACK_SHARE, random),
                kind == Kind.CHEAP_TO_LEAVE_OUT ? 1.01 : null,
                all || kind == Kind.TOGETHER ? List.of(List.of("w0", "w1")) : null,
                all || kind == Kind.APART
                        ? List.of(List.of("w0", "w2", "w" + (size - 1)).stream()
                                .distinct()
                                .toList())
                        : null,
                all || kind == Kind.BUDGET
                        ? new Limits.Budget(20_000 + random.nextInt(300_000), random.nextBoolean() ? 4.0 : null)
                        : null,
                all || kind == Kind.LARGEST_SHARE ? Map.of("both", random.nextInt(90) / 100.0) : null,
                kind == Kind.FAILOVER ? List.of(failover(random)) : null,
                kind == Kind.CHEAP_TO_LEAVE_OUT ? Map.of("w1", 5.0) : null);
    }

    private static Limits.Failover failover(Random random) {
        return new Limits.Failover(
                List.of("w0", "w2"),
                random.nextBoolean() ? Limits.Failover.Apart.PLACE : Limits.Failover.Apart.OPERATOR,
                random.nextInt(3) / 2.0);
    }

    private static @Nullable Double share(boolean limited, Random random) {
        return limited ? 0.2 + random.nextInt(60) / 100.0 : null;
    }

    /** The least mean regret of all choices that the checker lets pass; empty when none does. */
    private static OptionalDouble best(Case given) {
        var search = new Search(given);
        search.from(0, 0);
        return search.best == Double.MAX_VALUE ? OptionalDouble.empty() : OptionalDouble.of(search.best);
    }

    private static final class Search {

        private final Case given;
        private final Checker checker;
        private final List<Workload> workloads;
        private final Map<String, Placement> chosen = new HashMap<>();
        private double best = Double.MAX_VALUE;

        Search(Case given) {
            this.given = given;
            this.checker = new Checker(given);
            this.workloads = given.portfolio().workloads();
        }

        void from(int index, double sum) {
            if (sum / workloads.size() >= best) {
                return;
            }
            if (index == workloads.size()) {
                if (checker.check(chosen).isEmpty()) {
                    best = sum / workloads.size();
                }
                return;
            }
            var workload = workloads.get(index).id();
            var standby = given.limits().standbyByWorkload().get(workload);
            for (var place : given.allowed(workload)) {
                if (standby == null) {
                    take(index, new Placement(place.place(), null), sum + 1 - place.score());
                } else {
                    for (var other : given.allowed(workload)) {
                        take(
                                index,
                                new Placement(place.place(), other.place()),
                                sum + 1 - place.score() + standby.share() * (1 - other.score()));
                    }
                }
            }
            from(index + 1, sum + given.limits().penalty(workload));
        }

        private void take(int index, Placement placement, double sum) {
            var workload = workloads.get(index).id();
            chosen.put(workload, placement);
            from(index + 1, sum);
            chosen.remove(workload);
        }
    }
}
