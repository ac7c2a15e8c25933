package io.domicile.advisor.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place of a tenant's own, as the tenant describes it. What it leaves out is unknown.
 *
 * @param kind an own data centre if not given
 * @param operator slug of who operates it
 * @param stack slug of whose platform it runs on; the operator's if not given
 * @param facts by their words
 * @param capacity what of it this tenant can use; not limited by data if not given
 */
record NewPlace(
        @NotBlank @Size(max = 200) String name,
        @Nullable PlaceKind kind,

        @NotBlank @Size(max = 100) @Pattern(regexp = SLUG, message = "is lower-case words with dashes between them")
        String operator,

        @Nullable @Size(max = 100) @Pattern(regexp = SLUG, message = "is lower-case words with dashes between them")
        String stack,

        @Nullable @Size(max = 50) Map<String, @Valid @NotNull NewFact> facts,
        @Nullable @Size(max = 20) List<@Valid @NotNull Power> capacity) {

    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /**
     * Power that stands, or that will stand from a day on; a later one is the total then, not an addition.
     *
     * @param qualifier what the power is of
     * @param from the day from which it is there; there already if not given
     */
    record Power(
            @NotNull @Positive @DecimalMax("100000") Double megawatts,
            @NotNull Qualifier qualifier,
            @Nullable LocalDate from) {}

    /** What power is of. */
    enum Qualifier {
        IT,
        FACILITY,
        GRID
    }

    Place place(String id, LocalDate today) {
        return new Place(
                id,
                name,
                kind == null ? PlaceKind.OWN_DATA_CENTRE : kind,
                operator,
                stack == null ? operator : stack,
                known(today),
                capacity(today));
    }

    private Map<PlaceFact, Fact> known(LocalDate today) {
        var known = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        if (facts != null) {
            facts.forEach((word, fact) -> {
                var pointer = "#/facts/" + word;
                var what = PlaceFact.of(word)
                        .orElseThrow(() -> new PlaceException.BadValue("#/facts", OwnFactResource.unknown(word)));
                known.put(what, fact.of(what, today, pointer));
            });
        }
        return known;
    }

    private Capacity capacity(LocalDate today) {
        if (capacity == null || capacity.isEmpty()) {
            return Capacity.unlimited("You stated no capacity for this place: it is not limited by data.");
        }
        var steps = new ArrayList<Capacity.Step>();
        for (int i = 0; i < capacity.size(); i++) {
            var power = capacity.get(i);
            boolean stands = power.from() == null || !power.from().isAfter(today);
            steps.add(new Capacity.Step(
                    "capacity-" + (i + 1),
                    null,
                    power.megawatts(),
                    power.qualifier().name(),
                    power.from() == null ? null : power.from().toString(),
                    power.from(),
                    null,
                    stands,
                    null));
        }
        return new Capacity(true, steps, 1, List.of("All of it is yours, as you stated it."));
    }
}
