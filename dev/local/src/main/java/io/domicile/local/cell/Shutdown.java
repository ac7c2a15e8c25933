package io.domicile.local.cell;

import io.domicile.local.parts.PartFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be stopped, in rings: first all that serves, at the same time, then what it stands on. Things may still be starting
 * when it begins; what is added afterwards is stopped at once, and the one who adds it fails.
 */
public final class Shutdown {
    private final Map<Ring, List<Runnable>> stops = new TreeMap<>();
    private boolean begun;

    /** In the order of stopping. */
    public enum Ring {
        PROGRAMS,
        BROKERS,
        DATABASES
    }

    public void add(Ring ring, Runnable stop) {
        synchronized (this) {
            if (!begun) {
                stops.computeIfAbsent(ring, empty -> new ArrayList<>()).add(stop);
                return;
            }
        }
        stop.run();
        throw new PartFailed("The platform is being stopped");
    }

    public synchronized boolean begun() {
        return begun;
    }

    /** Returns when all has ended. */
    public void run() {
        synchronized (this) {
            begun = true;
        }
        for (var ring : stops.values()) {
            Parallel.run(ring);
        }
    }
}
