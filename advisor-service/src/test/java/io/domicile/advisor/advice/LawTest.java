package io.domicile.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.workload.Workload;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LawTest {

    private static final Rules RULES =
            Rules.shipped(Clock.fixed(Given.ON.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
    private static final Workload BANK = Given.bank("kr");

    @Test
    void whatIsRegisteredForOnePlaceCountsThereAlone() {
        var places = List.of(Given.HYPERSCALER, Given.DOMESTIC);
        var law = law(places, item("SUPERVISOR_REPORT", Set.of("kr-domestic-cloud")));

        var rulings = law.of(BANK);

        assertThat(toObtain(rulings.get(0))).contains("SUPERVISOR_REPORT", "PROVIDER_ASSESSMENT");
        assertThat(toObtain(rulings.get(1))).contains("PROVIDER_ASSESSMENT").doesNotContain("SUPERVISOR_REPORT");
    }

    @Test
    void whatIsRegisteredCountsLikeWhatTheWorkloadNames() {
        var registered = law(Given.PLACES, item("SUPERVISOR_REPORT", Set.of()));
        var named = law(Given.PLACES);

        assertThat(registered.of(BANK.withArtifacts(Set.of("PROVIDER_ASSESSMENT"))))
                .isEqualTo(named.of(BANK.withArtifacts(Set.of("PROVIDER_ASSESSMENT", "SUPERVISOR_REPORT"))));
    }

    @Test
    void eachPlaceHasItsOwnRulingWhereverItStands() {
        var held = item("SUPERVISOR_REPORT", Set.of("kr-domestic-cloud", "fr-hyperscaler-paris"));
        var together = law(Given.PLACES, held).of(BANK);

        for (int i = 0; i < Given.PLACES.size(); i++) {
            Place place = Given.PLACES.get(i);
            assertThat(together.get(i))
                    .as(place.id())
                    .isEqualTo(law(List.of(place), held).of(BANK).getFirst());
        }
    }

    private static List<String> toObtain(Ruling ruling) {
        return ruling.outcomes().stream()
                .map(RuleOutcome::artifacts)
                .flatMap(List::stream)
                .toList();
    }

    private static Law law(List<Place> places, Held.Item... items) {
        return Law.of(RULES.docket(places, Given.ON, false), new Held(List.of(items)), places);
    }

    private static Held.Item item(String kind, Set<String> places) {
        return new Held.Item(new UUID(0, 1), kind, places, null);
    }
}
