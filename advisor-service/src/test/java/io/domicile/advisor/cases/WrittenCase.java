package io.domicile.advisor.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workload and what the law says of it.
 *
 * @param law why, in words
 */
record WrittenCase(@JsonProperty("case") String title, String law, Workload workload, List<Answer> answers) {

    private static final Path CASES =
            Path.of(System.getProperty("domicile.root"), "advisor-service/src/test/resources/cases");
    private static final YAMLMapper YAML =
            YAMLMapper.builder().findAndAddModules().build();

    static List<String> files() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static WrittenCase read(String file) throws IOException {
        return YAML.readValue(CASES.resolve(file).toFile(), WrittenCase.class);
    }

    /**
     * What has to be said of some places on some days.
     *
     * @param verdicts any of them
     * @param because in the instrument or sentence of a rule that applies there
     * @param becauseNot in those of no rule that applies there
     * @param missing word of a fact that decides
     * @param warns in a warning
     * @param artifact in an artifact to obtain
     * @param artifactNot in none
     */
    record Answer(
            List<LocalDate> on,
            Which places,
            List<Verdict> verdicts,
            @Nullable String because,
            @Nullable String becauseNot,
            @Nullable String missing,
            @Nullable String warns,
            @Nullable String artifact,
            @Nullable String artifactNot) {}

    /** Which places are meant: all for which everything that is said holds. */
    record Which(
            @Nullable List<String> country,
            @Nullable List<String> countryNot,
            @Nullable List<PlaceKind> kind,
            @Nullable String parent,
            @Nullable List<String> controlPlaneWithin,
            @Nullable Boolean controlPlaneKnown,
            @Nullable String certification,
            @Nullable String certificationNot,
            @Nullable Boolean certificationsKnown) {

        boolean fits(Place place) {
            return (country == null
                            || (has(place, PlaceFact.COUNTRY) && country.contains(text(place, PlaceFact.COUNTRY))))
                    && (countryNot == null
                            || (has(place, PlaceFact.COUNTRY) && !countryNot.contains(text(place, PlaceFact.COUNTRY))))
                    && (kind == null || kind.contains(place.kind()))
                    && (parent == null || text(place, PlaceFact.PARENT_SEAT).equals(parent))
                    && (controlPlaneWithin == null
                            || (has(place, PlaceFact.CONTROL_PLANE)
                                    && controlPlaneWithin.containsAll(words(place, PlaceFact.CONTROL_PLANE))))
                    && (controlPlaneKnown == null || controlPlaneKnown == has(place, PlaceFact.CONTROL_PLANE))
                    && fitsCertifications(place);
        }

        private boolean fitsCertifications(Place place) {
            return (certification == null
                            || words(place, PlaceFact.CERTIFICATIONS).contains(certification))
                    && (certificationNot == null
                            || (has(place, PlaceFact.CERTIFICATIONS)
                                    && !words(place, PlaceFact.CERTIFICATIONS).contains(certificationNot)))
                    && (certificationsKnown == null || certificationsKnown == has(place, PlaceFact.CERTIFICATIONS));
        }

        private static boolean has(Place place, PlaceFact fact) {
            return place.fact(fact).isPresent();
        }

        private static String text(Place place, PlaceFact fact) {
            return place.fact(fact).map(known -> known.value().toString()).orElse("");
        }

        private static Collection<?> words(Place place, PlaceFact fact) {
            return place.fact(fact)
                    .<Collection<?>>map(known -> (Collection<?>) known.value())
                    .orElse(List.of());
        }
    }
}
