package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.PlanView.Why;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final Place BEST = Made.place("kr-best", "one", "x", "kr", 0.9, Made.standing(50));
    private static final Place SECOND = Made.place("kr-second", "two", "x", "kr", 0.6, Capacity.unlimited("assumed"));

    @Test
    void whoIsAtItsBestPlaceIsToldSoAndHowFarTheNextIs() {
        var placed = reasons(List.of(Made.workload("w", "kr", 10.0)), Limits.NONE, Map.of("w", "kr-best"))
                .placed()
                .getFirst();

        assertThat(placed.reason()).isEqualTo("The highest score of 2 allowed places");
        assertThat(placed.runnerUp())
                .isEqualTo(new PlanView.RunnerUp("kr-second", "Place kr-second", placed.verdict(), 0.6, 0.3));
    }

    @Test
    void whoIsNotAtItsBestPlaceIsToldWhatKeepsItOut() {
        var workloads = List.of(Made.workload("big", "kr", 45.0), Made.workload("w", "kr", 10.0));
        var placed = reasons(workloads, Limits.NONE, Map.of("big", "kr-best", "w", "kr-second"))
                .placed()
                .getLast();

        assertThat(placed.reason())
                .isEqualTo(
                        "Place kr-best scores 0.3 more, but Place kr-best has 50 kW usable, and this would take 55 kW");
    }

    @Test
    void withoutAnAllowedPlaceTheVerdictsAreCounted() {
        var unplaced = reasons(List.of(Made.workload("w", "br", 10.0)), Limits.NONE, Map.of())
                .unplaced()
                .getFirst();

        assertThat(unplaced.why()).isEqualTo(Why.NO_ALLOWED_PLACE);
        assertThat(unplaced.reason()).isEqualTo("No place is allowed: 2 forbidden");
    }

    @Test
    void capacityAndLimitsAreToldApart() {
        var limits = new Limits(null, null, null, null, null, null, null, List.of(List.of("v", "w")));
        var workloads = List.of(Made.workload("v", "kr", 40.0), Made.workload("w", "kr", 40.0));
        var capacity = new Reasons(Cases.of(workloads, List.of(BEST), Limits.NONE), Cases.at(Map.of("v", "kr-best")));
        var apart = new Reasons(Cases.of(workloads, List.of(SECOND), limits), Cases.at(Map.of("v", "kr-second")));

        assertThat(capacity.unplaced().getFirst().why()).isEqualTo(Why.CAPACITY);
        assertThat(apart.unplaced().getFirst().why()).isEqualTo(Why.LIMITS);
        assertThat(apart.unplaced().getFirst().reason()).contains("v, w are to be at places apart");
    }

    @Test
    void whatARejectedPlaceIsRejectedForCountsAsRead() {
        var undecided =
                new Place("xx-dark", "Dark", BEST.kind(), "three", "x", Map.of(), Capacity.unlimited("assumed"));
        var abroad = Made.place("fr-1", "four", "x", "fr", 0.9, Capacity.unlimited("assumed"));
        var places = List.of(abroad, BEST, undecided);
        var read = new ReadFacts();
        read.note("fr-1", Verdict.FORBIDDEN, Set.of("place.country", "workload.sector"));
        read.note("kr-best", Verdict.ALLOWED, Set.of("place.country"));
        read.note("xx-dark", Verdict.UNDECIDED, Set.of("place.country"));

        assertThat(read.of(places))
                .containsExactly(
                        new PlanView.Read("fr-1", List.of("country")),
                        new PlanView.Read("kr-best", List.of("*")),
                        new PlanView.Read("xx-dark", List.of("*")));
    }

    @Test
    void theDigestOfPlacesDoesNotDependOnOrder() {
        var one = Made.with(BEST, PlaceFact.CERTIFICATIONS, new LinkedHashSet<>(List.of("A", "B", "C")));
        var other = Made.with(BEST, PlaceFact.CERTIFICATIONS, new LinkedHashSet<>(List.of("C", "B", "A")));

        assertThat(Fingerprint.of(List.of(one))).isEqualTo(Fingerprint.of(List.of(other)));
        assertThat(Fingerprint.of(List.of(one))).isNotEqualTo(Fingerprint.of(List.of(BEST)));
    }

    @Test
    void whatStartsTooEarlyIsToldWhenAndWhereThereIsRoom() {
        var built = Cases.TODAY.plusMonths(6);
        var growing = Made.place("kr-new", "one", "x", "kr", 0.9, Made.growing(0, 100, built));
        var starts = built.minusDays(1);
        var small = Cases.of(List.of(Made.workload("w", "kr", 25.0, starts, null)), List.of(growing), Limits.NONE);
        var large = Cases.of(List.of(Made.workload("w", "kr", 26.0, starts, null)), List.of(growing), Limits.NONE);

        var unplaced = new Reasons(small, Map.of()).unplaced().getFirst();
        assertThat(unplaced.why()).isEqualTo(Why.CAPACITY);
        assertThat(unplaced.start()).isEqualTo(starts);
        assertThat(unplaced.reason())
                .isEqualTo("At none of 1 allowed places beside the others: Place kr-new has 0 kW usable, and this would"
                        + " take 25 kW; Place kr-new alone would have room from %s on, with 25 kW credible then"
                                .formatted(built));
        assertThat(new Reasons(large, Map.of()).unplaced().getFirst().reason())
                .endsWith("Place kr-new alone would have room from %s on, with 100 kW promised then".formatted(built));
    }

    private static Reasons reasons(List<Workload> workloads, Limits limits, Map<String, String> places) {
        return new Reasons(Cases.of(workloads, List.of(BEST, SECOND), limits), Cases.at(places));
    }
}
