package io.domicile.advisor.score;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Criterion;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One place measured by every criterion. It knows of no other place, so none can change it. */
public final class Scorecard {

    /** Scores are compared to six decimals: finer differences come from adding fractions, not from places. */
    private static final double STEPS = 1e6;

    private final String place;
    private final Weights weights;
    private final Map<Criterion, Measurement> measurements;
    private final double score;
    private final double lowest;
    private final double highest;

    Scorecard(String place, Weights weights, Map<Criterion, Measurement> measurements) {
        this.place = place;
        this.weights = weights;
        this.measurements = new EnumMap<>(measurements);
        // Comparing all pairs of a few hundred places asks for these a hundred thousand times.
        this.score = rounded(sum(weights, this.measurements, Interval::middle));
        this.lowest = rounded(sum(weights, this.measurements, Interval::low));
        this.highest = rounded(sum(weights, this.measurements, Interval::high));
    }

    /**
     * Measures a place.
     *
     * @param on facts past their review on this day are unknown
     * @param preferences what the rules that prefer say of it
     */
    public static Scorecard of(Workload workload, Place place, LocalDate on, Weights weights, Measurement preferences) {
        var known = new Known(place, on);
        var measurements = new EnumMap<Criterion, Measurement>(Criterion.class);
        for (var criterion : Criterion.values()) {
            measurements.put(
                    criterion, criterion == Criterion.PREFERENCES ? preferences : measure(criterion, workload, known));
        }
        return new Scorecard(place.id(), weights, measurements);
    }

    static Measurement measure(Criterion criterion, Workload workload, Known known) {
        var need = workload.needs();
        return switch (criterion) {
            case COST -> Offer.cost(known);
            case LATENCY -> Latency.measure(need, known);
            case CARBON -> Offer.carbon(known);
            case DATA_SOVEREIGNTY -> Sovereignty.data(workload, known);
            case OPERATOR_SOVEREIGNTY -> Sovereignty.operator(workload, known);
            case CONTROL_PLANE_SOVEREIGNTY -> Sovereignty.controlPlane(workload, known);
            case REACH -> Sovereignty.reach(workload, known);
            case MODELS -> Offer.models(need, known);
            case LANGUAGES -> Offer.languages(need, known);
            case AVAILABILITY -> Offer.availability(known);
            case DELIVERY -> Delivery.measure(need, known);
            case PREFERENCES -> throw new IllegalArgumentException("Rules say what they prefer, not the place");
        };
    }

    public String place() {
        return place;
    }

    /** What the ranking goes by: the middle of the lowest and the highest score that are possible. */
    public double score() {
        return score;
    }

    public double lowest() {
        return lowest;
    }

    public double highest() {
        return highest;
    }

    public List<Contribution> contributions(Wording wording) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> contribution(criterion, wording))
                .toList();
    }

    double weight(Criterion criterion) {
        return weights.of(criterion);
    }

    double middle(Criterion criterion) {
        return measurement(criterion).score().middle();
    }

    static double rounded(double score) {
        return Math.round(score * STEPS) / STEPS;
    }

    private Measurement measurement(Criterion criterion) {
        var measurement = measurements.get(criterion);
        if (measurement == null) {
            throw new IllegalStateException("Every criterion is measured; " + criterion + " was not");
        }
        return measurement;
    }

    private static double sum(
            Weights weights, Map<Criterion, Measurement> measurements, ToDoubleFunction<Interval> bound) {
        return measurements.values().stream()
                .mapToDouble(measured -> weights.of(measured.criterion()) * bound.applyAsDouble(measured.score()))
                .sum();
    }

    private Contribution contribution(Criterion criterion, Wording wording) {
        var measured = measurement(criterion);
        double middle = measured.score().middle();
        return new Contribution(
                criterion.word(),
                wording.say(measured.value()),
                rounded(middle),
                rounded(measured.score().low()),
                rounded(measured.score().high()),
                rounded(weight(criterion)),
                rounded(weight(criterion) * middle),
                measured.missing(),
                measured.source(),
                measured.asOf(),
                measured.method() == null ? null : wording.say(measured.method()));
    }
}
