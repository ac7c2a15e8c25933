package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SolverTest {

    private static final Solver SOLVER = Cases.solver();
    private static final int SEEDS = 12;

    enum Kind {
        CAPACITY_ALONE,
        PROMISED,
        OPERATORS,
        LEAST_SHARE,
        OPERATOR_SHARE,
        STACK_SHARE,
        TOGETHER,
        APART,
        CHEAP_TO_LEAVE_OUT,
        ALL
    }

    /** All ways to place up to six workloads at up to four places are tried; the checker says which of them hold. */
    @ParameterizedTest
    @EnumSource
    void nothingIsBetterThanWhatItFinds(Kind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var given = random(kind, new Random(seed));
            var instance = Modelling.of(given, 0.005);
            var solution = SOLVER.solve(instance);
            var best = best(given);

            assertThat(solution.state())
                    .as("%s %d", kind, seed)
                    .isEqualTo(best.isPresent() ? Solution.State.OPTIMAL : Solution.State.INFEASIBLE);
            if (best.isPresent()) {
                double found = solution.cost()
                        / (double) Instance.SCALE
                        / given.portfolio().workloads().size();
                assertThat(found).as("%s %d", kind, seed).isEqualTo(best.getAsDouble(), within(1e-5));
                assertThat(new Checker(given).check(Cases.places(instance, solution), found))
                        .as("%s %d", kind, seed)
                        .isEmpty();
                assertThat(solution.bound()).isEqualTo(solution.cost());
            }
        }
    }

    @Test
    void theSameCaseHasTheSamePlan() {
        var instance = Modelling.of(random(Kind.ALL, new Random(3)), 0.005);

        assertThat(SOLVER.solve(instance)).isEqualTo(Cases.solver().solve(instance));
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
        var instance = Modelling.of(given, 0);

        assertThat(SOLVER.solve(instance).chosen()).isEmpty();
    }

    @Test
    void fiftyWorkloadsAtFortyPlacesAreProven() {
        var solution = SOLVER.solve(Modelling.of(large(50), 0.005));

        assertThat(solution.state()).isEqualTo(Solution.State.OPTIMAL);
    }

    @Test
    void twoHundredWorkloadsHaveAPlanWithAnHonestBound() {
        var given = large(200);
        var instance = Modelling.of(given, 0.005);
        var solution = SOLVER.solve(instance);

        assertThat(solution.state()).isIn(Solution.State.FEASIBLE, Solution.State.OPTIMAL);
        assertThat(new Checker(given).check(Cases.places(instance, solution))).isEmpty();
        long unlimited = SOLVER.solve(instance.with(List.of())).cost();
        assertThat(solution.bound()).isBetween(unlimited, solution.cost());
        assertThat((solution.cost() - solution.bound()) / (double) solution.cost())
                .isLessThan(0.02);
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
        var instance = Modelling.of(Cases.of(workloads, places, Limits.NONE, before), 0.005);
        return Cases.places(instance, SOLVER.solve(instance));
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
            places.add(Made.place(
                    "p" + i,
                    "o" + random.nextInt(3),
                    "s" + random.nextInt(2),
                    i == 0 ? "fr" : "kr",
                    random.nextInt(1000) / 1000.0,
                    capacity(kind, random)));
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
                        : null);
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
        private final Map<String, String> chosen = new HashMap<>();
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
            for (var place : given.allowed(workload)) {
                chosen.put(workload, place.place());
                from(index + 1, sum + 1 - Case.score(place));
                chosen.remove(workload);
            }
            from(index + 1, sum + given.portfolio().limits().penalty());
        }
    }
}
