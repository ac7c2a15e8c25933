package io.domicile.advisor.plan;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Need;
import io.domicile.advisor.workload.Part;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Workloads and places for tests. */
public final class Made {

    private static final Set<DataCategory> PERSONAL = Set.of(DataCategory.PERSONAL);

    private Made() {}

    public static Workload workload(String id, String country, @Nullable Double kw) {
        return workload(id, country, PERSONAL, kw == null ? null : need(kw, null, null));
    }

    /** One with data that are nobody's, so that it may be anywhere. */
    static Workload harmless(String id, String country, double kw) {
        return workload(id, country, Set.of(DataCategory.NON_PERSONAL), need(kw, null, null));
    }

    /** One that runs for a time; null for days that nobody says. */
    public static Workload workload(
            String id, String country, @Nullable Double kw, @Nullable LocalDate start, @Nullable LocalDate end) {
        return workload(id, country, PERSONAL, need(kw, start, end));
    }

    private static Need need(@Nullable Double kw, @Nullable LocalDate start, @Nullable LocalDate end) {
        return new Need(kw, null, null, null, null, null, null, start, null, end);
    }

    private static Workload workload(String id, String country, Set<DataCategory> data, @Nullable Need need) {
        return new Workload(
                id,
                null,
                Sector.BANKING,
                country,
                Set.of(country),
                List.of(new Part("all", Set.of(Verb.INFER), data)),
                null,
                null,
                null,
                null,
                null,
                null,
                need,
                null);
    }

    public static Place place(
            String id, String operator, String stack, String country, double score, Capacity capacity) {
        var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        facts.put(PlaceFact.COUNTRY, fact(country));
        facts.put(PlaceFact.AVAILABILITY, fact(score));
        return new Place(id, "Place " + id, PlaceKind.DOMESTIC_CLOUD, operator, stack, facts, capacity);
    }

    /** The same place with one more fact, or another. */
    public static Place with(Place place, PlaceFact what, Object value) {
        var facts = new EnumMap<>(place.facts());
        facts.put(what, fact(value));
        return new Place(
                place.id(), place.name(), place.kind(), place.operator(), place.stack(), facts, place.capacity());
    }

    /** So much stands. */
    public static Capacity standing(double kw) {
        return capacity(kw, true);
    }

    /** So much was announced to stand by 2027, and nothing does. */
    public static Capacity announced(double kw) {
        return capacity(kw, false);
    }

    /** So much stands, and so much in all is announced for a day. */
    static Capacity growing(double standing, double announced, LocalDate day) {
        return new Capacity(
                true,
                List.of(step("first", standing, true, null), step("second", announced, false, day)),
                1,
                List.of());
    }

    private static Capacity.Step step(String phase, double kw, boolean delivered, @Nullable LocalDate day) {
        return new Capacity.Step(
                phase, null, kw / 1000, "IT", day == null ? null : day.toString(), day, null, delivered, null);
    }

    private static Capacity capacity(double kw, boolean delivered) {
        var step = new Capacity.Step(
                "phase", null, kw / 1000, "IT", "2027", LocalDate.of(2027, 12, 31), null, delivered, null);
        return new Capacity(true, List.of(step), 1, List.of());
    }

    private static Fact fact(Object value) {
        return new Fact(
                value, LocalDate.of(2026, 8, 31), LocalDate.of(2100, 1, 1), "https://made.example", null, "H", null);
    }
}
