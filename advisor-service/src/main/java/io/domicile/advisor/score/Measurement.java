package io.domicile.advisor.score;

import io.domicile.advisor.place.Fact;
import io.domicile.advisor.workload.Criterion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion finds at one place.
 *
 * @param value in words, with its unit
 * @param missing words of the facts without which the score is an interval
 * @param source what the value rests on
 * @param asOf the day for which that holds
 * @param method how the value was derived, or what was assumed
 */
public record Measurement(
        Criterion criterion,
        String value,
        Interval score,
        List<String> missing,
        @Nullable String source,
        @Nullable LocalDate asOf,
        @Nullable String method) {

    /** By a rule of thumb or an assumption, without a fact of the place. */
    public static Measurement derived(Criterion criterion, String value, Interval score, @Nullable String method) {
        return new Measurement(criterion, value, score, List.of(), null, null, method);
    }

    /** Something is not known, so anything from 0 to 1 is possible. */
    public static Measurement missing(Criterion criterion, String... facts) {
        return new Measurement(criterion, "unknown", Interval.UNKNOWN, List.of(facts), null, null, null);
    }

    static Measurement of(Criterion criterion, String value, Interval score, Fact fact) {
        return new Measurement(criterion, value, score, List.of(), fact.source(), fact.asOf(), fact.method());
    }
}
