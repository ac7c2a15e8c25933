package io.domicile.advisor.score;

import io.domicile.advisor.place.Fact;
import io.domicile.advisor.wording.Phrase;
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
        Phrase value,
        Interval score,
        List<String> missing,
        @Nullable String source,
        @Nullable LocalDate asOf,
        @Nullable Phrase method) {

    static final Phrase UNKNOWN = Phrase.of("unknown");

    /** By a rule of thumb or an assumption, without a fact of the place. */
    public static Measurement derived(Criterion criterion, Phrase value, Interval score, @Nullable Phrase method) {
        return new Measurement(criterion, value, score, List.of(), null, null, method);
    }

    /** Something is not known, so anything from 0 to 1 is possible. */
    public static Measurement missing(Criterion criterion, String... facts) {
        return new Measurement(criterion, UNKNOWN, Interval.UNKNOWN, List.of(facts), null, null, null);
    }

    static Measurement of(Criterion criterion, Phrase value, Interval score, Fact fact) {
        return new Measurement(criterion, value, score, List.of(), fact.source(), fact.asOf(), method(fact));
    }

    private static @Nullable Phrase method(Fact fact) {
        return fact.method() == null ? null : Phrase.verbatim(fact.method());
    }
}
