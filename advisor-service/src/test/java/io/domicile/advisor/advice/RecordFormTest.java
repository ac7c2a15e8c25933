package io.domicile.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.workload.Workload;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordFormTest {

    private static final RecordForm FORM =
            new RecordForm(JsonMapper.builder().findAndAddModules().build());

    @Test
    void theOrderOfPlacesAndOfTheWordsOfAFactIsNoDifference() {
        var one = supported("kr", "us", "fr");
        var other = supported("us", "fr", "kr");

        assertThat(fingerprint(Given.bank("kr"), List.of(one, Given.PARIS)))
                .isEqualTo(fingerprint(Given.bank("kr"), List.of(Given.PARIS, other)));
    }

    @Test
    void anotherFactOrAnotherWorkloadIsAnotherFingerprint() {
        var fingerprint = fingerprint(Given.bank("kr"), List.of(supported("kr")));

        assertThat(fingerprint).isNotEqualTo(fingerprint(Given.bank("kr"), List.of(supported("kr", "us"))));
        assertThat(fingerprint)
                .isNotEqualTo(fingerprint(Given.bank("kr").withKeysHeldByTenant(), List.of(supported("kr"))));
    }

    private static String fingerprint(Workload workload, List<Place> places) {
        var advice = Deliberation.on(
                        Given.asked(workload),
                        places,
                        w -> places.stream()
                                .map(place -> FewLaws.rule(w, place))
                                .toList())
                .advice();
        return FORM.write(Given.asked(workload), places, advice).fingerprint();
    }

    private static Place supported(String... from) {
        Set<String> words = new LinkedHashSet<>(List.of(from));
        return Given.place(
                "kr-a",
                PlaceKind.DOMESTIC_CLOUD,
                Capacity.unlimited("nobody publishes it"),
                Map.of(PlaceFact.COUNTRY, "kr", PlaceFact.SUPPORT, words));
    }
}
