package io.domicile.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.cases.WrittenCases;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.table.ShippedTable;
import io.domicile.advisor.workload.Workload;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
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
