package io.domicile.catalog.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many of something.
 *
 * @param of what is counted, such as {@code accelerators}
 * @param product the product, if it was said
 */
public record Count(
        @Nullable BigDecimal exactly,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable Boolean approx,
        String of,
        @Nullable String product)
        implements Value, Amount {

    @Override
    public boolean agreesWith(Value other) {
        return !(other instanceof Count count) || overlaps(count);
    }

    @Override
    public String slot() {
        return of;
    }
}
