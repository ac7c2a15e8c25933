package io.domicile.advisor.plan;

import org.jspecify.annotations.Nullable;

/** What of an outcome has to come out again when it is computed again. */
@SuppressWarnings("ArrayRecordComponent") // Only written.
record Result(int @Nullable [] place, int @Nullable [] standby, long value, long bound) {

    static String digest(Outcome outcome) {
        return Fingerprint.of(new Result(outcome.place(), outcome.standby(), outcome.value(), outcome.bound()));
    }
}
