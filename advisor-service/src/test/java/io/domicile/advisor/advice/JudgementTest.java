package io.domicile.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

    @Test
    void aRuleThatForbidsOrWhoseRequirementFailsClosesThePlace() {
        assertThat(verdict(FewLaws.outcome("a", Effect.FORBID, Outcome.FAIL))).isEqualTo(Verdict.FORBIDDEN);
        assertThat(verdict(FewLaws.outcome("a", Effect.REQUIRE, Outcome.FAIL))).isEqualTo(Verdict.FORBIDDEN);
    }

    @Test
    void whatIsForbiddenStaysSoWhateverElseIsNotKnownOrNotCovered() {
        var ruling = new Ruling(
                List.of(
                        FewLaws.outcome("a", Effect.FORBID, Outcome.FAIL),
                        FewLaws.missing("b", Effect.REQUIRE, "place.country")),
                List.of("br PENSIONS"),
                List.of());

        assertThat(Judgement.of(ruling).verdict()).isEqualTo(Verdict.FORBIDDEN);
    }

    @Test
    void whereNoPackCoversTheCaseNothingIsAllowedOrLeftOpen() {
        var uncovered = new Ruling(
                List.of(FewLaws.missing("b", Effect.REQUIRE, "place.country")), List.of("br PENSIONS"), List.of());

        assertThat(Judgement.of(uncovered).verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(Judgement.of(new Ruling(List.of(), List.of("br"), List.of())).verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void aMissingFactNeverPassesNotEvenForAnArtifact() {
        for (var effect : List.of(Effect.FORBID, Effect.REQUIRE, Effect.REQUIRE_ARTIFACT)) {
            var judgement = Judgement.of(ruling(FewLaws.missing("a", effect, "place.controlPlane", "place.country")));

            assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
            assertThat(judgement.missing()).containsExactly("place.controlPlane", "place.country");
        }
    }

    @Test
    void anArtifactThatIsNotHeldAllowsWithIt() {
        var judgement = Judgement.of(ruling(
                FewLaws.outcome("b", Effect.REQUIRE_ARTIFACT, Outcome.FAIL),
                FewLaws.outcome("a", Effect.REQUIRE_ARTIFACT, Outcome.FAIL),
                FewLaws.outcome("c", Effect.REQUIRE_ARTIFACT, Outcome.PASS)));

        assertThat(judgement.verdict()).isEqualTo(Verdict.ALLOWED_WITH);
        assertThat(judgement.artifacts()).containsExactly("PAPER_a", "PAPER_b");
    }

    @Test
    void warningsAndPreferencesChangeNoVerdict() {
        for (var outcome : Outcome.values()) {
            assertThat(verdict(
                            FewLaws.outcome("a", Effect.WARN, outcome), FewLaws.outcome("b", Effect.PREFER, outcome)))
                    .isEqualTo(Verdict.ALLOWED);
        }
    }

    @Test
    void findingsSayTheirBaseAndNeverThatSomethingComplies() {
        var allowed = new Ruling(
                List.of(FewLaws.outcome("a", Effect.REQUIRE, Outcome.PASS)), List.of(), List.of("kr-2026.11"));
        var uncovered = new Ruling(List.of(), List.of("br PENSIONS PERSONAL STORE"), List.of("kr-2026.11"));
        var forbidden = ruling(FewLaws.outcome("a", Effect.REQUIRE, Outcome.FAIL));
        var undecided = ruling(FewLaws.missing("a", Effect.REQUIRE, "place.controlPlane"));

        assertThat(finding(allowed))
                .isEqualTo(
                        "No loaded rule forbids this (1 rule of packs kr-2026.11, as of 2026-11-25, not covered: nothing).");
        assertThat(finding(uncovered))
                .startsWith("Nothing is said: no loaded pack covers br PENSIONS PERSONAL STORE (0 rules of packs");
        assertThat(finding(forbidden)).startsWith("Forbidden by Instrument of a, Art. 1 (");
        assertThat(finding(undecided))
                .startsWith(
                        "Not decided: what Instrument of a, Art. 1 says depends on place.controlPlane, which is not known (");
    }

    @Test
    void aWarningThatMayApplySaysOnWhatItDepends() {
        assertThat(Finding.warnings(
                        ruling(
                                FewLaws.outcome("a", Effect.WARN, Outcome.FAIL),
                                FewLaws.missing("b", Effect.WARN, "place.parentSeat"),
                                FewLaws.outcome("c", Effect.WARN, Outcome.PASS)),
                        Wording.ENGLISH))
                .containsExactly(
                        "What a says. (Instrument of a, Art. 1)",
                        "May apply, depending on place.parentSeat: What b says. (Instrument of b, Art. 1)");
    }

    private static String finding(Ruling ruling) {
        return Finding.of(Judgement.of(ruling), ruling, Given.ON, Wording.ENGLISH);
    }

    private static Verdict verdict(RuleOutcome... outcomes) {
        return Judgement.of(ruling(outcomes)).verdict();
    }

    private static Ruling ruling(RuleOutcome... outcomes) {
        return new Ruling(List.of(outcomes), List.of(), List.of("kr-2026.11"));
    }
}
