package io.domicile.advisor.advice;

import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Capacity.Step;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Need;
import io.domicile.advisor.workload.Part;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A few places and workloads by hand, so that rules, scores and advice can be tried without the tables. */
public final class Given {

    public static final LocalDate ON = LocalDate.of(2026, 11, 25);

    /** Korean operator, everything in Korea, stands today. */
    public static final Place DOMESTIC = place(
            "kr-domestic-cloud",
            PlaceKind.DOMESTIC_CLOUD,
            Capacity.unlimited("nobody publishes it"),
            Map.of(
                    PlaceFact.COUNTRY,
                    "kr",
                    PlaceFact.OPERATOR_SEAT,
                    "kr",
                    PlaceFact.PARENT_SEAT,
                    "kr",
                    PlaceFact.CONTROL_PLANE,
                    Set.of("kr"),
                    PlaceFact.SUPPORT,
                    Set.of("kr"),
                    PlaceFact.LATITUDE,
                    37.9,
                    PlaceFact.LONGITUDE,
                    127.7,
                    PlaceFact.CARBON,
                    357.0,
                    PlaceFact.ACCELERATOR_HOUR_USD,
                    4.5));

    /** A US operator's region in Seoul, cheaper and with more models. */
    public static final Place HYPERSCALER = place(
            "kr-hyperscaler-seoul",
            PlaceKind.GLOBAL_HYPERSCALER,
            Capacity.unlimited("nobody publishes it"),
            Map.of(
                    PlaceFact.COUNTRY,
                    "kr",
                    PlaceFact.OPERATOR_SEAT,
                    "us",
                    PlaceFact.PARENT_SEAT,
                    "us",
                    PlaceFact.CONTROL_PLANE,
                    Set.of("kr"),
                    PlaceFact.SUPPORT,
                    Set.of("kr", "us"),
                    PlaceFact.MODELS,
                    Set.of("claude", "llama", "mistral", "nova"),
                    PlaceFact.LATITUDE,
                    37.5,
                    PlaceFact.LONGITUDE,
                    127.0,
                    PlaceFact.CARBON,
                    357.0,
                    PlaceFact.ACCELERATOR_HOUR_USD,
                    3.9));

    /** A sovereign factory of which nothing stands and whose control plane nobody has stated. */
    public static final Place FACTORY = place(
            "kr-naver-gak-sejong",
            PlaceKind.SOVEREIGN_FACTORY,
            new Capacity(
                    true,
                    List.of(
                            step("second", 100.0, "2027", LocalDate.of(2027, 12, 31), false),
                            step("initial", 55.0, "2027-H1", LocalDate.of(2027, 6, 30), false),
                            step("aspiration", 1000.0, null, null, false)),
                    0.1,
                    List.of("one tenant gets a tenth")),
            Map.of(
                    PlaceFact.COUNTRY, "kr",
                    PlaceFact.OPERATOR_SEAT, "kr",
                    PlaceFact.PARENT_SEAT, "kr",
                    PlaceFact.LATITUDE, 36.5,
                    PlaceFact.LONGITUDE, 127.3));

    public static final Place PARIS = place(
            "fr-hyperscaler-paris",
            PlaceKind.GLOBAL_HYPERSCALER,
            Capacity.unlimited("nobody publishes it"),
            Map.of(
                    PlaceFact.COUNTRY,
                    "fr",
                    PlaceFact.OPERATOR_SEAT,
                    "us",
                    PlaceFact.PARENT_SEAT,
                    "us",
                    PlaceFact.CONTROL_PLANE,
                    Set.of("us"),
                    PlaceFact.LATITUDE,
                    48.9,
                    PlaceFact.LONGITUDE,
                    2.4,
                    PlaceFact.CARBON,
                    16.0,
                    PlaceFact.ACCELERATOR_HOUR_USD,
                    3.0));

    public static final List<Place> PLACES = List.of(PARIS, DOMESTIC, HYPERSCALER, FACTORY);

    private Given() {}

    public static Place place(String id, PlaceKind kind, Capacity capacity, Map<PlaceFact, Object> facts) {
        var known = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        facts.forEach((fact, value) -> known.put(fact, fact(value)));
        return new Place(id, id, kind, id, id, known, capacity);
    }

    public static Step step(
            String phase,
            @Nullable Double megawatts,
            @Nullable String target,
            @Nullable LocalDate latest,
            boolean delivered) {
        return new Step(phase, null, megawatts, "UNSPECIFIED", target, latest, null, delivered, null);
    }

    static Fact fact(Object value) {
        return new Fact(value, ON, LocalDate.of(2099, 12, 31), "https://www.example.org/", null, "H", null);
    }

    /** A bank's generative work on credit data of people there. */
    public static Workload bank(String country) {
        return new Workload(
                "credit-assistant",
                null,
                Sector.BANKING,
                country,
                Set.of(country),
                List.of(new Part("answers", Set.of(Verb.INFER, Verb.STORE), Set.of(DataCategory.PERSONAL_CREDIT))),
                true,
                null,
                null,
                null,
                null,
                null,
                new Need(null, 16, null, null, null, country, null, LocalDate.of(2027, 9, 1), null, null),
                null);
    }

    static Question asked(Workload workload) {
        return new Question(workload, ON, false, Preset.BALANCED, Held.NOTHING, OwnRules.NONE, Wording.ENGLISH.tag());
    }
}
