package io.domicile.advisor.engine;

import java.util.Arrays;

/** Where each workload runs. */
public final class Plan {
    /** In place of a place: the workload stays unplaced, or has no standby. */
    public static final int NONE = -1;

    private final int[] place;
    private final int[] standby;

    public Plan(int[] place, int[] standby) {
        if (place.length != standby.length) {
            throw new IllegalArgumentException("One place and one standby for each workload");
        }
        this.place = place.clone();
        this.standby = standby.clone();
    }

    public int workloads() {
        return place.length;
    }

    /** The place of a workload, or {@link #NONE}. */
    public int place(int workload) {
        return place[workload];
    }

    /** Where a workload's standby is held, or {@link #NONE}. */
    public int standby(int workload) {
        return standby[workload];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan that && Arrays.equals(place, that.place) && Arrays.equals(standby, that.standby);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(place) + Arrays.hashCode(standby);
    }

    @Override
    public String toString() {
        return Arrays.toString(place);
    }
}
