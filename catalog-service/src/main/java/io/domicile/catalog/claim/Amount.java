package io.domicile.catalog.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shape that amounts share: exact, or bounded on one or both sides, and possibly only approximate. */
interface Amount {

    /** "About" is read as this much to either side. Ours: no source defines it. */
    BigDecimal ABOUT = new BigDecimal("0.10");

    @Nullable
    BigDecimal exactly();

    @Nullable
    BigDecimal atLeast();

    @Nullable
    BigDecimal atMost();

    @Nullable
    Boolean approx();

    /** What is wrong with the amount, in words for the one who wrote it. */
    default Optional<String> flaw() {
        if (exactly() == null && atLeast() == null && atMost() == null) {
            return Optional.of("needs 'exactly', 'atLeast' or 'atMost'; leave the claim out if no amount was said");
        }
        if (exactly() != null && (atLeast() != null || atMost() != null)) {
            return Optional.of("has 'exactly' beside a bound; give one or the other");
        }
        if (negative(exactly()) || negative(atLeast()) || negative(atMost())) {
            return Optional.of("is negative");
        }
        if (atLeast() != null && atMost() != null && atLeast().compareTo(atMost()) > 0) {
            return Optional.of("has 'atLeast' above 'atMost'");
        }
        return Optional.empty();
    }

    /** Whether the two ranges have a value in common. */
    default boolean overlaps(Amount other) {
        return !below(other) && !other.below(this);
    }

    private boolean below(Amount other) {
        var highest = highest();
        var lowest = other.lowest();
        return highest != null && lowest != null && highest.compareTo(lowest) < 0;
    }

    private @Nullable BigDecimal lowest() {
        var bound = exactly() != null ? exactly() : atLeast();
        return bound == null ? null : bound.multiply(BigDecimal.ONE.subtract(tolerance()));
    }

    private @Nullable BigDecimal highest() {
        var bound = exactly() != null ? exactly() : atMost();
        return bound == null ? null : bound.multiply(BigDecimal.ONE.add(tolerance()));
    }

    private BigDecimal tolerance() {
        return Boolean.TRUE.equals(approx()) ? ABOUT : BigDecimal.ZERO;
    }

    private static boolean negative(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() < 0;
    }
}
