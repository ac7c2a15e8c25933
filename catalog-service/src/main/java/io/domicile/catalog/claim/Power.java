package io.domicile.catalog.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Electrical capacity.
 *
 * @param exactly in {@code unit}; exclusive with the bounds
 * @param atLeast lower bound in {@code unit}
 * @param atMost upper bound in {@code unit}: "up to"
 * @param approx true for "about"
 * @param qualifier what is measured; megawatts of different qualifiers are never compared or converted
 */
public record Power(
        @Nullable BigDecimal exactly,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable Boolean approx,
        Unit unit,
        Qualifier qualifier)
        implements Value, Amount {

    /** The one unit in use. */
    public enum Unit {
        MW
    }

    /** Which megawatts are meant. */
    public enum Qualifier {
        /** Drawn by the computing equipment. */
        IT,
        /** Drawn by the whole site, cooling included. */
        FACILITY,
        /** Reserved or contracted at the grid connection. */
        GRID,
        /** Not said. */
        UNSPECIFIED
    }

    @Override
    public boolean agreesWith(Value other) {
        return !(other instanceof Power power) || power.qualifier != qualifier || overlaps(power);
    }
}
