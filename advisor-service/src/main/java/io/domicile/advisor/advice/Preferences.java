package io.domicile.advisor.advice;

import io.domicile.advisor.rule.Bearing;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.score.Interval;
import io.domicile.advisor.score.Measurement;
import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.workload.Criterion;
import java.util.List;

/** What the rules that prefer say of a place, as one of the criteria: each counts alike. */
final class Preferences {

    private Preferences() {}

    static Measurement measure(List<Bearing> bearings) {
        var preferring = bearings.stream()
                .filter(o -> o.effect() == Effect.PREFER && o.outcome() != Outcome.NOT_APPLICABLE)
                .toList();
        if (preferring.isEmpty()) {
            return Measurement.derived(Criterion.PREFERENCES, Phrase.of("measure.no-preference"), Interval.at(1), null);
        }
        double met = count(preferring, Outcome.PASS);
        double open = count(preferring, Outcome.UNKNOWN);
        var missing = preferring.stream()
                .flatMap(o -> o.missing().stream())
                .distinct()
                .sorted()
                .toList();
        return new Measurement(
                Criterion.PREFERENCES,
                Phrase.of("measure.preferences", (long) met, preferring.size()),
                new Interval(met / preferring.size(), (met + open) / preferring.size()),
                missing,
                null,
                null,
                null);
    }

    private static double count(List<Bearing> bearings, Outcome which) {
        return bearings.stream().filter(o -> o.outcome() == which).count();
    }
}
