package io.domicile.advisor.readvice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.artifact.ArtifactChanged;
import io.domicile.advisor.place.PlaceChanged.Citation;
import io.domicile.advisor.plan.Made;
import io.domicile.advisor.plan.PlanCause;
import io.domicile.advisor.rule.LawTurn;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhyAgainTest {

    private static final UUID ID = new UUID(0, 7);

    @Test
    void severalChangesOfAPlaceAreOneFromTheFirstToTheLatest() {
        var causes = WhyAgain.of(List.of(
                change(PlanCause.Kind.PLACE_GREW, "p", "0 MW delivered", "10 MW delivered", "one"),
                change(PlanCause.Kind.PLACE_GREW, "p", "10 MW delivered", "55 MW delivered", "two")));

        assertThat(causes).hasSize(1);
        assertThat(causes.getFirst().reason()).isEqualTo("It went from 0 MW delivered to 55 MW delivered");
        assertThat(causes.getFirst().citations()).extracting(Citation::text).containsExactly("two", "one");
    }

    @Test
    void theLatestChangeComesLast() {
        var causes = WhyAgain.of(List.of(
                change(PlanCause.Kind.PLACE_GREW, "p", "0", "1", "one"),
                change(PlanCause.Kind.PLACE_SHRANK, "q", "2", "1", "two"),
                change(PlanCause.Kind.PLACE_SHRANK, "p", "1", "0", "three")));

        assertThat(causes).extracting(PlanCause::place).containsExactly("q", "p");
        assertThat(causes.getLast().kind()).isEqualTo(PlanCause.Kind.PLACE_SHRANK);
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        var appeared = WhyAgain.of(List.of(change(PlanCause.Kind.PLACE_APPEARED, "p", null, "5 MW", "one")));

        assertThat(appeared.getFirst().reason()).isEqualTo("It is known now: 5 MW");
    }

    @Test
    void whatHappenedToArtifactsIsOneCauseBesideThatOfThePortfolio() {
        var causes = WhyAgain.of(List.of(
                artifact(ArtifactChanged.Kind.EXPIRED, "SCC"),
                Change.ofPortfolio(),
                artifact(ArtifactChanged.Kind.REGISTERED, "TIA")));

        assertThat(causes)
                .extracting(PlanCause::kind)
                .containsExactly(PlanCause.Kind.PORTFOLIO_CHANGED, PlanCause.Kind.ARTIFACT_CHANGED);
        assertThat(causes.getLast().reason())
                .isEqualTo("What the tenant holds changed: SCC expired; TIA was registered."
                        + " At the same time: The portfolio's workloads or limits were changed");
        assertThat(causes.getLast().citations())
                .extracting(Citation::text)
                .containsExactly("TIA was registered (artifact " + ID + ")", "SCC expired (artifact " + ID + ")");
    }

    @Test
    void whatADayDidToLawAndToThePortfolioIsSaid() {
        var causes = WhyAgain.of(List.of(
                Change.of(new LawTurn("Act A began to apply on 2026-12-02 (rule a)", "https://law.example")),
                Change.ofEnd(Made.workload("w", "kr", null)),
                Change.of(new LawTurn("Act B ceased to apply on 2026-12-02 (rule b)", null))));

        assertThat(causes)
                .extracting(PlanCause::kind)
                .containsExactly(PlanCause.Kind.PORTFOLIO_CHANGED, PlanCause.Kind.LAW_CHANGED);
        assertThat(causes.getLast().reason())
                .isEqualTo("The law changed with the day: Act A began to apply on 2026-12-02 (rule a);"
                        + " Act B ceased to apply on 2026-12-02 (rule b). At the same time: "
                        + causes.getFirst().reason());
        assertThat(causes.getFirst().reason()).startsWith("The portfolio changed with the day: workload 'w' ended on");
    }

    @Test
    void whoChangedThePortfolioDidMoreThanADay() {
        var causes = WhyAgain.of(List.of(Change.ofPortfolio(), Change.ofEnd(Made.workload("w", "kr", null))));

        assertThat(causes.getFirst().reason()).isEqualTo("The portfolio's workloads or limits were changed");
    }

    private static Change artifact(ArtifactChanged.Kind what, String kind) {
        return Change.of(new ArtifactChanged("t", kind, Set.of(), Set.of(), ID, what));
    }

    private static Change change(
            PlanCause.Kind kind, String place, @Nullable String before, @Nullable String after, String citation) {
        return new Change(
                kind,
                place,
                Set.of("capacity"),
                before,
                after,
                List.of(new Citation(citation, "https://source.example", null, null)));
    }
}
