package io.domicile.advisor.score;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Criterion;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
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

        private final Map<Criterion, double[]> middles;
        private final Weights weights;

        private Scores(Map<Criterion, double[]> middles, Weights weights) {
            this.middles = middles;
            this.weights = weights;
        }

        /** By criterion, in their order, in millionths, at the position of a place. */
        public List<Integer> millionths(int place, Measurement preferences) {
            var all = new ArrayList<Integer>();
            for (var criterion : Criterion.values()) {
                var middle = middles.get(criterion);
                double score = middle == null ? preferences.score().middle() : middle[place];
                all.add((int) Math.round(score * 1e6));
            }
            return all;
        }

        /** Between 0 and 1, at the position of a place. */
        public double score(int place, Measurement preferences) {
            var of =
                    middles.entrySet().stream().mapToDouble(each -> weights.of(each.getKey()) * each.getValue()[place]);
            double last =
                    weights.of(Criterion.PREFERENCES) * preferences.score().middle();
            return Scorecard.rounded(
                    DoubleStream.concat(of, DoubleStream.of(last)).sum());
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
