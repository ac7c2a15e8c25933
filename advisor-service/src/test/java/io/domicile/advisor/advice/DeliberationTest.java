package io.domicile.advisor.advice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.score.Contribution;
import io.domicile.advisor.workload.Workload;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliberationTest {

    @Test
    void allowedPlacesComeByRankAndTheOthersByVerdict() {
        var advice = explained(Given.bank("kr"), Given.PLACES);

        assertThat(advice.places())
                .extracting(PlaceAdvice::verdict)
                .containsExactly(Verdict.ALLOWED_WITH, Verdict.ALLOWED_WITH, Verdict.UNDECIDED, Verdict.FORBIDDEN);
        assertThat(advice.places()).extracting(PlaceAdvice::rank).containsExactly(1, 2, null, null);
        assertThat(advice.packs()).containsExactly("kr-2026.11", "us-reach-2026.11");
        assertThat(advice.relaxations()).isEmpty();
    }

    @Test
    void contributionsAddUpToTheScoreAndWeightsToOne() {
        var ranked = explained(Given.bank("kr"), Given.PLACES).places().stream()
                .filter(place -> place.rank() != null)
                .toList();

        assertThat(ranked).hasSize(2).allSatisfy(place -> {
            assertThat(place.criteria().stream()
                            .mapToDouble(Contribution::contribution)
                            .sum())
                    .isCloseTo(requireNonNull(place.score()), offset(1e-5));
            assertThat(place.criteria().stream()
                            .mapToDouble(Contribution::weight)
                            .sum())
                    .isCloseTo(1, offset(1e-5));
            assertThat(place.score()).isBetween(place.lowest(), place.highest());
        });
    }

    @Test
    void whatWouldOpenAPlaceIsFoundByAskingAgain() {
        var advice = explained(Given.bank("kr"), Given.PLACES);

        assertThat(of(advice, "fr-hyperscaler-paris").opens())
                .extracting(Opening::what, Opening::becomes)
                .containsExactly(tuple("workload.anonymised", Verdict.ALLOWED_WITH));
        assertThat(of(advice, "kr-domestic-cloud").opens())
                .extracting(Opening::what, Opening::becomes)
                .containsExactly(tuple("KR_FSC_SANDBOX_APPROVAL", Verdict.ALLOWED));
        assertThat(of(advice, "kr-naver-gak-sejong").opens())
                .extracting(Opening::what)
                .contains("place.controlPlane", "workload.anonymised");
    }

    @Test
    void anArtifactThatTheTenantHoldsDecides() {
        var holder = Given.bank("kr").withArtifacts(Set.of("KR_FSC_SANDBOX_APPROVAL"));

        assertThat(of(explained(holder, Given.PLACES), "kr-domestic-cloud").verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void whereNothingIsAllowedItSaysWhatStandsInTheWay() {
        var advice = explained(Given.bank("kr"), List.of(Given.PARIS, Given.FACTORY));

        assertThat(advice.relaxations()).hasSize(1);
        assertThat(advice.relaxations().getFirst().opens())
                .containsExactly("fr-hyperscaler-paris", "kr-naver-gak-sejong");
        assertThat(advice.robustness()).isNull();
        assertThat(advice.decisive()).isNull();
    }

    @Test
    void whereNoPackCoversTheCaseNoRuleCouldGiveWay() {
        var advice = explained(Given.bank("br"), Given.PLACES);

        assertThat(advice.places()).extracting(PlaceAdvice::verdict).containsOnly(Verdict.NOT_COVERED);
        assertThat(advice.notCovered()).containsExactly("br BANKING");
        assertThat(advice.relaxations()).isEmpty();
    }

    @Test
    void noPlacesIsAnAnswerToo() {
        assertThat(explained(Given.bank("kr"), List.of()).places()).isEmpty();
    }

    @Test
    void aUsOperatorComesWithItsWarning() {
        assertThat(of(explained(Given.bank("kr"), Given.PLACES), "kr-hyperscaler-seoul")
                        .warnings())
                .containsExactly("What us-reach says. (Instrument of us-reach, Art. 1)");
    }

    private static PlaceAdvice of(Advice advice, String place) {
        return advice.places().stream()
                .filter(p -> p.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static Advice explained(Workload workload, List<Place> places) {
        return Deliberation.on(
                        Given.asked(workload),
                        places,
                        w -> places.stream()
                                .map(place -> FewLaws.rule(w, place))
                                .toList())
                .explained();
    }
}
