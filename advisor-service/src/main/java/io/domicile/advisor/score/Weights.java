package io.domicile.advisor.score;

import io.domicile.advisor.workload.Criterion;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much each criterion counts, as shares of 1. Only proportions matter, so tenfold weights are the same weights. */
public final class Weights {

    private final Map<Criterion, Double> shares;

    private Weights(Map<Criterion, Double> raw) {
        double sum = raw.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException("At least one criterion has to count");
        }
        shares = new EnumMap<>(Criterion.class);
        for (var criterion : Criterion.values()) {
            shares.put(criterion, raw.getOrDefault(criterion, 0.0) / sum);
        }
    }

    /**
     * A workload's own weights, or a preset's.
     *
     * @param own by criteria's words; a criterion that is not named does not count. Null: the preset's
     */
    public static Weights of(@Nullable Map<String, Double> own, Preset preset) {
        var raw = new EnumMap<Criterion, Double>(Criterion.class);
        for (var criterion : Criterion.values()) {
            raw.put(criterion, own == null ? preset.weight(criterion) : own.getOrDefault(criterion.word(), 0.0));
        }
        return new Weights(raw);
    }

    /** All shares, in the order of the criteria. */
    public double[] shares() {
        return shares.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A share between 0 and 1. */
    double of(Criterion criterion) {
        return shares.getOrDefault(criterion, 0.0);
    }
}
