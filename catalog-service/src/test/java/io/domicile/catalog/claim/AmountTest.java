package io.domicile.catalog.claim;

import static io.domicile.catalog.claim.Values.aboutMw;
import static io.domicile.catalog.claim.Values.atLeastMw;
import static io.domicile.catalog.claim.Values.betweenMw;
import static io.domicile.catalog.claim.Values.money;
import static io.domicile.catalog.claim.Values.mw;
import static io.domicile.catalog.claim.Values.upToMw;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @Test
    void equalAmountsAgreeHoweverManyZeroesTheyEndOn() {
        assertThat(mw("55").overlaps(mw("55.00"))).isTrue();
        assertThat(mw("55").overlaps(mw("55.01"))).isFalse();
    }

    @Test
    void upToHoldsForAllThatLiesBelowIt() {
        assertThat(upToMw("200").overlaps(mw("200"))).isTrue();
        assertThat(upToMw("200").overlaps(mw("0"))).isTrue();
        assertThat(upToMw("200").overlaps(mw("201"))).isFalse();
    }

    @Test
    void atLeastHoldsForAllThatLiesAboveIt() {
        assertThat(atLeastMw("200").overlaps(mw("200"))).isTrue();
        assertThat(atLeastMw("200").overlaps(mw("9000"))).isTrue();
        assertThat(atLeastMw("200").overlaps(mw("199"))).isFalse();
    }

    @Test
    void boundsMeetInTheirCommonValues() {
        assertThat(upToMw("200").overlaps(atLeastMw("200"))).isTrue();
        assertThat(upToMw("199").overlaps(atLeastMw("200"))).isFalse();
        assertThat(betweenMw("100", "200").overlaps(betweenMw("200", "300"))).isTrue();
        assertThat(betweenMw("100", "199").overlaps(betweenMw("200", "300"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"90, true", "110, true", "89.9, false", "110.1, false"})
    void aboutReachesATenthToEitherSide(String other, boolean agrees) {
        assertThat(aboutMw("100").overlaps(mw(other))).isEqualTo(agrees);
    }

    @Test
    void aboutWidensABoundOutwards() {
        var aboutUpTo = amount(null, null, "100", true);
        var aboutFrom = amount(null, "100", null, true);

        assertThat(aboutUpTo.overlaps(mw("110"))).isTrue();
        assertThat(aboutUpTo.overlaps(mw("111"))).isFalse();
        assertThat(aboutFrom.overlaps(mw("90"))).isTrue();
        assertThat(aboutFrom.overlaps(mw("89"))).isFalse();
    }

    @Test
    void overlapDoesNotDependOnWhoIsAskedAndHoldsForOneself() {
        var amounts = List.of(
                mw("0"),
                mw("100"),
                mw("110"),
                mw("110.01"),
                aboutMw("100"),
                aboutMw("122"),
                aboutMw("123"),
                upToMw("100"),
                upToMw("0"),
                atLeastMw("100"),
                atLeastMw("110"),
                betweenMw("95", "100"),
                betweenMw("101", "250"));
        for (var one : amounts) {
            assertThat(one.overlaps(one)).as("%s and itself", one).isTrue();
            for (var other : amounts) {
                assertThat(one.overlaps(other)).as("%s and %s", one, other).isEqualTo(other.overlaps(one));
            }
        }
    }

    @Test
    void anAmountWithoutANumberIsToBeLeftOut() {
        assertThat(amount(null, null, null, true).flaw())
                .hasValueSatisfying(f -> assertThat(f).contains("leave the claim out"));
    }

    @Test
    void anExactAmountHasNoBoundBesideIt() {
        assertThat(amount("5", "4", null, null).flaw())
                .hasValueSatisfying(f -> assertThat(f).contains("beside a bound"));
        assertThat(amount("5", null, "6", null).flaw()).isPresent();
    }

    @Test
    void noAmountIsNegative() {
        assertThat(amount("-1", null, null, null).flaw()).contains("is negative");
        assertThat(amount(null, "-1", null, null).flaw()).contains("is negative");
        assertThat(amount(null, null, "-1", null).flaw()).contains("is negative");
    }

    @Test
    void aLowerBoundLiesBelowTheUpper() {
        assertThat(amount(null, "6", "5", null).flaw()).contains("has 'atLeast' above 'atMost'");
        assertThat(amount(null, "5", "5.0", null).flaw()).isEmpty();
    }

    @Test
    void zeroIsAnAmountAndHasNoFlaw() {
        assertThat(mw("0").flaw()).isEmpty();
        assertThat(upToMw("0").flaw()).isEmpty();
    }

    @Test
    void megawattsOfDifferentQualifiersAreNotCompared() {
        assertThat(mw("40", Power.Qualifier.IT).agreesWith(mw("60", Power.Qualifier.GRID)))
                .isTrue();
        assertThat(mw("40", Power.Qualifier.IT).agreesWith(mw("60", Power.Qualifier.IT)))
                .isFalse();
    }

    @Test
    void moneyInDifferentCurrenciesIsNotCompared() {
        assertThat(money("10", "EUR").agreesWith(money("12", "USD"))).isTrue();
        assertThat(money("10", "EUR").agreesWith(money("12", "EUR"))).isFalse();
    }

    private static Power amount(
            @Nullable String exactly, @Nullable String atLeast, @Nullable String atMost, @Nullable Boolean approx) {
        return new Power(
                number(exactly), number(atLeast), number(atMost), approx, Power.Unit.MW, Power.Qualifier.UNSPECIFIED);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
