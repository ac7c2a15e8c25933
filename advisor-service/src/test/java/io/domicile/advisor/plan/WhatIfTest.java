package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final Place BEST = Made.place("kr-best", "one", "x", "kr", 0.9, Made.standing(50));
    private static final Place SECOND = Made.place("kr-second", "two", "x", "kr", 0.6, Capacity.unlimited("assumed"));
    private static final Place PLANNED = Made.place("kr-planned", "three", "x", "kr", 0.95, Made.announced(500));
    private static final List<Place> PLACES = List.of(BEST, PLANNED, SECOND);
    private static final List<Workload> WORKLOADS =
            List.of(Made.workload("big", "kr", 45.0), Made.workload("small", "kr", 10.0));

    private final Cases.Solved solved = Cases.solve(Cases.of(WORKLOADS, PLACES, Limits.NONE), 0.005);

    @Test
    void atTheStartOneIsKeptOutByTheOther() {
        assertThat(solved.places()).isEqualTo(Map.of("big", "kr-second", "small", "kr-best"));
    }

    @Test
    void withoutItsPlaceAWorkloadMovesAndIsToldWhy() {
        var answer = ask(without("kr-best"));

        assertThat(answer.moved())
                .extracting(WhatIfView.Moved::workload, WhatIfView.Moved::to, WhatIfView.Moved::why)
                .containsExactly(tuple("small", "kr-second", WhatIfView.Why.PLACE_GONE));
        assertThat(answer.moved().getFirst().stayingCosts()).isNull();
        assertThat(answer.kept()).isNull();
        assertThat(value(answer)).isEqualTo(0.4, within(1e-6));
    }

    @Test
    void whereAPhaseStandsEverythingGoesThere() {
        var answer = ask(new WhatIf(
                null, null, null, List.of(new WhatIf.Phase("kr-planned", "phase", true, null)), null, null, null));

        assertThat(answer.moved()).extracting(WhatIfView.Moved::to).containsOnly("kr-planned");
        assertThat(answer.counts().moved()).isEqualTo(2);
        assertThat(answer.kept()).isEqualTo(0.25, within(1e-6));
        assertThat(answer.churn()).isEqualTo(0.005, within(1e-6));
    }

    @Test
    void aPhaseThatSlipsIsNotThere() {
        var answer = ask(new WhatIf(
                null,
                null,
                null,
                List.of(new WhatIf.Phase("kr-best", "phase", null, Cases.TODAY.plusYears(1))),
                null,
                null,
                null));

        assertThat(answer.moved())
                .extracting(WhatIfView.Moved::from, WhatIfView.Moved::to, WhatIfView.Moved::why)
                .containsExactly(tuple("kr-best", "kr-second", WhatIfView.Why.CAPACITY));
    }

    @Test
    void theOtherCapacityIsTheOtherAnswer() {
        var promised = Made.place("kr-promised", "four", "x", "kr", 0.95, Made.growing(0, 500, Cases.TODAY));
        var given = Cases.of(WORKLOADS, List.of(BEST, SECOND, promised), Limits.NONE);
        var credible = Cases.solve(given, 0.005);
        var asked = new WhatIf(null, null, null, null, null, null, Capacity.Basis.PROMISED);
        var varied = new Variation(
                        credible.numbers().instance(),
                        credible.outcome().plan().orElseThrow(),
                        asked,
                        given.horizon(),
                        _ -> Optional.empty(),
                        Set::of)
                .instance();

        assertThat(credible.places()).doesNotContainValue("kr-promised");
        assertThat(varied.limits().basis()).isEqualTo(Capacity.Basis.PROMISED);
        assertThat(new Numbers(varied).problem().capacity(2, 0)).isEqualTo(500_000);
    }

    @Test
    void aPhaseThatStandsFromADayOnIsThereFromThen() {
        var later = Cases.TODAY.plusMonths(3);
        var workloads = List.of(Made.workload("now", "kr", 10.0), Made.workload("later", "kr", 10.0, later, null));
        // Something announced makes the later day matter.
        var grows = Made.place("kr-grows", "five", "x", "kr", 0.1, Made.growing(10, 20, later));
        var given = Cases.of(workloads, List.of(PLANNED, SECOND, grows), Limits.NONE);
        var before = Cases.solve(given, 0);
        var asked = new WhatIf(
                null, null, null, List.of(new WhatIf.Phase("kr-planned", "phase", true, later)), null, null, null);
        var varied = new Variation(
                        before.numbers().instance(),
                        before.outcome().plan().orElseThrow(),
                        asked,
                        given.horizon(),
                        id -> Optional.of(PLANNED).filter(place -> place.id().equals(id)),
                        Set::of)
                .instance();

        assertThat(given.horizon().firsts()).containsExactly(Cases.TODAY, later);
        assertThat(varied.sites().getFirst().units(0)).isZero();
        assertThat(varied.sites().getFirst().units(1)).isPositive();
    }

    @Test
    void otherWeightsTurnTheChoiceAround() {
        var answer = ask(new WhatIf(Map.of("small", Map.of("cost", 1.0)), null, null, null, null, null, null));

        assertThat(answer.moved())
                .extracting(WhatIfView.Moved::workload, WhatIfView.Moved::to, WhatIfView.Moved::why)
                .containsExactly(
                        // The one that leaves makes room for the other.
                        tuple("big", "kr-best", WhatIfView.Why.PORTFOLIO),
                        tuple("small", "kr-second", WhatIfView.Why.WEIGHTS));
        assertThat(answer.kept()).isGreaterThan(value(answer));
    }

    @Test
    void whatMovesDearlyStays() {
        var cheap = new WhatIf(Map.of("*", Map.of("cost", 1.0)), null, null, null, null, 0.0, null);
        var dear = new WhatIf(Map.of("*", Map.of("cost", 1.0)), null, null, null, null, 0.9, null);

        assertThat(ask(cheap).counts().moved()).isPositive();
        assertThat(ask(dear).counts().moved()).isZero();
    }

    @Test
    void limitsThatCanNotBeKeptAreNamedWithWhatWouldDo() {
        var answer = ask(new WhatIf(null, null, null, null, limits(Map.of("fr", 0.5)), null, null));

        assertThat(answer.status()).isEqualTo(PlanView.Status.INFEASIBLE);
        assertThat(answer.relaxations()).extracting(Conflicting::about).containsExactly("fr");
        assertThat(answer.objective()).isNull();
    }

    @Test
    void whatThePlanDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> ask(new WhatIf(
                        Map.of("nobody", Map.of("cost", 1.0), "big", Map.of("beauty", 1.0)),
                        List.of("nowhere"),
                        Map.of("kr-9", 1.0),
                        List.of(new WhatIf.Phase("kr-best", "none", true, null)),
                        null,
                        null,
                        null)))
                .isInstanceOfSatisfying(
                        PlanException.WhatIfUnfit.class,
                        unfit -> assertThat(unfit.errors()).hasSize(5));
    }

    @Test
    void otherPlacesCostTheirRegretAndTheRoomTheyTake() {
        var prices = Pricing.of(new Calculation(solved.numbers().instance(), null, solved.outcome()))
                .orElseThrow();
        var other = prices.of("small").orElseThrow().others();

        assertThat(other).extracting(AtPrices.Other::place).containsExactly("kr-second");
        assertThat(other.getFirst().regret()).isEqualTo(0.4, within(1e-6));
        assertThat(other.getFirst().reducedCost()).isBetween(0.0, 0.3);
        assertThat(other.getFirst().flips())
                .filteredOn(flip -> flip.criterion().equals("cost"))
                .allSatisfy(flip ->
                        assertThat(flip.change()).isEqualTo(other.getFirst().reducedCost() / 0.3, within(1e-5)));
        assertThat(prices.of("nobody")).isEmpty();
    }

    @Test
    void everyWeightSaysWhoWouldMoveFirst() {
        var calculation = new Calculation(solved.numbers().instance(), null, solved.outcome());
        var weights = Sensitivities.weights(calculation, Pricing.of(calculation).orElseThrow()).stream()
                .collect(Collectors.toMap(Sensitivity.OfWeight::criterion, Function.identity()));

        assertThat(weights).containsOnlyKeys(Counsel.CRITERIA);
        assertThat(Objects.requireNonNull(weights.get("cost")).smallestRise())
                .isNotNull()
                .satisfies(first -> assertThat(first.to()).isEqualTo("kr-second"));
        assertThat(Objects.requireNonNull(weights.get("carbon")).smallestRise()).isNull();
    }

    private WhatIfView ask(WhatIf asked) {
        var base = new Calculation(solved.numbers().instance(), null, solved.outcome());
        Plan was = solved.outcome().plan().orElseThrow();
        var instance = new Variation(
                        base.instance(),
                        was,
                        asked,
                        Horizon.of(Cases.TODAY, Cases.TODAY),
                        id -> PLACES.stream()
                                .filter(place -> place.id().equals(id))
                                .findFirst(),
                        Set::of)
                .instance();
        var numbers = new Numbers(instance);
        var effort = Pace.of(2_000_000, Duration.ofSeconds(30)).effort();
        var outcome = Outcome.of(
                Cases.ENGINE.resolve(numbers.problem(), base.outcome().solution(), effort, _ -> {}));
        return new WhatIfAnswer(view(), base, numbers, outcome)
                .view(outcome.plan().isPresent() ? List.of() : Conflicts.of(instance, Cases.ENGINE, effort));
    }

    private static double value(WhatIfView answer) {
        return Objects.requireNonNull(answer.objective()).value();
    }

    private static WhatIf without(String place) {
        return new WhatIf(null, List.of(place), null, null, null, null, null);
    }

    private static Limits limits(@Nullable Map<String, Double> least) {
        return new Limits(null, null, least, null, null, null, null, null);
    }

    private PlanView view() {
        return new PlanView(
                new UUID(0, 2),
                new UUID(0, 1),
                "of a test",
                1,
                null,
                Instant.EPOCH,
                Cases.TODAY,
                PlanView.Status.OPTIMAL,
                Worth.of(solved.numbers(), solved.outcome(), 0.005),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PlanView.Inputs(0, "", List.of(), Capacity.Basis.CREDIBLE, "", List.of(), null),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
