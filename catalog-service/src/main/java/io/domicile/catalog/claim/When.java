package io.domicile.catalog.claim;

/**
 * A date as it was stated.
 *
 * @param when {@code 2026-06-30}, {@code 2026-06}, {@code 2027-Q1}, {@code 2027-H1}, {@code 2028}, or an interval of two of
 *     these with a slash; see {@link DateInterval}
 */
public record When(String when) implements Value {

    @Override
    public boolean agreesWith(Value other) {
        return !(other instanceof When that) || DateInterval.parse(when).overlaps(DateInterval.parse(that.when));
    }
}
