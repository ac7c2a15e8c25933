package io.domicile.advisor.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.http.Invalid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FitnessTest {

    private static final Part PUBLIC = new Part("a", Set.of(Verb.STORE), Set.of(DataCategory.PUBLIC));

    @Test
    void aWorkloadThatFitsHasNoFindings() {
        assertThat(findings(workload(
                        "kr",
                        Set.of("kr", "gb"),
                        List.of(PUBLIC),
                        needing(Set.of("ko", "pt-BR", "zh-Hant"), "us"),
                        null)))
                .isEmpty();
    }

    @Test
    void jurisdictionsAreThoseOfIso3166() {
        assertThat(pointers(workload("uk", Set.of("eu", "kr"), List.of(PUBLIC), needing(null, "zz"), null)))
                .containsExactly("#/w/established", "#/w/subjects", "#/w/need/users");
    }

    @Test
    void languagesExist() {
        for (var wrong : List.of("korean", "xx", "k o", "")) {
            assertThat(pointers(workload("kr", Set.of(), List.of(PUBLIC), needing(Set.of(wrong), null), null)))
                    .as(wrong)
                    .containsExactly("#/w/need/languages");
        }
    }

    @Test
    void nonPersonalDataStandAlone() {
        var mixed = new Part("b", Set.of(Verb.STORE), Set.of(DataCategory.NON_PERSONAL, DataCategory.PERSONAL));

        assertThat(pointers(workload("kr", Set.of("kr"), List.of(PUBLIC, mixed), null, null)))
                .containsExactly("#/w/parts/1/data");
    }

    @Test
    void dataAboutPeopleNeedSubjects() {
        for (var category : DataCategory.values()) {
            var part = new Part("a", Set.of(Verb.INFER), Set.of(category));
            boolean aboutPeople = Stream.of("PERSONAL", "PSEUDONYMISED", "UNIQUE", "HEALTH", "BANK_CLIENT")
                    .anyMatch(word -> category.name().contains(word) && category != DataCategory.NON_PERSONAL);

            assertThat(pointers(workload("kr", Set.of(), List.of(part), null, null)))
                    .as(category.name())
                    .isEqualTo(aboutPeople ? List.of("#/w/subjects") : List.of());
        }
    }

    @Test
    void namesOfPartsDiffer() {
        assertThat(pointers(workload("kr", Set.of(), List.of(PUBLIC, PUBLIC), null, null)))
                .containsExactly("#/w/parts/1/name");
    }

    @Test
    void itIsDecidedBeforeItStarts() {
        var late = new Need(
                null, null, null, null, null, null, null, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2), null);

        assertThat(findings(workload("kr", Set.of(), List.of(PUBLIC), late, null)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("#/w/need/decideBy");
                    assertThat(finding.detail()).contains("2027-01-02", "2027-01-01");
                });
    }

    @Test
    void itEndsAfterItStarts() {
        var day = LocalDate.of(2027, 1, 1);
        var never = new Need(null, null, null, null, null, null, null, day, null, day.minusDays(1));
        var once = new Need(null, null, null, null, null, null, null, day, null, day);

        assertThat(pointers(workload("kr", Set.of(), List.of(PUBLIC), never, null)))
                .containsExactly("#/w/need/end");
        assertThat(pointers(workload("kr", Set.of(), List.of(PUBLIC), once, null)))
                .isEmpty();
    }

    @Test
    void weightsAreOfKnownCriteriaNotNegativeAndNotAllZero() {
        assertThat(pointers(weighing(Map.of("cost", -0.1, "latency", 1.0)))).containsExactly("#/w/weights/cost");
        assertThat(pointers(weighing(Map.of("cost", Double.NaN)))).containsExactly("#/w/weights/cost");
        assertThat(pointers(weighing(Map.of("price", 1.0)))).containsExactly("#/w/weights/price");
        assertThat(pointers(weighing(Map.of("a/b", 1.0)))).containsExactly("#/w/weights/a~1b");
        assertThat(pointers(weighing(Map.of("cost", 0.0)))).containsExactly("#/w/weights");
        assertThat(pointers(weighing(Map.of()))).containsExactly("#/w/weights");
        assertThat(pointers(weighing(Map.of("cost", 0.0, "reach", 2.0)))).isEmpty();
    }

    @Test
    void everyCriterionCanBeWeighed() {
        Arrays.stream(Criterion.values())
                .forEach(criterion -> assertThat(pointers(weighing(Map.of(criterion.word(), 1.0))))
                        .isEmpty());
    }

    private static Need needing(@Nullable Set<String> languages, @Nullable String users) {
        return new Need(null, null, languages, null, null, users, null, null, null, null);
    }

    private static Workload weighing(Map<String, Double> weights) {
        return workload("kr", Set.of(), List.of(PUBLIC), null, weights);
    }

    private static Workload workload(
            String established,
            Set<String> subjects,
            List<Part> parts,
            @Nullable Need need,
            @Nullable Map<String, Double> weights) {
        return new Workload(
                "w",
                null,
                Sector.RETAIL,
                established,
                subjects,
                parts,
                null,
                null,
                null,
                null,
                null,
                null,
                need,
                weights);
    }

    private static List<@Nullable String> pointers(Workload workload) {
        return findings(workload).stream()
                .<@Nullable String>map(Invalid::pointer)
                .toList();
    }

    private static List<Invalid> findings(Workload workload) {
        return Fitness.findings(workload, "#/w");
    }
}
