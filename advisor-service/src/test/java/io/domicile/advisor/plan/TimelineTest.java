package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate BUILT = Cases.TODAY.plusMonths(6);

    private static final List<Place> PLACES = List.of(
            Made.place("kr-factory", "two", "y", "kr", 0.9, Made.growing(40, 100, BUILT)),
            Made.place("kr-unused", "two", "y", "kr", 0.1, Made.standing(1000)),
            Made.place("kr-cloud", "one", "x", "kr", 0.5, Made.standing(35)));

    private static final List<Workload> WORKLOADS = List.of(
            Made.workload("first", "kr", 40.0),
            Made.workload("second", "kr", 30.0),
            Made.workload("then", "kr", 15.0, BUILT, null));

    @Test
    void loadAndBothCapacitiesAreToldByPlaceAndPeriod() {
        var timeline = timeline(Limits.NONE);

        assertThat(timeline.periods())
                .containsExactly(
                        new Timeline.Period(Cases.TODAY, BUILT.minusDays(1), 70, 70),
                        new Timeline.Period(BUILT, null, 85, 85));
        assertThat(timeline.unit()).isEqualTo("kW of IT power");
        assertThat(timeline.readAsOne()).isNull();
        assertThat(timeline.places()).extracting(Timeline.AtPlace::place).containsExactly("kr-cloud", "kr-factory");
        var factory = timeline.places().getLast();
        assertThat(factory.phases()).isEqualTo(PLACES.getFirst().capacity().steps());
        assertThat(factory.load()).extracting(Timeline.Load::from).containsExactly(Cases.TODAY, BUILT);
        assertThat(factory.load()).extracting(Timeline.Load::load).containsExactly(40.0, 55.0);
        assertThat(factory.load()).extracting(Timeline.Load::credible).containsExactly(40.0, 55.0);
        assertThat(factory.load()).extracting(Timeline.Load::promised).containsExactly(40.0, 100.0);
        assertThat(factory.load()).extracting(Timeline.Load::tight).containsExactly(true, true);
    }

    @Test
    void whatIsTightIsWorthSomethingInItsPeriod() {
        var given = Cases.of(WORKLOADS, PLACES, Limits.NONE);
        var solved = Cases.solve(given, 0);
        var states = LimitStates.of(solved.numbers(), solved.outcome());

        assertThat(states)
                .filteredOn(state -> Objects.equals(state.about(), "kr-factory"))
                .extracting(LimitState::period)
                .contains(Cases.TODAY);
        assertThat(states).extracting(LimitState::says).anyMatch(says -> says.contains("from " + BUILT + " on"));
    }

    private static Timeline timeline(Limits limits) {
        var given = Cases.of(WORKLOADS, PLACES, limits);
        var solved = Cases.solve(given, 0);
        assertThat(new Checker(given).check(solved.placements(), solved.value()))
                .isEmpty();
        return Timelines.of(given, solved.placements(), LimitStates.capacities(solved.numbers(), solved.outcome()));
    }
}
