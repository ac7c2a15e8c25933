package io.domicile.advisor.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.place.Capacity.Basis;
import io.domicile.advisor.place.Capacity.Step;
import io.domicile.advisor.place.PlaceChanged.Citation;
import io.domicile.advisor.place.PlaceChanged.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceDifferenceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final Fact KOREA = fact("kr", DAY);

    @Test
    void equalPlacesDoNotDiffer() {
        var place = place(Map.of(PlaceFact.COUNTRY, KOREA));
        var again = place(Map.of(PlaceFact.COUNTRY, KOREA));

        assertThat(PlaceDifference.between(place, again, null, Map.of())).isEmpty();
    }

    @Test
    void aFactThatBecameKnownIsNamedWithItsSource() {
        var change = difference(place(Map.of()), place(Map.of(PlaceFact.COUNTRY, KOREA)));

        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.facts()).containsExactly("country");
        assertThat(change.before()).isEqualTo("country unknown");
        assertThat(change.after()).isEqualTo("country kr, as of 2026-11-25");
        assertThat(change.citations()).extracting(Citation::source).containsExactly("https://www.example.org/");
    }

    @Test
    void aLaterReviewIsAChangeBecauseRulesReadIt() {
        var change = difference(
                place(Map.of(PlaceFact.COUNTRY, KOREA)), place(Map.of(PlaceFact.COUNTRY, fact("kr", DAY.plusDays(1)))));

        assertThat(change.facts()).containsExactly("country");
    }

    @Test
    void aSlippedTargetIsAChangeAndNoShrinking() {
        var change = difference(place(step("first", 55, "2027-H1", false)), place(step("first", 55, "2028", false)));

        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.before()).isEqualTo("0 of 55 MW delivered, stated for 2027-H1");
        assertThat(change.after()).isEqualTo("0 of 55 MW delivered, stated for 2028");
    }

    @Test
    void ofSeveralStepsOnlyThoseThatChangedAreToldEachByItsName() {
        var before = place(
                step("first", 55, null, false), step("second", 100, null, false), step("third", 200, null, false));
        var after =
                place(step("first", 55, null, true), step("second", 120, null, false), step("third", 200, null, false));

        var change = difference(before, after);

        assertThat(change.kind()).isEqualTo(Kind.GREW);
        assertThat(change.before()).isEqualTo("first: 0 of 55 MW delivered; second: 0 of 100 MW delivered");
        assertThat(change.after()).isEqualTo("first: 55 of 55 MW delivered; second: 0 of 120 MW delivered");
        assertThat(change.citations()).extracting(Citation::milestone).containsExactly("m-first");
    }

    @Test
    void stepsOfOneSiteAreTotals() {
        var capacity = place(step("first", 55, null, true), step("second", 100, null, true))
                .capacity();

        assertThat(capacity.usableKw(Basis.CREDIBLE, DAY)).hasValue(100_000);
    }

    @Test
    void aStepOfUnstatedSizeCountsForNothingAndIsNotCalledZero() {
        var place = place(step("first", null, null, true));

        assertThat(place.capacity().usableKw(Basis.CREDIBLE, DAY)).hasValue(0);
        assertThat(CapacityText.of(place.capacity()))
                .isEqualTo("an unstated part of an unstated number of MW delivered");
    }

    @Test
    void aPlaceIsStoredAndReadWithoutLoss() {
        var place = new Place(
                "a",
                "A, 가",
                PlaceKind.DOMESTIC_CLOUD,
                "a",
                "b",
                Map.of(
                        PlaceFact.COUNTRY, KOREA,
                        PlaceFact.CONTROL_PLANE, fact(new TreeSet<>(Set.of("kr", "us")), DAY),
                        PlaceFact.AVAILABILITY, fact(0.999, DAY),
                        PlaceFact.PUBLISHED_PRICES, fact(true, DAY)),
                place(step("first", 55, "2027-H1", true)).capacity());

        assertThat(PlaceJson.read(PlaceJson.write(place))).isEqualTo(place);
    }

    private static PlaceChanged difference(Place before, Place after) {
        var steps = Map.of("first", List.of(new Citation("energised", null, null, "m-first")));
        return PlaceDifference.between(before, after, null, steps).orElseThrow();
    }

    private static Place place(Map<PlaceFact, Fact> facts) {
        return new Place("a", "A", PlaceKind.DOMESTIC_CLOUD, "a", "a", facts, Capacity.unlimited("nobody says"));
    }

    private static Place place(Step... steps) {
        return new Place(
                "a",
                "A",
                PlaceKind.SOVEREIGN_FACTORY,
                "a",
                "a",
                Map.of(),
                new Capacity(true, List.of(steps), 1, List.of()));
    }

    private static Step step(String phase, @Nullable Integer megawatts, @Nullable String target, boolean delivered) {
        return new Step(
                phase,
                "site",
                megawatts == null ? null : megawatts.doubleValue(),
                "IT",
                target,
                null,
                null,
                delivered,
                null);
    }

    private static Fact fact(Object value, LocalDate asOf) {
        return new Fact(value, asOf, asOf.plusYears(1), "https://www.example.org/", null, "H", null);
    }
}
