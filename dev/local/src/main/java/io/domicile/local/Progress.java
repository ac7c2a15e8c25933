package io.domicile.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells the person at the terminal what has happened, with the seconds since the start. */
final class Progress {
    private final PrintStream out;
    private final LongSupplier nanos;
    private final long start;

    Progress(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    void say(String what) {
        var elapsed = Duration.ofNanos(nanos.getAsLong() - start);
        out.println(String.format(Locale.ROOT, "[%6.1f s] %s", elapsed.toMillis() / 1000.0, what));
        out.flush();
    }
}
