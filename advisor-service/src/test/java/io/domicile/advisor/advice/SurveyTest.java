package io.domicile.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.cases.WrittenCases;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.OwnRule;
import io.domicile.advisor.rule.OwnRuleText;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.table.ShippedTable;
import io.domicile.advisor.workload.Workload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In brief the same is said as at length. */
class SurveyTest {

    private static final Advisor ADVISOR = new Advisor(
            Rules.shipped(Clock.fixed(Given.ON.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC)));
    private static final List<Place> PLACES = ShippedTable.places();

    @Test
    void verdictsAndScoresAreThoseOfTheAdvice() throws Exception {
        var survey = ADVISOR.survey(PLACES, Given.ON, Preset.BALANCED, OwnRules.NONE);
        for (var workload : WrittenCases.workloads()) {
            agree(survey, workload, Held.NOTHING);
        }
    }

    @Test
    void whatIsHeldAtSomePlacesCountsThere() {
        var survey = ADVISOR.survey(PLACES, Given.ON, Preset.BALANCED, OwnRules.NONE);
        var held = new Held(List.of(new Held.Item(
                new UUID(0, 1), "SANDBOX_APPROVAL", Set.of(PLACES.get(0).id(), "naver-cloud-chuncheon"), null)));

        agree(survey, Given.bank("kr"), Held.NOTHING);
        agree(survey, Given.bank("kr"), held);
    }

    @Test
    void anExcerptSaysOfPlacesWhatTheAdviceOnTheseAloneSays() throws Exception {
        var survey = ADVISOR.survey(PLACES, Given.ON, Preset.BALANCED, OwnRules.NONE);
        var held = new Held(List.of(new Held.Item(
                new UUID(0, 1), "SANDBOX_APPROVAL", Set.of(PLACES.get(3).id()), null)));
        for (var workload : WrittenCases.workloads()) {
            for (int[] pair : new int[][] {{3, 4}, {PLACES.size() - 1, 0}}) {
                var both = List.of(PLACES.get(pair[0]), PLACES.get(pair[1]));
                var advice = ADVISOR.advise(workload, held, both, Given.ON, OwnRules.NONE);

                assertThat(survey.excerpt(workload, held, pair))
                        .as(workload.id())
                        .isEqualTo(new Excerpt(advice.packs(), advice.notCovered(), advice.places()));
                assertThat(survey.packs(workload, held, pair[0]))
                        .isEqualTo(ADVISOR.advise(workload, held, both.subList(0, 1), Given.ON, OwnRules.NONE)
                                .packs());
            }
        }
    }

    @Test
    void whatWasAskedBeforeChangesNoAnswer() throws Exception {
        var asked = new HashSet<Survey>();
        for (int round = 0; round < 2; round++) {
            for (var workload : WrittenCases.workloads()) {
                ADVISOR.surveying(PLACES, Given.ON, Preset.BALANCED, OwnRules.NONE, survey -> {
                    agree(survey, workload, Held.NOTHING);
                    return asked.add(survey);
                });
            }
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatDependsOnSomethingElseIsAskedElsewhere() {
        var bank = Given.bank("kr");
        var without = verdicts(PLACES, Given.ON, OwnRules.NONE, bank);
        var text = new OwnRuleText(
                Map.of("en", "Nowhere"),
                Effect.FORBID,
                "true",
                "false",
                null,
                null,
                null,
                null,
                Map.of("en", "Nowhere"),
                new OwnRuleText.Reference("Policy", null, null));
        var own = OwnRules.NONE.and(new OwnRule("own-1", 1, "hash", LocalDate.EPOCH, text));
        int open = position("naver-cloud-chuncheon");
        var changed = new ArrayList<>(PLACES);
        changed.set(open, unknown(PLACES.get(open)));

        assertThat(without.get(open)).isNotEqualTo(Verdict.FORBIDDEN);
        assertThat(verdicts(PLACES, Given.ON, own, bank)).containsOnly(Verdict.FORBIDDEN);
        assertThat(verdicts(List.copyOf(changed), Given.ON, OwnRules.NONE, bank).get(open))
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(verdicts(PLACES, Given.ON, OwnRules.NONE, bank)).isEqualTo(without);
    }

    private static List<Verdict> verdicts(List<Place> places, LocalDate on, OwnRules own, Workload workload) {
        return ADVISOR.surveying(
                places,
                on,
                Preset.BALANCED,
                own,
                survey -> survey.standings(workload, Held.NOTHING).stream()
                        .map(Standing::verdict)
                        .toList());
    }

    /** The same place, of which nobody knows anything any more. */
    private static Place unknown(Place place) {
        return new Place(
                place.id(), place.name(), place.kind(), place.operator(), place.stack(), Map.of(), place.capacity());
    }

    private static void agree(Survey survey, Workload workload, Held held) {
        var advice = ADVISOR.advise(workload, held, PLACES, Given.ON, OwnRules.NONE);
        var brief = survey.brief(workload, held);
        for (var advised : advice.places()) {
            int place = position(advised.place());
            var standing = brief.standing(place);
            assertThat(standing.verdict())
                    .as(workload.id() + " at " + advised.place())
                    .isEqualTo(advised.verdict());
            assertThat(standing.artifacts()).isEqualTo(advised.artifacts());
            assertThat(standing.missing()).isEqualTo(advised.missing());
            if (advised.score() == null) {
                assertThat(brief.score(place)).isEmpty();
            } else {
                assertThat(brief.score(place)).hasValue(advised.score());
            }
        }
    }

    private static int position(String id) {
        for (int i = 0; i < PLACES.size(); i++) {
            if (PLACES.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new AssertionError(id + " is no shipped place");
    }
}
