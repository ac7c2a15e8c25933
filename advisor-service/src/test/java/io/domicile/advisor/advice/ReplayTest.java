package io.domicile.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.domicile.advisor.advice.Inputs.ReadPlace;
import io.domicile.advisor.advice.Inputs.ReadRules;
import io.domicile.advisor.canonical.CanonicalJson;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceJson;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.workload.Workload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final UUID ID = new UUID(0, 1);
    private static final CanonicalJson JSON =
            new CanonicalJson(JsonMapper.builder().findAndAddModules().build());
    private static final Rules RULES = Rules.shipped(on(Given.ON));

    @Test
    void itComesOutTheSameYearsLaterWhenEveryFactIsOverdueForReview() {
        var asked = asked(Given.bank("kr"), Given.DOMESTIC, Given.HYPERSCALER, reviewedUntil(Given.ON.plusDays(1)));
        var written = written(asked);
        var later = Rules.of(RULES.files(), on(LocalDate.of(2126, 1, 1)));

        var replay = Replay.of(ID, written, readBack(written, asked), later, JSON);

        assertThat(replay.identical()).isTrue();
        assertThat(replay.replayedSha256()).isEqualTo(replay.recordedSha256());
        assertThat(JSON.text(new Advisor(later)
                        .explain(new Asked(asked.question(), asked.places(), later.factsOn(LocalDate.of(2126, 1, 1))))))
                .as("the day of the facts is what holds it")
                .isNotEqualTo(written.advice());
    }

    @Test
    void adviceThatComesOutOtherwiseIsNotIdentical() {
        var asked = asked(Given.bank("kr"), Given.DOMESTIC, Given.PARIS);
        var written = written(asked);

        var replay = Replay.of(ID, written, asked(Given.bank("kr"), Given.DOMESTIC), RULES, JSON);

        assertThat(replay.identical()).isFalse();
        assertThat(replay.replayedSha256()).isNotEqualTo(replay.recordedSha256());
    }

    @Test
    void theOrderOfTheWordsOfAFactIsNoDifference() {
        assertThat(written(asked(Given.bank("kr"), supported("kr", "us", "fr"))))
                .isEqualTo(written(asked(Given.bank("kr"), supported("us", "fr", "kr"))));
    }

    @Test
    void anotherFactOrAnotherWorkloadIsAnotherFingerprint() {
        var fingerprint = written(asked(Given.bank("kr"), supported("kr"))).fingerprint();

        assertThat(fingerprint)
                .isNotEqualTo(
                        written(asked(Given.bank("kr"), supported("kr", "us"))).fingerprint());
        assertThat(fingerprint)
                .isNotEqualTo(written(asked(Given.bank("kr").withKeysHeldByTenant(), supported("kr")))
                        .fingerprint());
    }

    @Test
    void whatWasChangedBehindItsBackIsNotBelieved() {
        var written = written(asked(Given.bank("kr"), Given.DOMESTIC));
        var otherDay = new Written(
                written.engine(),
                written.factsOn().plusDays(1),
                written.question(),
                written.places(),
                written.rules(),
                written.fingerprint(),
                written.advice().replace("kr-domestic-cloud", "kr-other-cloud"),
                written.adviceSha256());

        assertThatThrownBy(() -> otherDay.inputs(JSON)).isInstanceOf(AdviceException.Damaged.class);
        assertThatThrownBy(otherDay::intactAdvice).isInstanceOf(AdviceException.Damaged.class);
        assertThatThrownBy(() -> Intact.content("kr-domestic-cloud", "00", null))
                .isInstanceOf(AdviceException.Damaged.class)
                .hasMessageContaining("kr-domestic-cloud");
        assertThat(written.inputs(JSON).engine()).isEqualTo(EngineVersion.CURRENT);
    }

    /** As the archive does it: from texts alone. */
    private static Asked readBack(Written written, Asked asked) {
        return new Asked(
                JSON.read(written.question(), Question.class),
                asked.places().stream()
                        .map(PlaceJson::write)
                        .map(CanonicalJson::of)
                        .map(PlaceJson::read)
                        .toList(),
                written.factsOn());
    }

    private static Written written(Asked asked) {
        var read = asked.places().stream()
                .map(place -> new ReadPlace(place.id(), CanonicalJson.sha256(CanonicalJson.of(PlaceJson.write(place)))))
                .toList();
        var inputs = new Inputs(
                EngineVersion.CURRENT,
                JSON.tree(JSON.text(asked.question())),
                asked.factsOn(),
                read,
                ReadRules.of(RULES.files()));
        return Written.of(inputs, new Advisor(RULES).explain(asked), JSON);
    }

    private static Asked asked(Workload workload, Place... places) {
        return new Asked(Given.asked(workload), List.of(places), Given.ON);
    }

    private static Place reviewedUntil(LocalDate day) {
        var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        Given.DOMESTIC
                .facts()
                .forEach((what, fact) -> facts.put(
                        what, new Fact(fact.value(), Given.ON, day, "https://www.example.org/", null, "H", null)));
        return new Place(
                "kr-reviewed",
                "Reviewed",
                PlaceKind.DOMESTIC_CLOUD,
                "kr-reviewed",
                "kr-reviewed",
                facts,
                Capacity.unlimited("nobody publishes it"));
    }

    private static Place supported(String... from) {
        Set<String> words = new LinkedHashSet<>(List.of(from));
        return Given.place(
                "kr-a",
                PlaceKind.DOMESTIC_CLOUD,
                Capacity.unlimited("nobody publishes it"),
                Map.of(PlaceFact.COUNTRY, "kr", PlaceFact.SUPPORT, words));
    }

    private static Clock on(LocalDate day) {
        return Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
