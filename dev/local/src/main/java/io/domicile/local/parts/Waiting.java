package io.domicile.local.parts;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that this process can only ask about, such as another process's port. */
public final class Waiting {
    private static final Duration STEP = Duration.ofMillis(40);

    private Waiting() {}

    /** True as soon as the condition holds, false when it still does not after the limit. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
