package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.advice.Advisor;
import io.domicile.advisor.advice.Given;
import io.domicile.advisor.advice.Survey;
import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.OwnRule;
import io.domicile.advisor.rule.OwnRuleText;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.table.ShippedTable;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Need;
import io.domicile.advisor.workload.Part;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was kept before changes no answer: whatever is asked otherwise is asked anew. */
class CounselsTest {

    private static final Advisor ADVISOR = new Advisor(
            Rules.shipped(Clock.fixed(Given.ON.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC)));
    private static final List<Place> PLACES = ShippedTable.places();
    private static final Workload ASKED = Given.bank("kr");

    private static final Map<String, Object> OTHERWISE = Map.ofEntries(
            Map.entry("id", "another"),
            Map.entry("name", "Another"),
            Map.entry("sector", Sector.RETAIL),
            Map.entry("established", "de"),
            Map.entry("subjects", Set.of("jp")),
            Map.entry("parts", List.of(new Part("other", Set.of(Verb.TRAIN), Set.of(DataCategory.HEALTH_RECORD)))),
            Map.entry("generative", Boolean.FALSE),
            Map.entry("service", Boolean.TRUE),
            Map.entry("critical", Boolean.TRUE),
            Map.entry("anonymised", Boolean.TRUE),
            Map.entry("keysHeldByTenant", Boolean.TRUE),
            Map.entry("artifacts", Set.of("SCC")),
            Map.entry("need", new Need(10.0, null, Set.of("ja"), null, null, "jp", null, null, null, null)),
            Map.entry("weights", Map.of("carbon", 1.0)));

    private final Counsels counsels = new Counsels();

    @Test
    void eachPropertyOfAWorkloadIsAskedAboutAnew() throws ReflectiveOperationException {
        var survey = survey(PLACES, Given.ON, OwnRules.NONE);
        var first = counsels.of(survey, ASKED, Held.NOTHING);
        assertThat(counsels.of(survey, ASKED, Held.NOTHING)).isSameAs(first);
        var all = Arrays.stream(Workload.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(OTHERWISE.keySet()).containsExactlyInAnyOrderElementsOf(all);
        for (var property : all) {
            var other = otherwise(property);
            assertThat(other).as(property).isNotEqualTo(ASKED);
            saysWhatWasNeverKept(survey, other, Held.NOTHING);
            assertThat(counsels.of(survey, other, Held.NOTHING)).as(property).isNotSameAs(first);
        }
        assertThat(counsels.of(survey, ASKED, Held.NOTHING)).isSameAs(first);
    }

    @Test
    void whatIsHeldAndTheDayAndThePlacesAndTheRulesAreToo() {
        var survey = survey(PLACES, Given.ON, OwnRules.NONE);
        var first = counsels.of(survey, ASKED, Held.NOTHING);
        var held = new Held(List.of(new Held.Item(
                new UUID(0, 1), "SANDBOX_APPROVAL", Set.of(PLACES.getFirst().id()), null)));
        var changed = new ArrayList<>(PLACES);
        var emptied = PLACES.getFirst();
        changed.set(
                0,
                new Place(
                        emptied.id(),
                        emptied.name(),
                        emptied.kind(),
                        emptied.operator(),
                        emptied.stack(),
                        Map.of(),
                        emptied.capacity()));

        saysWhatWasNeverKept(survey, ASKED, held);
        for (var other : List.of(
                survey(PLACES, Given.ON.plusYears(1), OwnRules.NONE),
                survey(List.copyOf(changed), Given.ON, OwnRules.NONE),
                survey(PLACES, Given.ON, nowhere()))) {
            saysWhatWasNeverKept(other, ASKED, Held.NOTHING);
            assertThat(counsels.of(other, ASKED, Held.NOTHING)).isNotSameAs(first);
        }
        assertThat(counsels.of(survey(PLACES, Given.ON, nowhere()), ASKED, Held.NOTHING)
                        .counsel()
                        .allowed())
                .isEmpty();
        assertThat(counsels.of(survey(PLACES, Given.ON, OwnRules.NONE), ASKED, Held.NOTHING))
                .as("of another survey of the same")
                .isSameAs(first);
    }

    private void saysWhatWasNeverKept(Survey survey, Workload workload, Held held) {
        var fresh = new Counsels();
        var basis = survey.basis();
        var unasked = survey(basis.places(), basis.on(), basis.own());
        var expected = fresh.of(unasked, workload, held);
        assertThat(counsels.of(survey, workload, held)).isEqualTo(expected);
        var shown = expected.counsel().allowed().stream()
                .limit(2)
                .map(Counsel.Candidate::place)
                .toList();
        for (int again = 0; again < 2; again++) {
            assertThat(counsels.explanation(survey, workload, held, shown))
                    .isEqualTo(fresh.explanation(unasked, workload, held, shown));
            assertThat(counsels.explanation(survey, workload, held, shown.reversed()))
                    .isEqualTo(fresh.explanation(unasked, workload, held, shown.reversed()));
        }
    }

    private static Survey survey(List<Place> places, LocalDate on, OwnRules own) {
        return ADVISOR.survey(places, on, Preset.BALANCED, own);
    }

    private static OwnRules nowhere() {
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
        return OwnRules.NONE.and(new OwnRule("own-1", 1, "hash", LocalDate.EPOCH, text));
    }

    private static Workload otherwise(String property) throws ReflectiveOperationException {
        var components = Workload.class.getRecordComponents();
        var values = new HashMap<String, Object>();
        for (var component : components) {
            values.put(component.getName(), component.getAccessor().invoke(ASKED));
        }
        values.put(property, OTHERWISE.get(property));
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Workload.class
                .getDeclaredConstructor(types)
                .newInstance(Arrays.stream(components)
                        .map(component -> values.get(component.getName()))
                        .toArray());
    }
}
