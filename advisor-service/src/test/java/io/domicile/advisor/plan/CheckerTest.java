package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.portfolio.Limits.Failover;
import io.domicile.advisor.workload.Workload;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private static final List<Workload> WORKLOADS =
            List.of(Made.workload("a", "kr", 60.0), Made.workload("b", "kr", 30.0), Made.workload("c", "fr", 10.0));

    private static final List<Place> PLACES = List.of(
            Made.place("kr-1", "one", "x", "kr", 0.9, Made.standing(80)),
            Made.place("kr-2", "two", "x", "kr", 0.5, Made.standing(80)),
            Made.place("fr-1", "one", "y", "fr", 0.7, Made.standing(80)));

    private static final Map<String, String> GOOD = Map.of("a", "kr-1", "b", "kr-2", "c", "fr-1");

    @Test
    void aGoodPlanPasses() {
        var limits = new Limits(
                null, 2, Map.of("kr", 0.9, "fr", 0.1), 0.7, 0.9, null, List.of(), List.of(List.of("a", "b")));

        assertThat(checker(limits).check(Cases.at(GOOD), 0.3)).isEmpty();
    }

    @Test
    void whatIsNotKnownIsFound() {
        assertThat(kinds(Limits.NONE, Map.of("z", "kr-1"))).containsExactly(Violation.Kind.UNKNOWN);
        assertThat(kinds(Limits.NONE, Map.of("a", "kr-9"))).containsExactly(Violation.Kind.UNKNOWN);
    }

    @Test
    void aWorkloadWhereItIsForbiddenIsFound() {
        assertThat(kinds(Limits.NONE, Map.of("a", "fr-1"))).containsExactly(Violation.Kind.NOT_ALLOWED);
    }

    @Test
    void tooMuchAtAPlaceIsFound() {
        assertThat(kinds(Limits.NONE, Map.of("a", "kr-1", "b", "kr-1"))).containsExactly(Violation.Kind.CAPACITY);
    }

    @Test
    void tooManyOperatorsAreFound() {
        assertThat(kinds(limits(1, null, null, null), GOOD)).containsExactly(Violation.Kind.OPERATORS);
    }

    @Test
    void aShareThatIsTooSmallOrTooLargeIsFound() {
        assertThat(kinds(limits(null, Map.of("kr", 0.91), null, null), GOOD))
                .containsExactly(Violation.Kind.LEAST_SHARE);
        assertThat(kinds(limits(null, null, 0.69, null), GOOD)).containsExactly(Violation.Kind.OPERATOR_SHARE);
        assertThat(kinds(limits(null, null, null, 0.89), GOOD)).containsExactly(Violation.Kind.STACK_SHARE);
    }

    @Test
    void aBrokenGroupIsFound() {
        var together = new Limits(null, null, null, null, null, null, List.of(List.of("a", "b")), null);
        var apart = new Limits(null, null, null, null, null, null, null, List.of(List.of("b", "c", "a")));

        assertThat(kinds(together, GOOD)).containsExactly(Violation.Kind.TOGETHER);
        assertThat(kinds(together, Map.of("b", "kr-1"))).containsExactly(Violation.Kind.TOGETHER);
        assertThat(kinds(apart, Map.of("b", "kr-2", "a", "kr-2")))
                .containsExactlyInAnyOrder(Violation.Kind.APART, Violation.Kind.CAPACITY);
    }

    @Test
    void aWorthThatIsNotItsWorthIsFound() {
        assertThat(checker(Limits.NONE).check(Cases.at(GOOD), 0.31))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.OBJECTIVE);
        assertThat(checker(Limits.NONE)
                        .check(Cases.at(Map.of("a", "kr-1")), (0.1 + 2 * Limits.DEFAULT_UNPLACED_PENALTY) / 3))
                .isEmpty();
    }

    @Test
    void tooMuchInAnAreaIsFound() {
        assertThat(kinds(largest(Map.of("both", 0.99)), GOOD)).containsExactly(Violation.Kind.LARGEST_SHARE);
        assertThat(kinds(largest(Map.of("kr", 0.9, "both", 1.0)), GOOD)).isEmpty();
    }

    @Test
    void whatCostsMoreThanTheBudgetIsFound() {
        var priced = Made.with(PLACES.getFirst(), PlaceFact.ACCELERATOR_HOUR_USD, 1.8);
        var places = List.of(priced, PLACES.get(1), PLACES.get(2));
        var enough = budget(60 * 730, null);
        var little = budget(60 * 730 - 1, null);

        assertThat(new Checker(Cases.of(WORKLOADS, places, enough)).check(Cases.at(Map.of("a", "kr-1"))))
                .isEmpty();
        assertThat(new Checker(Cases.of(WORKLOADS, places, little)).check(Cases.at(Map.of("a", "kr-1"))))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.BUDGET);
        assertThat(new Checker(Cases.of(WORKLOADS, places, budget(60 * 730, 1.8)))
                        .check(Cases.at(Map.of("a", "kr-1", "b", "kr-2"))))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.BUDGET);
    }

    @Test
    void aStandbyIsWhereItMustBe() {
        assertThat(standby(Failover.Apart.OPERATOR, new Placement("kr-1", "kr-2")))
                .isEmpty();
        assertThat(standby(Failover.Apart.OPERATOR, new Placement("kr-1", "kr-3")))
                .containsExactly(Violation.Kind.STANDBY);
        assertThat(standby(Failover.Apart.PLACE, new Placement("kr-1", "kr-3"))).isEmpty();
        assertThat(standby(Failover.Apart.PLACE, new Placement("kr-1", "kr-1"))).contains(Violation.Kind.STANDBY);
        assertThat(standby(Failover.Apart.PLACE, new Placement("kr-1", "fr-1")))
                .containsExactly(Violation.Kind.NOT_ALLOWED);
        assertThat(standby(Failover.Apart.PLACE, Placement.at("kr-1"))).containsExactly(Violation.Kind.STANDBY);
    }

    private static List<Violation.Kind> standby(Failover.Apart apart, Placement placement) {
        var places = List.of(
                PLACES.get(0),
                PLACES.get(1),
                Made.place("kr-3", "one", "x", "kr", 0.2, Made.standing(80)),
                PLACES.get(2));
        var failover = List.of(new Failover(List.of("a"), apart, 0.5));
        var limits = new Limits(null, null, null, null, null, null, null, null, null, null, failover, null);
        return new Checker(Cases.of(WORKLOADS, places, limits))
                .check(Map.of("a", placement)).stream().map(Violation::kind).toList();
    }

    private static Limits largest(Map<String, Double> shares) {
        return new Limits(null, null, null, null, null, null, null, null, null, shares, null, null);
    }

    private static Limits budget(double usd, @Nullable Double unknown) {
        var budget = new Limits.Budget(usd, unknown);
        return new Limits(null, null, null, null, null, null, null, null, budget, null, null, null);
    }

    private static Limits limits(
            @Nullable Integer operators,
            @Nullable Map<String, Double> least,
            @Nullable Double operator,
            @Nullable Double stack) {
        return new Limits(null, operators, least, operator, stack, null, null, null);
    }

    private static List<Violation.Kind> kinds(Limits limits, Map<String, String> places) {
        return checker(limits).check(Cases.at(places)).stream()
                .map(Violation::kind)
                .toList();
    }

    private static Checker checker(Limits limits) {
        return new Checker(Cases.of(WORKLOADS, PLACES, limits));
    }
}
