package io.domicile.advisor.workload;

import io.domicile.http.Invalid;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What annotations can't say of a workload: that the countries and languages exist, that the criteria are ours, and that
 * no two statements contradict each other. Every finding is collected, so that one answer mends all.
 */
public final class Fitness {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<DataCategory> ABOUT_PEOPLE = EnumSet.of(
            DataCategory.PERSONAL,
            DataCategory.PSEUDONYMISED,
            DataCategory.SENSITIVE_PERSONAL,
            DataCategory.UNIQUE_IDENTIFIER,
            DataCategory.PERSONAL_CREDIT,
            DataCategory.HEALTH_RECORD,
            DataCategory.BANK_CLIENT);

    /** Weights only matter in proportion; the bound keeps their sum exact enough to compare. */
    private static final double MAX_WEIGHT = 1_000_000;

    private static final int MAX_ARTIFACTS = 100;

    private final Workload workload;
    private final String at;
    private final List<Invalid> findings = new ArrayList<>();

    private Fitness(Workload workload, String at) {
        this.workload = workload;
        this.at = at;
    }

    /**
     * Everything that is wrong with a workload whose annotations hold.
     *
     * @param at JSON Pointer of the workload in the request, such as {@code #/workload}
     */
    public static List<Invalid> findings(Workload workload, String at) {
        var fitness = new Fitness(workload, at);
        fitness.jurisdictions();
        fitness.parts();
        fitness.artifacts();
        fitness.need(workload.needs());
        fitness.weights();
        return List.copyOf(fitness.findings);
    }

    /** Ends the request when anything is wrong. */
    public static void require(Workload workload, String at) {
        var findings = findings(workload, at);
        if (!findings.isEmpty()) {
            throw new WorkloadUnfit(findings);
        }
    }

    private void jurisdictions() {
        requireCountry("/established", workload.established());
        workload.subjects().stream().sorted().forEach(country -> requireCountry("/subjects", country));
    }

    private void requireCountry(String where, String country) {
        if (!COUNTRIES.contains(country)) {
            wrong(
                    where,
                    "There is no jurisdiction '%s'. Use an ISO 3166-1 alpha-2 code in lower case, such as kr; the United Kingdom is gb, and groups such as eu are not accepted."
                            .formatted(country));
        }
    }

    private void parts() {
        var names = new HashSet<String>();
        for (int i = 0; i < workload.parts().size(); i++) {
            var part = workload.parts().get(i);
            if (!names.add(part.name())) {
                wrong(
                        "/parts/" + i + "/name",
                        "Another part is called '%s' too. Name each part differently.".formatted(part.name()));
            }
            if (part.data().contains(DataCategory.NON_PERSONAL) && part.data().size() > 1) {
                wrong(
                        "/parts/" + i + "/data",
                        "NON_PERSONAL stands alone. Leave it out here, or move those data to a part of their own.");
            }
            var people = part.data().stream()
                    .filter(ABOUT_PEOPLE::contains)
                    .map(Enum::name)
                    .sorted()
                    .toList();
            if (!people.isEmpty() && workload.subjects().isEmpty()) {
                wrong(
                        "/subjects",
                        "Part '%s' holds %s, which is about people, but no subjects are named. Say where they are."
                                .formatted(part.name(), String.join(", ", people)));
            }
        }
    }

    private void artifacts() {
        var artifacts = workload.artifacts();
        if (artifacts != null
                && (artifacts.size() > MAX_ARTIFACTS
                        || artifacts.stream().anyMatch(kind -> kind.isBlank() || kind.length() > MAX_ARTIFACTS))) {
            wrong("/artifacts", "At most 100 kinds of artifact, each a word of at most 100 characters.");
        }
    }

    private void need(Need need) {
        if (need.users() != null) {
            requireCountry("/need/users", need.users());
        }
        if (need.languages() != null) {
            need.languages().stream().sorted().forEach(this::requireLanguage);
        }
        if (need.models() != null
                && need.models().stream().anyMatch(model -> model.isBlank() || model.length() > 100)) {
            wrong("/need/models", "A brand of a model is a text of 1 to 100 characters.");
        }
        if (need.start() != null && need.decideBy() != null && need.decideBy().isAfter(need.start())) {
            wrong(
                    "/need/decideBy",
                    "It is to be decided by %s, after it starts on %s. Decide before the start, or start later."
                            .formatted(need.decideBy(), need.start()));
        }
        if (!need.endsAfterItStarts()) {
            wrong("/need/end", need.saysWhyEndIsWrong());
        }
    }

    private void requireLanguage(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (LANGUAGES.contains(locale.getLanguage())) {
                return;
            }
        } catch (IllformedLocaleException _) {
            // Said below, as for a language that does not exist.
        }
        wrong("/need/languages", "There is no language '%s'. Use a BCP 47 tag, such as ko or pt-BR.".formatted(tag));
    }

    private void weights() {
        var weights = workload.weights();
        if (weights == null) {
            return;
        }
        weights.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var where = "/weights/" + entry.getKey().replace("~", "~0").replace("/", "~1");
            if (Criterion.find(entry.getKey()).isEmpty()) {
                wrong(where, "There is no such criterion. Known: " + Criterion.words() + ".");
            } else if (!(entry.getValue() >= 0 && entry.getValue() <= MAX_WEIGHT)) {
                wrong(where, "A weight is a number from 0 to 1000000.");
            }
        });
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            wrong("/weights", "No criterion counts. Weigh at least one above 0, or leave weights out for a preset.");
        }
    }

    private void wrong(String where, String detail) {
        findings.add(Invalid.body(at + where, detail));
    }
}
