package io.domicile.advisor.artifact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved. No bean: only what a test makes with it lives by it. */
final class MovableClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    void is(String day) {
        now = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("UTC only");
    }
}
