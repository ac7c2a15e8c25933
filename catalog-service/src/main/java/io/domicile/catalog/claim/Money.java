package io.domicile.catalog.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param currency ISO 4217 code; amounts in different currencies are not compared
 * @param of what the money is: an investment, a loan, a contract
 */
public record Money(
        @Nullable BigDecimal exactly,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable Boolean approx,
        String currency,
        String of)
        implements Value, Amount {

    @Override
    public boolean agreesWith(Value other) {
        return !(other instanceof Money money) || !money.currency.equals(currency) || overlaps(money);
    }

    @Override
    public String slot() {
        return of + " " + currency;
    }
}
