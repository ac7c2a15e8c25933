package io.domicile.watch.ladder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a piece of evidence says of a phase. The first eight are the evidence ladder, from the bottom; {@link #PAUSED} and
 * {@link #CANCELLED} are said of phases too and stand on no rung.
 */
public enum Rung {
    CAPITAL_COMMITTED,
    POWER_CONTRACTED,
    PERMITTED,
    CONSTRUCTION_CONTRACTED,
    UNDER_CONSTRUCTION,
    HARDWARE_DELIVERED,
    ENERGISED,
    SERVING,
    PAUSED,
    CANCELLED;

    /** The rungs from the top: whoever looks for the highest that holds takes the first. */
    static List<Rung> fromTheTop() {
        return Arrays.stream(values())
                .filter(Rung::isOnLadder)
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** The rung that a stage of the catalog is evidence for; to have been announced or wished for is none. */
    public static Optional<Rung> ofStage(String stage) {
        return Arrays.stream(values()).filter(rung -> rung.name().equals(stage)).findFirst();
    }

    /** Whether it is a step towards serving. */
    public boolean isOnLadder() {
        return this != PAUSED && this != CANCELLED;
    }

    /** Whether evidence of this rung is evidence of {@code lower} too. */
    boolean reaches(Rung lower) {
        return isOnLadder() && lower.isOnLadder() && compareTo(lower) >= 0;
    }

    /** From here on the parties' word does not carry: there is hardware that others can see. */
    boolean needsIndependentEyes() {
        return reaches(HARDWARE_DELIVERED);
    }
}
