package io.domicile.advisor.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.advice.Given;
import io.domicile.advisor.advice.Kept;
import io.domicile.advisor.advice.KeptAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.diligence.PlaceQuestion.Settles;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.workload.Workload;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DueDiligenceTest {

    private static final KeptAdvice BANK = Kept.of(Kept.asked(Given.bank("kr")), Given.PLACES);

    @Test
    void everyMissingFactOfAnUndecidedPlaceIsOneQuestionWithTheRulesThatNeedIt() {
        var questions = DueDiligence.of(BANK).questions().stream()
                .filter(question -> question.settles() == Settles.VERDICT)
                .toList();

        var undecided = BANK.advice().places().stream()
                .filter(place -> place.verdict() == Verdict.UNDECIDED)
                .toList();
        assertThat(undecided).extracting("place").contains("kr-naver-gak-sejong");
        assertThat(questions)
                .extracting(question -> question.place() + " " + question.fact())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(undecided.stream()
                        .flatMap(place -> place.missing().stream()
                                .filter(word -> word.startsWith("place."))
                                .map(word -> place.place() + " " + word))
                        .toList());
        assertThat(questions).allSatisfy(question -> {
            assertThat(question.asks()).contains("?").contains(question.name());
            assertThat(question.neededBy()).isNotEmpty().allSatisfy(demand -> {
                assertThat(demand.instrument()).isNotBlank();
                assertThat(demand.sources()).isNotEmpty();
            });
            assertThat(question.handIn().path())
                    .isEqualTo("/api/v1/places/" + question.place() + "/facts/"
                            + question.fact().substring("place.".length()));
        });
    }

    @Test
    void aFactWhoseReviewIsOverdueIsAskedAgainWithWhatWasKnown() {
        var facts = new EnumMap<PlaceFact, Fact>(Given.DOMESTIC.facts());
        facts.put(
                PlaceFact.CONTROL_PLANE,
                new Fact(
                        Set.of("kr"),
                        Given.ON.minusYears(1),
                        Given.ON.minusDays(1),
                        "https://www.example.org/",
                        null,
                        "H",
                        null));
        var place = Given.DOMESTIC;
        var overdue = new Place(
                place.id(), place.name(), place.kind(), place.operator(), place.stack(), facts, place.capacity());

        var questions = DueDiligence.of(Kept.of(Kept.asked(Given.bank("kr")), List.of(overdue)))
                .questions();

        assertThat(questions).singleElement().satisfies(question -> {
            assertThat(question.fact()).isEqualTo("place.controlPlane");
            assertThat(question.overdue())
                    .isNotNull()
                    .extracting(Fact::reviewBy)
                    .isEqualTo(Given.ON.minusDays(1));
        });
    }

    @Test
    void everyArtifactThatWouldOpenAPlaceIsALineWithWhoIssuesIt() {
        var checklist = DueDiligence.of(BANK).checklist();

        assertThat(checklist)
                .extracting(ChecklistLine::artifact)
                .containsExactlyInAnyOrderElementsOf(BANK.advice().places().stream()
                        .filter(place ->
                                place.verdict() == Verdict.ALLOWED_WITH || place.verdict() == Verdict.UNDECIDED)
                        .flatMap(place -> place.artifacts().stream())
                        .distinct()
                        .toList())
                .contains("SANDBOX_APPROVAL");
        assertThat(checklist)
                .filteredOn(line -> line.artifact().equals("SANDBOX_APPROVAL"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.issuedBy()).isEqualTo("Financial Services Commission (Korea)");
                    assertThat(line.name()).contains("innovative financial service");
                    assertThat(line.places())
                            .extracting("place")
                            .contains("kr-domestic-cloud")
                            .doesNotContain("fr-hyperscaler-paris");
                    assertThat(line.demandedBy()).isNotEmpty();
                    assertThat(line.handIn().path()).isEqualTo("/api/v1/artifacts");
                });
    }

    @ParameterizedTest
    @EnumSource(PlaceFact.class)
    void everyFactThereIsCanBeAskedFor(PlaceFact fact) {
        var asks = Wording.toProvider(fact, "Seoul (kr-1)");
        var handIn = HandIn.fact("kr-1", fact);

        assertThat(asks).contains("?").contains("Seoul (kr-1)").doesNotContain("%s");
        assertThat(handIn.example()).containsKey("value");
        assertThat(HandIn.fact("own-1", fact).path()).isEqualTo("/api/v1/places/own-1");
        assertThat(Arrays.stream(PlaceFact.values())
                        .filter(other -> Wording.toProvider(other, "x").equals(Wording.toProvider(fact, "x"))))
                .as("latitude and longitude are one question, all else is not")
                .hasSize(fact == PlaceFact.LATITUDE || fact == PlaceFact.LONGITUDE ? 2 : 1);
    }

    @Test
    void aFactOfTheWorkloadIsAQuestionToTheTenant() {
        var said = Given.bank("kr");
        var unsaid = new Workload(
                said.id(),
                null,
                said.sector(),
                said.established(),
                said.subjects(),
                said.parts(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        var own = DueDiligence.of(Kept.of(Kept.asked(unsaid), List.of(Given.DOMESTIC)))
                .ownQuestions();

        assertThat(own).extracting(OwnQuestion::fact).contains("workload.generative");
        assertThat(own).allSatisfy(question -> {
            assertThat(question.asks()).endsWith("?").doesNotContain("What is workload.");
            assertThat(question.places()).containsExactly("kr-domestic-cloud");
        });
    }
}
