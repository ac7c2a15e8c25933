package io.domicile.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelaxationTest {

    @Test
    void onlySmallestSetsAreNamedWithAllThatTheyOpen() {
        var relaxations = Relaxation.of(
                Map.of(
                        "one", blockers("a", "b"),
                        "two", blockers("a", "b", "c"),
                        "three", blockers("c"),
                        "four", blockers("b", "a"),
                        "five", blockers("b", "d")),
                Wording.ENGLISH);

        assertThat(relaxations)
                .extracting(r -> r.requirements().stream()
                        .map(Relaxation.Requirement::rule)
                        .toList())
                .containsExactly(List.of("c"), List.of("a", "b"), List.of("b", "d"));
        assertThat(relaxations)
                .extracting(Relaxation::opens)
                .containsExactly(List.of("three"), List.of("four", "one"), List.of("five"));
    }

    @Test
    void eachRequirementSaysWhoCouldLetItGiveWay() {
        assertThat(standing("IN_FORCE", "kr-2026.11")).isEqualTo(Relaxation.Standing.LAW);
        assertThat(standing("GUIDANCE", "de-2026.11")).isEqualTo(Relaxation.Standing.POLICY);
        assertThat(standing("PROPOSED", "eu-2026.11")).isEqualTo(Relaxation.Standing.POLICY);
        assertThat(standing("IN_FORCE", "own-3")).isEqualTo(Relaxation.Standing.PREFERENCE);
    }

    @Test
    void whatIsNotKnownNamesTheFactsThatCouldSettleIt() {
        var relaxations = Relaxation.of(
                Map.of("one", List.of(FewLaws.missing("a", Effect.REQUIRE, "place.controlPlane"))), Wording.ENGLISH);

        assertThat(relaxations.getFirst().requirements().getFirst().missing()).containsExactly("place.controlPlane");
    }

    private static Relaxation.Standing standing(String status, String pack) {
        var outcome = FewLaws.outcome("a", Effect.FORBID, Outcome.FAIL, List.of(), status, pack);
        return Relaxation.of(Map.of("one", List.of(outcome)), Wording.ENGLISH)
                .getFirst()
                .requirements()
                .getFirst()
                .standing();
    }

    private static List<RuleOutcome> blockers(String... rules) {
        return Arrays.stream(rules)
                .map(rule -> FewLaws.outcome(rule, Effect.REQUIRE, Outcome.FAIL))
                .toList();
    }
}
