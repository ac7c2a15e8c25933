package io.domicile.advisor.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.domicile.advisor.advice.Given;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Criterion;
import io.domicile.advisor.workload.Need;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final Measurement NO_PREFERENCE =
            Measurement.derived(Criterion.PREFERENCES, Phrase.verbatim("none"), Interval.at(1), null);

    @Test
    void latencyIsEstimatedFromTheDistanceToTheUsersCapital() {
        // Seoul to Paris: some 8,960 km along a great circle.
        assertThat(Latency.distance(37.57, 126.98, 48.86, 2.35)).isCloseTo(8960, offset(20.0));
        var paris = of("latency", Given.bank("kr"), Given.PARIS);

        assertThat(paris.value()).isEqualTo("134 ms round trip");
        assertThat(paris.score()).isCloseTo(0.48, offset(0.01));
        assertThat(paris.method()).contains("great circle");
        assertThat(of("latency", Given.bank("kr"), Given.DOMESTIC).score()).isEqualTo(1);
    }

    @Test
    void usersOfACountryWithoutACoordinateAreAnIntervalAndNotZero() {
        var nauru = of("latency", Given.bank("nr"), Given.DOMESTIC);

        assertThat(nauru.lowest()).isZero();
        assertThat(nauru.highest()).isOne();
        assertThat(nauru.value()).contains("does not hold nr");
    }

    @Test
    void aMissingFactIsNamedAndLeavesEverythingPossible() {
        var cost = of("cost", Given.bank("kr"), Given.FACTORY);

        assertThat(cost.value()).isEqualTo("unknown");
        assertThat(cost.missing()).containsExactly("place.acceleratorHourUsd");
        assertThat(List.of(cost.lowest(), cost.score(), cost.highest())).containsExactly(0.0, 0.5, 1.0);
    }

    @Test
    void aFactPastItsReviewIsMissing() {
        var late = LocalDate.of(2100, 1, 1);
        var card =
                Scorecard.of(Given.bank("kr"), Given.DOMESTIC, late, Weights.of(null, Preset.BALANCED), NO_PREFERENCE);

        assertThat(find("carbon", card).missing()).containsExactly("place.carbon");
    }

    @Test
    void sovereigntyIsAsNearAsTheFarthestJurisdiction() {
        assertThat(of("operator-sovereignty", Given.bank("kr"), Given.DOMESTIC).score())
                .isOne();
        assertThat(of("operator-sovereignty", Given.bank("kr"), Given.HYPERSCALER)
                        .score())
                .isZero();
        assertThat(of("data-sovereignty", Given.bank("de"), Given.PARIS).score())
                .isEqualTo(Sovereignty.SAME_AREA);
        var support = of("control-plane-sovereignty", Given.bank("kr"), Given.HYPERSCALER);
        assertThat(support.value()).isEqualTo("kr, us");
        assertThat(support.score()).isZero();
        var unknown = of("control-plane-sovereignty", Given.bank("kr"), Given.FACTORY);
        assertThat(unknown.missing()).containsExactly("place.controlPlane", "place.support");
        assertThat(unknown.highest()).isOne();
    }

    @Test
    void keysInTheTenantsHandsMitigateTheReachOfForeignLawAndDoNotRemoveIt() {
        var unsaid = of("reach", Given.bank("kr"), Given.HYPERSCALER);
        assertThat(unsaid.highest()).isEqualTo(Sovereignty.REACHED_WITH_OWN_KEYS);
        assertThat(unsaid.missing()).containsExactly("workload.keysHeldByTenant");
        assertThat(of("reach", Given.bank("kr").withKeysHeldByTenant(), Given.HYPERSCALER)
                        .lowest())
                .isEqualTo(Sovereignty.REACHED_WITH_OWN_KEYS);
        assertThat(of("reach", Given.bank("kr"), Given.DOMESTIC).score()).isOne();
        assertThat(of("reach", Given.bank("us"), Given.HYPERSCALER).score()).isOne();
    }

    @Test
    void whatStandsCountsMoreThanWhatWasAnnounced() {
        assertThat(of("delivery", Given.bank("kr"), Given.FACTORY).score()).isEqualTo(Delivery.PROMISED);
        assertThat(of("delivery", Given.bank("kr"), Given.FACTORY).value())
                .startsWith("0 kW usable delivered, ")
                .endsWith("29 kW needed");
        assertThat(of("delivery", Given.bank("kr"), Given.DOMESTIC).score()).isEqualTo(Delivery.NOT_LIMITED);
        assertThat(of("delivery", startingOn(LocalDate.of(2027, 1, 1)), Given.FACTORY)
                        .score())
                .isZero();
    }

    @Test
    void needsThatAPlaceIsKnownNotToMeetAreSaid() {
        var need =
                new Need(null, null, Set.of("ko"), Set.of("hyperclova", "llama"), 20, "fr", 0.9999, null, null, null);

        assertThat(Shortfalls.of(need, Given.HYPERSCALER, Given.ON, Wording.ENGLISH))
                .containsExactly("Models not offered: hyperclova.", "About 135 ms round trip, 20 ms asked for.");
        assertThat(Shortfalls.of(need, Given.FACTORY, Given.ON, Wording.ENGLISH))
                .hasSize(1);
    }

    @Test
    void aVariantOfALanguageIsServedByAModelForTheWholeLanguage() {
        assertThat(Offer.isSpoken("pt-BR", Set.of("pt"))).isTrue();
        assertThat(Offer.isSpoken("pt", Set.of("pt-BR"))).isFalse();
    }

    @Test
    void weightsThatCountNothingAreRefused() {
        assertThatThrownBy(() -> Weights.of(Map.of("cost", 0.0), Preset.BALANCED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutOwnWeightsThePresetCounts() {
        assertThat(Weights.of(null, Preset.COST_FIRST).of(Criterion.COST)).isCloseTo(0.5, offset(1e-9));
        assertThat(Weights.of(Map.of("carbon", 3.0), Preset.COST_FIRST).of(Criterion.COST))
                .isZero();
    }

    @Test
    void oneAloneIsFirstAndNothingFlips() {
        var ranking = Ranking.of(List.of(card(Given.bank("kr"), Given.DOMESTIC)));

        assertThat(ranking.robustness()).isEqualTo(new Ranking.Robustness(true, 0, 0, List.of()));
        assertThat(Decisive.of(ranking, Wording.ENGLISH)).isEmpty();
        assertThat(Flip.of(ranking)).isEmpty();
    }

    @Test
    void theDecisiveDifferenceIsNamed() {
        var ranking = Ranking.of(List.of(card(Given.bank("kr"), Given.PARIS), card(Given.bank("kr"), Given.DOMESTIC)));

        assertThat(Decisive.of(ranking, Wording.ENGLISH)).hasValueSatisfying(decisive -> {
            assertThat(decisive.first()).isEqualTo("kr-domestic-cloud");
            assertThat(decisive.differences().getFirst().difference()).isPositive();
            assertThat(decisive.says()).startsWith("kr-domestic-cloud comes before fr-hyperscaler-paris mostly by ");
        });
    }

    private static Workload startingOn(LocalDate start) {
        var bank = Given.bank("kr");
        return new Workload(
                bank.id(),
                null,
                bank.sector(),
                bank.established(),
                bank.subjects(),
                bank.parts(),
                null,
                null,
                null,
                null,
                null,
                null,
                new Need(10.0, null, null, null, null, null, null, start, null, null),
                null);
    }

    private static Contribution of(String criterion, Workload workload, Place place) {
        return find(criterion, card(workload, place));
    }

    private static Contribution find(String criterion, Scorecard card) {
        return card.contributions(Wording.ENGLISH).stream()
                .filter(c -> c.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static Scorecard card(Workload workload, Place place) {
        return Scorecard.of(workload, place, Given.ON, Weights.of(null, Preset.BALANCED), NO_PREFERENCE);
    }
}
