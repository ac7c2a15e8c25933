package io.domicile.advisor.advice;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** One workload in a {@link Survey}: how it stands at each place, in the order of the places. */
public final class Brief {

    private final String workload;
    private final List<Standing> standings;
    private final double[] scores;
    private final IntToDoubleFunction measured;
    private final IntFunction<List<Integer>> criteria;

    Brief(
            String workload,
            List<Standing> standings,
            double[] scores,
            IntToDoubleFunction measured,
            IntFunction<List<Integer>> criteria) {
        this.workload = workload;
        this.standings = List.copyOf(standings);
        this.scores = scores;
        this.measured = measured;
        this.criteria = criteria;
    }

    public String workload() {
        return workload;
    }

    /** At each place, in their order. */
    public List<Standing> standings() {
        return standings;
    }

    public Standing standing(int place) {
        return standings.get(place);
    }

    /** Scores by criterion, in their order, in millionths. */
    public List<Integer> criteria(int place) {
        return criteria.apply(place);
    }

    /** Between 0 and 1, higher is better; empty where the workload may not run. */
    public OptionalDouble score(int place) {
        return Double.isNaN(scores[place]) ? OptionalDouble.empty() : OptionalDouble.of(scores[place]);
    }

    /** What it would score there if it were allowed. */
    public double scoreIfAllowed(int place) {
        return measured.applyAsDouble(place);
    }
}
