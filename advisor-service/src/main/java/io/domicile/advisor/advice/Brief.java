package io.domicile.advisor.advice;

import java.util.List;
import java.util.OptionalDouble;

/** One workload in a {@link Survey}: how it stands at each place, in the order of the places. */
public final class Brief {

    private final String workload;
    private final List<Standing> standings;
    private final double[] scores;

    Brief(String workload, List<Standing> standings, double[] scores) {
        this.workload = workload;
        this.standings = List.copyOf(standings);
        this.scores = scores;
    }

    public String workload() {
        return workload;
    }

    public Standing standing(int place) {
        return standings.get(place);
    }

    /** Between 0 and 1, higher is better; empty where the workload may not run. */
    public OptionalDouble score(int place) {
        return Double.isNaN(scores[place]) ? OptionalDouble.empty() : OptionalDouble.of(scores[place]);
    }
}
