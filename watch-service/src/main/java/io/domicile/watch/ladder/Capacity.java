package io.domicile.watch.ladder;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Megawatts in the form in which they were stated: exact or bounded, and of one qualifier.
 *
 * @param megawatts the exact amount; absent when only bounds were stated
 * @param approx true for "about"
 * @param qualifier which megawatts are meant: IT, FACILITY, GRID or UNSPECIFIED; they are never converted
 */
public record Capacity(
        @Nullable BigDecimal megawatts,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable Boolean approx,
        String qualifier) {

    /** None of it, in megawatts of the same qualifier. */
    Capacity none() {
        return new Capacity(BigDecimal.ZERO, null, null, null, qualifier);
    }

    /** For people: {@code up to 100 MW}. */
    public String words() {
        var about = Boolean.TRUE.equals(approx) ? "about " : "";
        return about + amount() + " MW";
    }

    private String amount() {
        if (megawatts != null) {
            return megawatts.toPlainString();
        }
        if (atLeast != null && atMost != null) {
            return atLeast.toPlainString() + " to " + atMost.toPlainString();
        }
        return atLeast != null ? "at least " + atLeast.toPlainString() : "up to " + atMost;
    }
}
