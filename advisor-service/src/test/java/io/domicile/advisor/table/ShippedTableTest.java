package io.domicile.advisor.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.KnownPlace;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedTableTest {

    private static final List<Place> TABLE =
            ShippedTable.read().stream().map(KnownPlace::place).toList();

    private static final String FILE = """
            operator: example
            kind: DOMESTIC_CLOUD
            licence: CC-BY-4.0
            attribution: Somebody
            sources:
              page:
                address: https://www.example.org/
                asOf: 2026-01-01
                reviewBy: 2027-01-01
                confidence: M
            from: {country: page, latitude: page, longitude: page, operatorSeat: page}
            facts:
              operatorSeat: no
            places:
              - id: example-oslo
                name: Oslo
                country: no
                at: [59.91, 10.75]
            """;

    @Test
    void itHoldsTheRegionsAndDomesticCloudsThatBuyersAskFor() {
        assertThat(TABLE)
                .filteredOn(place -> place.kind() == PlaceKind.GLOBAL_HYPERSCALER)
                .hasSizeGreaterThan(60);
        assertThat(TABLE.stream()
                        .filter(place -> place.kind() == PlaceKind.DOMESTIC_CLOUD)
                        .map(Place::operator)
                        .distinct())
                .hasSizeGreaterThan(25);
        assertThat(TABLE)
                .extracting(Place::id)
                .contains(
                        "aws-ap-northeast-2",
                        "azure-koreacentral",
                        "google-asia-northeast3",
                        "aws-eu-west-3",
                        "azure-francecentral",
                        "google-me-central2",
                        "aws-me-central-1",
                        "azure-uaenorth",
                        "azure-switzerlandnorth",
                        "aws-us-east-1",
                        "naver-cloud-seoul",
                        "kt-cloud-seoul",
                        "nhn-cloud-pangyo",
                        "outscale-cloudgouv",
                        "stackit-eu01");
    }

    @Test
    void everyPlaceSaysWhereItIsAndWhoseLawReachesIt() {
        assertThat(TABLE)
                .allSatisfy(place -> assertThat(place.facts())
                        .containsKeys(
                                PlaceFact.COUNTRY,
                                PlaceFact.LATITUDE,
                                PlaceFact.LONGITUDE,
                                PlaceFact.OPERATOR_SEAT,
                                PlaceFact.PARENT_SEAT));
    }

    @Test
    void noHyperscalerIsSaidToBeControlledFromItsRegion() {
        assertThat(TABLE)
                .filteredOn(place -> Set.of("aws", "microsoft", "google").contains(place.operator()))
                .filteredOn(place -> place.fact(PlaceFact.CONTROL_PLANE).isPresent())
                .extracting(Place::id)
                .containsExactly("aws-eusc-de-east-1");
    }

    @ParameterizedTest
    @CsvSource({"google-asia-northeast3, 356.57", "google-europe-west9, 16.3", "google-me-central2, 382.23"})
    void carbonIsWhatGoogleStatesForItsRegion(String id, double grams) {
        assertThat(place(id).fact(PlaceFact.CARBON).map(Fact::value)).contains(grams);
    }

    @Test
    void noFactIsDueForReviewOnTheDayOfThisRelease() {
        var release = LocalDate.parse("2026-11-25");

        assertThat(TABLE)
                .allSatisfy(place -> assertThat(place.facts().values()).allMatch(fact -> fact.isFresh(release)));
    }

    @Test
    void norwayIsACountryAndNotANo() {
        var place = read(FILE).getFirst().place();

        assertThat(place.fact(PlaceFact.COUNTRY).map(Fact::value)).contains("no");
        assertThat(place.stack()).isEqualTo("example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country: no | country: xx | 17 | no ISO 3166-1",
                "country: no | country: se | 15 | not in se",
                "[59.91, 10.75] | [10.75, 59.91] | 15 | not in no",
                "[59.91, 10.75] | [59.91] | 18 | [latitude, longitude]",
                "operatorSeat: no | operatorSeet: no | 13 | no fact is called 'operatorSeet'",
                "confidence: M | confidence: high | 10 | H, M or L",
                "asOf: 2026-01-01 | asOf: lately | 8 | is to be a day",
                "reviewBy: 2027-01-01 | reviewBy: 2025-01-01 | 9 | after 'asOf'",
                "address: https | adress: https | 7 | lacks 'address'",
                ", operatorSeat: page | '' | 13 | has no source",
                "longitude: page, | longitude: paper, | 11 | no source 'paper'",
                "kind: DOMESTIC_CLOUD | kind: CLOUD | 2 | is one of",
                "id: example-oslo | id: Example Oslo | 15 | lower-case words",
                "name: Oslo | nmae: Oslo | 15 | lacks 'name'",
                "places: | places | 15 | is no YAML"
            })
    void whatIsWrongIsNamedWithFileAndLine(String right, String wrong, int line, String says) {
        var file = FILE.replace(right, wrong);
        assertThat(file).isNotEqualTo(FILE);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(TableError.class)
                .hasMessageContaining(says)
                .hasMessageMatching("(?s)places/example\\.yaml:" + line + ": .*");
    }

    @Test
    void everyFileOfTheFolderIsInTheTable() throws IOException {
        var folder = Path.of(System.getProperty("domicile.root"), "advisor-service/src/main/resources/places");
        try (var files = Files.list(folder)) {
            var index = YamlFile.resource("table.yaml");
            var listed = index.texts(index.fields().need("files"));

            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> !Set.of("table.yaml", "boxes.yaml").contains(name))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    private static List<KnownPlace> read(String text) {
        return TableFile.read(YamlFile.read("example.yaml", new StringReader(text)), Box.all());
    }

    private static Place place(String id) {
        return Optional.of(TABLE)
                .flatMap(table ->
                        table.stream().filter(place -> place.id().equals(id)).findAny())
                .orElseThrow();
    }
}
