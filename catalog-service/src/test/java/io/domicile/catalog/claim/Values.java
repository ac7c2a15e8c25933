package io.domicile.catalog.claim;

import java.math.BigDecimal;

/** Values in the few shapes that tests need. */
final class Values {

    private Values() {}

    static Power mw(String exactly) {
        return new Power(new BigDecimal(exactly), null, null, null, Power.Unit.MW, Power.Qualifier.UNSPECIFIED);
    }

    static Power mw(String exactly, Power.Qualifier qualifier) {
        return new Power(new BigDecimal(exactly), null, null, null, Power.Unit.MW, qualifier);
    }

    static Power aboutMw(String about) {
        return new Power(new BigDecimal(about), null, null, true, Power.Unit.MW, Power.Qualifier.UNSPECIFIED);
    }

    static Power upToMw(String atMost) {
        return new Power(null, null, new BigDecimal(atMost), null, Power.Unit.MW, Power.Qualifier.UNSPECIFIED);
    }

    static Power atLeastMw(String atLeast) {
        return new Power(null, new BigDecimal(atLeast), null, null, Power.Unit.MW, Power.Qualifier.UNSPECIFIED);
    }

    static Power betweenMw(String atLeast, String atMost) {
        return new Power(
                null,
                new BigDecimal(atLeast),
                new BigDecimal(atMost),
                null,
                Power.Unit.MW,
                Power.Qualifier.UNSPECIFIED);
    }

    static Count accelerators(String exactly) {
        return new Count(new BigDecimal(exactly), null, null, null, "accelerators", null);
    }

    static Money money(String exactly, String currency) {
        return new Money(new BigDecimal(exactly), null, null, null, currency, "investment");
    }

    static AtStage at(Stage stage) {
        return new AtStage(stage, null);
    }
}
