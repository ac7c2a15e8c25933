package io.domicile.advisor.score;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Criterion;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places to be measured for many workloads on one day. What looks alike to a criterion is measured once. For one thread. */
public final class Scoreboard {

    private record Look(Criterion criterion, @Nullable Object workload) {}

    /** All that {@link Delivery} reads of a workload. */
    private record Start(
            @Nullable Object on,
            @Nullable Double powerKw,
            @Nullable Integer accelerators) {}

    /** All that the criterion of reach reads of a workload. */
    private record Reached(String established, @Nullable Boolean keysHeldByTenant) {}

    private final List<Known> places;
    private final Map<Look, double[]> measured = new HashMap<>();

    public Scoreboard(List<Place> places, LocalDate on) {
        this.places = places.stream().map(place -> new Known(place, on)).toList();
    }

    /** Scores of one workload at all places, as a {@link Scorecard} would have them. */
    public Scores scores(Workload workload, Weights weights) {
        var middles = new EnumMap<Criterion, double[]>(Criterion.class);
        for (var criterion : Criterion.values()) {
            if (criterion != Criterion.PREFERENCES) {
                middles.put(criterion, middles(criterion, workload));
            }
        }
        return new Scores(middles, weights);
    }

    /** Scores that lack only what the rules prefer, which is the last criterion. */
    public static final class Scores {

        /** By criterion, without the last. */
        private final double[][] middles;

        private final double[] shares;

        private Scores(Map<Criterion, double[]> middles, Weights weights) {
            this.middles = middles.values().toArray(double[][]::new);
            this.shares = weights.shares();
        }

        /** By criterion, in their order, in millionths, at the position of a place. */
        public List<Integer> millionths(int place, Measurement preferences) {
            var all = new ArrayList<Integer>(shares.length);
            for (var middle : middles) {
                all.add(millionths(middle[place]));
            }
            all.add(millionths(preferences.score().middle()));
            return all;
        }

        /** Between 0 and 1, at the position of a place. */
        public double score(int place, Measurement preferences) {
            // It adds as a stream does, which is what a scorecard has.
            var sum = new DoubleSummaryStatistics();
            for (int i = 0; i < middles.length; i++) {
                sum.accept(shares[i] * middles[i][place]);
            }
            sum.accept(shares[middles.length] * preferences.score().middle());
            return Scorecard.rounded(sum.getSum());
        }

        private static int millionths(double score) {
            return (int) Math.round(score * 1e6);
        }
    }

    private double[] middles(Criterion criterion, Workload workload) {
        return measured.computeIfAbsent(
                new Look(criterion, look(criterion, workload)),
                _ -> places.stream()
                        .mapToDouble(place -> Scorecard.measure(criterion, workload, place)
                                .score()
                                .middle())
                        .toArray());
    }

    private static @Nullable Object look(Criterion criterion, Workload workload) {
        var need = workload.needs();
        return switch (criterion) {
            case COST, CARBON, AVAILABILITY, PREFERENCES -> null;
            case LATENCY -> need.users();
            case DATA_SOVEREIGNTY, OPERATOR_SOVEREIGNTY, CONTROL_PLANE_SOVEREIGNTY -> workload.established();
            case REACH -> new Reached(workload.established(), workload.keysHeldByTenant());
            case MODELS -> need.models();
            case LANGUAGES -> need.languages();
            case DELIVERY -> new Start(need.start(), need.powerKw(), need.accelerators());
        };
    }
}
