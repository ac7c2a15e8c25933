package io.domicile.advisor.place;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a tenant says it.
 *
 * @param value in the form of the fact: a code such as kr, a list of codes or words, a number, true or false
 * @param asOf the day for which it holds; today if not given
 * @param reviewBy the day from which it counts as unknown again; a year after {@code asOf} if not given
 * @param note what it rests on, such as the provider's letter
 */
record NewFact(
        @NotNull @Schema(description = "In the form of the fact: a code such as kr, a list, a number, true or false")
        Object value,

        @Nullable LocalDate asOf,
        @Nullable LocalDate reviewBy,
        @Nullable @Size(max = 1000) String note) {

    /** What a tenant says rests on the tenant. */
    static final String SOURCE = "tenant";

    /**
     * The fact, checked.
     *
     * @param pointer where it stands in the body, in the form of a URI fragment
     */
    Fact of(PlaceFact what, LocalDate today, String pointer) {
        var since = asOf == null ? today : asOf;
        if (since.isAfter(today)) {
            throw new PlaceException.BadValue(pointer + "/asOf", "is not in the future: today is " + today);
        }
        var until = reviewBy == null ? since.plusYears(1) : reviewBy;
        if (!until.isAfter(since)) {
            throw new PlaceException.BadValue(pointer + "/reviewBy", "is after asOf, which is " + since);
        }
        return new Fact(said(what, pointer), since, until, SOURCE, null, null, note);
    }

    private Object said(PlaceFact what, String pointer) {
        try {
            return FactValues.of(what, value);
        } catch (IllegalArgumentException e) {
            throw new PlaceException.BadValue(pointer + "/value", what.word() + ": " + e.getMessage());
        }
    }
}
