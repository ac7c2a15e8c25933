package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Solution.Status;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Capacity.Basis;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodPlanningTest {

    private static final LocalDate TODAY = Cases.TODAY;
    private static final LocalDate BUILT = TODAY.plusMonths(6);
    private static final int DAYS = 60;

    /** The cloud is worse, and has room; the factory stands in half a year, of which a quarter is credible. */
    private static final List<Place> CLOUD_AND_FACTORY = List.of(
            Made.place("kr-cloud", "one", "x", "kr", 0.5, Made.standing(500)),
            Made.place("kr-factory", "two", "y", "kr", 0.9, Made.growing(0, 100, BUILT)));

    @Test
    void whatStartsBeforeAPhaseStandsIsNotPutThereAndWhatStartsAfterIs() {
        assertThat(placeOf(20, BUILT.minusDays(1), null)).isEqualTo("kr-cloud");
        assertThat(placeOf(20, BUILT, null)).isEqualTo("kr-factory");
        assertThat(placeOf(20, null, null)).isEqualTo("kr-cloud");
    }

    @Test
    void promisedAndCredibleDiffer() {
        assertThat(placeOf(26, BUILT, Basis.CREDIBLE)).isEqualTo("kr-cloud");
        assertThat(placeOf(25, BUILT, Basis.CREDIBLE)).isEqualTo("kr-factory");
        assertThat(placeOf(100, BUILT, Basis.PROMISED)).isEqualTo("kr-factory");
        assertThat(placeOf(101, BUILT, Basis.PROMISED)).isEqualTo("kr-cloud");
    }

    @Test
    void whatWasMissedIsNoMoreCredible() {
        var late = Made.growing(10, 100, TODAY.minusDays(1));

        assertThat(late.usableKw(Basis.CREDIBLE, TODAY.plusYears(1), TODAY)).hasValue(10);
        assertThat(late.usableKw(Basis.PROMISED, TODAY.plusYears(1), TODAY)).hasValue(100);
        assertThat(Made.growing(10, 100, TODAY.plusDays(1)).usableKw(Basis.CREDIBLE, TODAY.plusYears(1), TODAY))
                .as("what stands, and a quarter of the rest")
                .hasValue(32.5);
    }

    @Test
    void whatEndsMakesRoomForWhatStartsThen() {
        var places = List.of(Made.place("kr-1", "o", "s", "kr", 0.5, Made.standing(100)));
        var first = Made.workload("first", "kr", 80.0, null, BUILT.minusDays(1));

        assertThat(solved(List.of(first, Made.workload("second", "kr", 80.0, BUILT, null)), places, Limits.NONE)
                        .places())
                .containsOnlyKeys("first", "second");
        assertThat(solved(
                                List.of(first, Made.workload("second", "kr", 80.0, BUILT.minusDays(1), null)),
                                places,
                                Limits.NONE)
                        .places())
                .hasSize(1);
    }

    @Test
    void theBudgetIsForAMonthOfEachPeriod() {
        var place = Made.with(
                Made.place("kr-1", "o", "s", "kr", 0.5, Capacity.unlimited("assumed")),
                PlaceFact.ACCELERATOR_HOUR_USD,
                2.0);
        double month = 18 * Case.usdPerKw(2.0);
        var limits = new Limits(
                null, null, null, null, null, null, null, null, new Limits.Budget(month, null), null, null, null);
        var first = Made.workload("first", "kr", 18.0, null, BUILT.minusDays(1));

        assertThat(solved(List.of(first, Made.workload("then", "kr", 18.0, BUILT, null)), List.of(place), limits)
                        .places())
                .hasSize(2);
        assertThat(solved(List.of(first, Made.workload("beside", "kr", 18.0)), List.of(place), limits)
                        .places())
                .hasSize(1);
    }

    /** Every choice is tried, and each of the days ahead is looked at by itself: neither periods nor checker are asked. */
    @ParameterizedTest
    @EnumSource
    void noPlanThatFitsDayByDayIsBetter(Basis basis) {
        int several = 0;
        for (int seed = 0; seed < 30; seed++) {
            var given = random(new Random(seed), basis, seed % 3 == 0);
            var solved = Cases.solve(given, 0);
            var best = new DayByDay(given).best();

            assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
            assertThat(solved.value()).as("%s %d", basis, seed).isEqualTo(best, within(1e-5));
            assertThat(new Checker(given).check(solved.placements(), solved.value()))
                    .as("%s %d", basis, seed)
                    .isEmpty();
            several += given.horizon().periods() > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(15);
    }

    /** Read as fewer periods a plan may place less, and what it places fits on each day. */
    @Test
    void readAsFewerPeriodsItStillFitsOnEveryDay() {
        for (int seed = 0; seed < 15; seed++) {
            var exact = random(new Random(seed), Basis.PROMISED, false);
            var few = new Case(
                    exact.portfolio(),
                    exact.places(),
                    counsels(exact),
                    Map.of(),
                    Periods.of(TODAY, TODAY, exact.portfolio().workloads(), exact.places(), exact.limits(), 2),
                    Map.of());
            var solved = Cases.solve(few, 0);

            assertThat(new DayByDay(exact).fits(solved.places()))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(solved.value())
                    .isGreaterThanOrEqualTo(Cases.solve(exact, 0).value() - 1e-6);
        }
    }

    @Test
    void sharesHoldInEachPeriod() {
        var places = List.of(
                Made.place("kr-1", "one", "x", "kr", 0.9, Capacity.unlimited("assumed")),
                Made.place("kr-2", "two", "y", "kr", 0.5, Capacity.unlimited("assumed")));
        var workloads = List.of(
                Made.workload("a", "kr", 10.0, null, BUILT.minusDays(1)),
                Made.workload("b", "kr", 10.0, null, BUILT.minusDays(1)),
                Made.workload("c", "kr", 10.0, BUILT, null),
                Made.workload("d", "kr", 10.0, BUILT, null));
        var solved = solved(workloads, places, new Limits(null, null, null, 0.5, null, null, null, null));

        assertThat(solved.places().values()).containsExactlyInAnyOrder("kr-1", "kr-1", "kr-2", "kr-2");
        assertThat(solved.places().get("a")).isNotEqualTo(solved.places().get("b"));
        assertThat(solved.places().get("c")).isNotEqualTo(solved.places().get("d"));
    }

    @Test
    void aPlanThatIsTooFullInALaterPeriodIsFound() {
        var places = List.of(Made.place("kr-1", "o", "s", "kr", 0.5, Made.standing(100)));
        var given = Cases.of(
                List.of(Made.workload("a", "kr", 80.0, null, BUILT), Made.workload("b", "kr", 80.0, BUILT, null)),
                places,
                new Limits(null, null, Map.of("kr", 0.0), null, null, null, null, null));

        assertThat(new Checker(given).check(Cases.at(Map.of("a", "kr-1", "b", "kr-1"))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.kind()).isEqualTo(Violation.Kind.CAPACITY);
                    assertThat(violation.says()).contains(BUILT.toString(), "160 kW");
                });
    }

    /** The days are looked at whatever the periods are: here they are wrong. */
    @Test
    void aDayThatIsTooFullIsFoundWhateverThePeriodsAre() {
        var right = Cases.of(
                List.of(Made.workload("a", "kr", 80.0, TODAY.plusDays(9), null)), CLOUD_AND_FACTORY, Limits.NONE);
        var wrong = new Case(
                right.portfolio(),
                right.places(),
                counsels(right),
                Map.of(),
                new Horizon(TODAY, List.of(BUILT.plusYears(1), BUILT.plusYears(2)), 2),
                Map.of());

        assertThat(new Checker(wrong).check(Cases.at(Map.of("a", "kr-factory"))))
                .extracting(Violation::kind)
                .contains(Violation.Kind.CAPACITY);
    }

    @Test
    void whatIsKeptOfSeveralPeriodsIsEnoughToComputeItAgain() {
        var solved = Cases.solve(random(new Random(4), Basis.CREDIBLE, true), 0, 200_000);
        var kept = new Calculation(solved.numbers().instance(), null, solved.outcome());
        var read = Archive.unpack(Archive.pack(kept), Calculation.class);
        var start = Outcome.start(FirstFit.of(solved.numbers()));
        var again = Cases.ENGINE.resolve(
                new Numbers(read.instance()).problem(),
                start,
                Effort.replay(read.outcome().work()),
                _ -> {});

        assertThat(read.instance().count()).isGreaterThan(1);
        assertThat(Archive.digest(read.instance())).isEqualTo(Archive.digest(kept.instance()));
        assertThat(Result.digest(Outcome.of(again))).isEqualTo(Result.digest(solved.outcome()));
    }

    private static @Nullable String placeOf(double kw, @Nullable LocalDate start, @Nullable Basis basis) {
        var limits = basis == null ? Limits.NONE : Limits.NONE.counting(basis);
        return solved(List.of(Made.workload("w", "kr", kw, start, null)), CLOUD_AND_FACTORY, limits)
                .places()
                .get("w");
    }

    /** What is solved passes the checker. */
    private static Cases.Solved solved(List<Workload> workloads, List<Place> places, Limits limits) {
        var given = Cases.of(workloads, places, limits);
        var solved = Cases.solve(given, 0);
        assertThat(new Checker(given).check(solved.placements(), solved.value()))
                .isEmpty();
        return solved;
    }

    private static Map<String, Counsel> counsels(Case given) {
        var counsels = new HashMap<String, Counsel>();
        given.portfolio().workloads().forEach(workload -> counsels.put(workload.id(), given.counsel(workload.id())));
        return counsels;
    }

    private static Case random(Random random, Basis basis, boolean budget) {
        var workloads = new ArrayList<Workload>();
        for (int i = 0; i < 5; i++) {
            var start = random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(DAYS));
            var first = start == null ? TODAY : start;
            var end = random.nextInt(2) == 0 ? null : first.plusDays(random.nextInt(20));
            workloads.add(Made.workload("w" + i, "kr", 10.0 + random.nextInt(60), start, end));
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < 3; i++) {
            double standing = random.nextInt(3) == 0 ? 0 : random.nextInt(90);
            var capacity = Made.growing(standing, standing + random.nextInt(200), TODAY.plusDays(random.nextInt(DAYS)));
            places.add(Made.with(
                    Made.place("p" + i, "o" + i, "s", "kr", random.nextInt(1000) / 1000.0, capacity),
                    PlaceFact.ACCELERATOR_HOUR_USD,
                    1.0 + random.nextInt(4)));
        }
        var most = budget ? new Limits.Budget(60_000 + random.nextInt(100_000), null) : null;
        return Cases.of(
                workloads, places, new Limits(basis, null, null, null, null, null, null, null, most, null, null, null));
    }

    /** Tries every choice, and looks at each day. */
    private static final class DayByDay {

        private final Case given;
        private final List<Workload> workloads;
        private final Map<String, String> chosen = new HashMap<>();
        private double best = Double.MAX_VALUE;

        DayByDay(Case given) {
            this.given = given;
            this.workloads = given.portfolio().workloads();
        }

        double best() {
            from(0, 0);
            return best / workloads.size();
        }

        private void from(int index, double sum) {
            if (index == workloads.size()) {
                if (sum < best && fits(chosen)) {
                    best = sum;
                }
                return;
            }
            var id = workloads.get(index).id();
            from(index + 1, sum + given.limits().penalty());
            for (var place : given.places()) {
                chosen.put(id, place.id());
                from(
                        index + 1,
                        sum
                                + 1
                                - (Double) place.fact(PlaceFact.AVAILABILITY)
                                        .orElseThrow()
                                        .value());
                chosen.remove(id);
            }
        }

        boolean fits(Map<String, String> choice) {
            for (int day = 0; day <= DAYS + 20; day++) {
                if (!fits(choice, TODAY.plusDays(day))) {
                    return false;
                }
            }
            return true;
        }

        private boolean fits(Map<String, String> choice, LocalDate day) {
            double usd = 0;
            for (var place : given.places()) {
                double load = 0;
                for (var workload : workloads) {
                    if (place.id().equals(choice.get(workload.id())) && runsOn(workload, day)) {
                        load += given.kw(workload.id());
                    }
                }
                if (load > has(place, day) + 1e-9) {
                    return false;
                }
                double hour = (Double)
                        place.fact(PlaceFact.ACCELERATOR_HOUR_USD).orElseThrow().value();
                usd += load * hour * 730 / 1.8;
            }
            var budget = given.limits().budget();
            return budget == null || usd <= budget.usdPerMonth();
        }

        private double has(Place place, LocalDate day) {
            var standing = place.capacity().steps().getFirst();
            var coming = place.capacity().steps().getLast();
            double stands = number(standing);
            if (coming.latest() == null || coming.latest().isAfter(day)) {
                return stands;
            }
            if (given.limits().basis() == Basis.PROMISED) {
                return Math.max(stands, number(coming));
            }
            return coming.latest().isAfter(TODAY) ? stands + Math.max(0, number(coming) - stands) / 4 : stands;
        }

        private static double number(Capacity.Step step) {
            return step.megawatts() == null ? 0 : step.megawatts() * 1000;
        }

        private static boolean runsOn(Workload workload, LocalDate day) {
            var start = workload.needs().start();
            var end = workload.needs().end();
            return (start == null || !start.isAfter(day)) && (end == null || !end.isBefore(day));
        }
    }
}
