package io.domicile.advisor.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactoryTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @Test
    void aDealWithASiteIsAPlaceOfItsOwn() {
        var place = place(Golden.deal());

        assertThat(place.id()).isEqualTo("kr-naver-gak-sejong");
        assertThat(place.kind()).isEqualTo(PlaceKind.SOVEREIGN_FACTORY);
        assertThat(place.stack()).isEqualTo("nvidia");
        assertThat(place.fact(PlaceFact.COUNTRY).map(Fact::value)).contains("kr");
        assertThat(place.fact(PlaceFact.MODELS).map(Fact::value)).contains(Set.of("HyperCLOVA X", "Seoul World Model"));
    }

    @Test
    void ofTwoChampionsTheOneThatBelongsToTheOtherOperates() {
        var place = place(Golden.deal());

        assertThat(place.operator()).isEqualTo("naver-cloud");
        var seat = place.fact(PlaceFact.OPERATOR_SEAT).orElseThrow();
        assertThat(seat.value()).isEqualTo("kr");
        assertThat(seat.claim()).isEqualTo("4c1610e2-dcb9-53e6-b082-4a46329b4958");
        assertThat(seat.source()).isEqualTo("/api/v1/claims/4c1610e2-dcb9-53e6-b082-4a46329b4958");
        assertThat(seat.confidence()).isEqualTo("L");
    }

    @Test
    void whatTheDealDoesNotSayStaysUnknown() {
        assertThat(place(Golden.deal()).facts())
                .doesNotContainKeys(PlaceFact.CONTROL_PLANE, PlaceFact.SUPPORT, PlaceFact.CERTIFICATIONS);
    }

    @Test
    void anOperatorThatNobodyNamesIsUnknownAndHasNoSeat() {
        var deal = Golden.deal();
        deal.putArray("parties");

        var place = place(deal);

        assertThat(place.operator()).isEqualTo("unknown-kr-naver-gak-sejong");
        assertThat(place.facts()).doesNotContainKeys(PlaceFact.OPERATOR_SEAT, PlaceFact.PARENT_SEAT);
    }

    @Test
    void operatorsUnderDifferentLawsLeaveTheSeatUnknown() {
        var deal = Golden.deal();
        ((ObjectNode) deal.path("parties").path(1).path("value")).put("role", "NATIONAL_CHAMPION");

        assertThat(place(deal).fact(PlaceFact.OPERATOR_SEAT)).isEmpty();
    }

    @Test
    void sitesInTwoCountriesLeaveTheCountryUnknown() {
        var deal = Golden.deal();
        deal.withArray("sites")
                .addObject()
                .put("id", "other")
                .put("name", "Other")
                .put("country", "jp")
                .putArray("events");

        assertThat(place(deal).fact(PlaceFact.COUNTRY)).isEmpty();
    }

    @Test
    void aDealWithoutASiteIsNoPlace() {
        var deal = Golden.deal();
        deal.putArray("sites");

        assertThat(Factory.of(Golden.deal(deal), List.of())).isEmpty();
    }

    @Test
    void nothingIsBelievedBeforeItIsDelivered() {
        var capacity = place(Golden.deal()).capacity();

        assertThat(capacity.usableKw(Capacity.Basis.CREDIBLE, LocalDate.parse("2030-01-01")))
                .hasValue(0);
        assertThat(capacity.usableKw(Capacity.Basis.PROMISED, LocalDate.parse("2027-06-29")))
                .hasValue(0);
        // 55 MW of an unspecified kind, of which one tenant is assumed to get 5 %.
        assertThat(capacity.usableKw(Capacity.Basis.PROMISED, LocalDate.parse("2027-06-30")))
                .hasValueCloseTo(1762.82, within(0.01));
    }

    @Test
    void aMilestoneThatIsEnergisedDelivers() {
        var step = step(Golden.milestone());

        assertThat(step.delivered()).isTrue();
        assertThat(step.standing()).hasValue(55);
        assertThat(step.rung()).isEqualTo("ENERGISED");
        assertThat(step.milestone()).isEqualTo("8f1c2f5e-4a8e-5d53-9a0c-6a6b6f0b7f11");
    }

    @Test
    void aMilestoneOnALowerRungDeliversNothing() {
        var step = step(Golden.milestone().put("rung", "HARDWARE_DELIVERED").put("state", "PENDING"));

        assertThat(step.delivered()).isFalse();
        assertThat(step.standing()).hasValue(0);
    }

    @Test
    void onlyThePartThatStandsIsBelieved() {
        var milestone = Golden.milestone();
        milestone.putObject("delivered").put("megawatts", 20).put("qualifier", "UNSPECIFIED");

        var capacity = place(Golden.deal(), milestone).capacity();

        assertThat(capacity.usableKw(Capacity.Basis.CREDIBLE, TODAY)).hasValueCloseTo(641.03, within(0.01));
    }

    @Test
    void aPhaseThatIsCalledOffDoesNotCountEvenAsAPromise() {
        var capacity = place(Golden.deal(), Golden.milestone().put("state", "CANCELLED"))
                .capacity();

        assertThat(capacity.steps()).extracting(Capacity.Step::phase).doesNotContain("initial");
        assertThat(capacity.assumptions()).anyMatch(text -> text.contains("initial is called off"));
    }

    @Test
    void evidenceIsCitedWithItsMilestone() {
        var factory = Factory.of(Golden.deal(Golden.deal()), List.of(Golden.milestone(Golden.milestone())))
                .orElseThrow();

        assertThat(factory.steps().get("initial")).first().satisfies(citation -> {
            assertThat(citation.text()).isEqualTo("KEPCO reports the feeder to GAK Sejong energised");
            assertThat(citation.source()).isEqualTo("https://www.example.org/kepco-report");
            assertThat(citation.milestone()).isEqualTo("8f1c2f5e-4a8e-5d53-9a0c-6a6b6f0b7f11");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-06-30",
        "2026-02, 2026-02-28",
        "2027-Q1, 2027-03-31",
        "2027-H1, 2027-06-30",
        "2027-H2, 2027-12-31",
        "2028, 2028-12-31",
        "2026-06-07/2026-06-08, 2026-06-08",
        "2027-Q4/2028-Q1, 2028-03-31"
    })
    void aStatedDateIsReadToItsLastDay(String stated, LocalDate last) {
        assertThat(StatedDate.latest(stated)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2027-H3", "2027-13", "soon", "2027-02-30", "2027/"})
    void whatIsNoStatedDateIsRefused(String stated) {
        assertThatThrownBy(() -> StatedDate.latest(stated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(stated);
    }

    private static Capacity.Step step(ObjectNode milestone) {
        return place(Golden.deal(), milestone).capacity().steps().getFirst();
    }

    private static Place place(ObjectNode deal, ObjectNode... milestones) {
        var published = List.of(milestones).stream().map(Golden::milestone).toList();
        return Optional.of(Golden.deal(deal))
                .flatMap(it -> Factory.of(it, published))
                .orElseThrow()
                .known()
                .place();
    }
}
