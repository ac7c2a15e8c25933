package io.domicile.catalog.milestone;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.domicile.catalog.claim.Power.Qualifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Megawatts that stand, in the form in which the phase's capacity was stated.
 *
 * @param megawatts absent when only bounds were stated; 0 when the watchlist says so, never because it is not known
 * @param approx true for "about"
 * @param qualifier which megawatts; never converted
 */
@Embeddable
@JsonIgnoreProperties(ignoreUnknown = true)
public record Delivered(
        @Nullable BigDecimal megawatts,
        @Column(name = "at_least") @Nullable BigDecimal atLeast,
        @Column(name = "at_most") @Nullable BigDecimal atMost,
        @Nullable Boolean approx,
        @Enumerated(EnumType.STRING) Qualifier qualifier) {

    public Delivered {
        Objects.requireNonNull(qualifier, "qualifier");
        if (megawatts == null && atLeast == null && atMost == null) {
            throw new IllegalArgumentException("an amount needs megawatts or a bound");
        }
    }
}
