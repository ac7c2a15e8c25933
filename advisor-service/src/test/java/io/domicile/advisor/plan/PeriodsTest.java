package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final LocalDate TODAY = Cases.TODAY;
    private static final Limits SHARES = new Limits(null, null, Map.of("kr", 0.5), null, null, null, null, null);

    private static final List<Place> GROWS_IN_JULY =
            List.of(Made.place("p", "o", "s", "kr", 0.5, Made.growing(10, 100, day("2027-07-01"))));

    private static final List<Place> NEVER_GROWS =
            List.of(Made.place("p", "o", "s", "kr", 0.5, Capacity.unlimited("assumed")));

    @Test
    void withoutDaysThereIsOnePeriod() {
        assertThat(firsts(List.of(running(null, null), running("2026-01-01", null)), GROWS_IN_JULY, SHARES))
                .containsExactly(TODAY);
    }

    @Test
    void aPeriodBeginsWhereSomethingStartsAfterCapacityCame() {
        var workloads = List.of(running("2027-06-30", null), running("2027-07-01", null), running("2028-01-01", null));

        // What starts until June has what stands now, what starts until 2028 what comes in July: the last of each
        // decides.
        assertThat(firsts(workloads, GROWS_IN_JULY, Limits.NONE)).containsExactly(TODAY, day("2027-07-01"));
        assertThat(firsts(workloads, NEVER_GROWS, Limits.NONE)).containsExactly(TODAY);
    }

    @Test
    void aPeriodBeginsWhereSomethingStartsAfterAnotherEnded() {
        var workloads = List.of(running(null, "2027-01-31"), running("2027-02-01", null), running("2027-03-01", null));

        assertThat(firsts(workloads, NEVER_GROWS, Limits.NONE)).containsExactly(TODAY, day("2027-02-01"));
    }

    @Test
    void whereDemandIsSharedOutEveryChangeOfItBeginsAPeriod() {
        var workloads = List.of(running(null, "2027-01-31"), running("2027-03-01", null));

        assertThat(firsts(workloads, NEVER_GROWS, SHARES)).containsExactly(TODAY, day("2027-02-01"), day("2027-03-01"));
    }

    @Test
    void tooManyAreReadAsOneWhereTheLeastIsLost() {
        var workloads = new ArrayList<Workload>();
        for (int month = 1; month <= 9; month++) {
            workloads.add(running("2027-0%d-01".formatted(month), null));
        }
        var horizon = Periods.of(TODAY, TODAY, workloads, GROWS_IN_JULY, SHARES, 3);

        assertThat(horizon.periods()).isEqualTo(3);
        assertThat(horizon.needed()).isEqualTo(10);
        assertThat(horizon.firsts())
                .as("the day on which capacity comes is kept")
                .contains(day("2027-07-01"));
        assertThat(horizon).isEqualTo(Periods.of(TODAY, TODAY, workloads, GROWS_IN_JULY, SHARES, 3));
    }

    @Test
    void whereManyPlacesAreLimitedThereAreFewer() {
        var workloads = new ArrayList<Workload>();
        var places = new ArrayList<Place>();
        for (int i = 1; i <= 9; i++) {
            workloads.add(running("2027-0%d-01".formatted(i), null));
        }
        for (int i = 0; i < 250; i++) {
            places.add(Made.place("p" + i, "o", "s", "kr", 0.5, Made.standing(10)));
        }

        assertThat(Periods.of(TODAY, TODAY, workloads, places, SHARES, 8).periods())
                .isEqualTo(2);
        assertThat(Periods.of(TODAY, TODAY, workloads, places.subList(0, 100), SHARES, 8)
                        .periods())
                .isEqualTo(6);
    }

    @Test
    void aWorkloadRunsFromItsFirstDayToItsLast() {
        var horizon = new Horizon(TODAY, List.of(TODAY, day("2027-02-01"), day("2027-03-01")), 3);

        assertThat(span(horizon, null, null)).containsExactly(0, 3);
        assertThat(span(horizon, "2027-02-01", null)).containsExactly(1, 3);
        assertThat(span(horizon, "2027-01-31", "2027-01-31")).containsExactly(0, 1);
        assertThat(span(horizon, "2027-02-28", "2027-03-01")).containsExactly(1, 3);
        assertThat(horizon.runs(running("2026-01-01", TODAY.minusDays(1).toString())))
                .isFalse();
        assertThat(horizon.runs(running("2026-01-01", TODAY.toString()))).isTrue();
        assertThat(horizon.last(0)).contains(day("2027-01-31"));
        assertThat(horizon.last(2)).isEmpty();
    }

    private static List<Integer> span(Horizon horizon, @Nullable String start, @Nullable String end) {
        var workload = running(start, end);
        return List.of(horizon.from(workload), horizon.to(workload));
    }

    private static List<LocalDate> firsts(List<Workload> workloads, List<Place> places, Limits limits) {
        return Periods.of(TODAY, TODAY, workloads, places, limits, 24).firsts();
    }

    private static Workload running(@Nullable String start, @Nullable String end) {
        return Made.workload("w", "kr", 10.0, start == null ? null : day(start), end == null ? null : day(end));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
