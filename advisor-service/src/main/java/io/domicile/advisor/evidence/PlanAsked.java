package io.domicile.advisor.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.artifact.Holdings;
import io.domicile.advisor.plan.KeptPlan;
import io.domicile.advisor.portfolio.Demand;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.rule.OwnRule;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a plan.
 *
 * @param workloads how many there are
 * @param kw IT power of all that say what they need
 * @param withoutDemand how many say neither power nor accelerators
 * @param sectors how many workloads by sector
 * @param established how many workloads by where who answers for their data is established
 * @param weights how many workloads weigh so, the most frequent first
 * @param limits as they were
 * @param limitsInWords the same, and what counts where nothing was said
 * @param held artifacts that the tenant had registered and that counted on the day
 * @param ownRules the tenant's own rules in force
 */
public record PlanAsked(
        int workloads,
        double kw,
        int withoutDemand,
        Map<Sector, Integer> sectors,
        Map<String, Integer> established,
        List<Weighing> weights,
        Limits limits,
        List<String> limitsInWords,
        Holdings held,
        List<OwnRule> ownRules) {

    private static final int FREQUENT = 10;

    /**
     * Workloads that weigh alike.
     *
     * @param weights their own, by criterion; only the ratios count. Null: they bring none
     * @param preset by which they are weighed then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weighing(
            @Nullable Map<String, Double> weights, @Nullable Preset preset, int workloads) {

        private static Weighing of(@Nullable Map<String, Double> own, int workloads) {
            return new Weighing(own, own == null ? Preset.BALANCED : null, workloads);
        }
    }

    /** The most frequent ways to weigh, for a page. */
    public List<Weighing> frequent() {
        return weights.stream().limit(FREQUENT).toList();
    }

    /** How many more there are. */
    public int rarer() {
        return Math.max(0, weights.size() - FREQUENT);
    }

    static PlanAsked of(KeptPlan kept) {
        var workloads = kept.portfolio().workloads();
        var demands = workloads.stream().map(Demand::of).toList();
        return new PlanAsked(
                workloads.size(),
                demands.stream()
                        .flatMap(demand -> demand.stream())
                        .mapToDouble(Demand::kw)
                        .sum(),
                (int) demands.stream().filter(demand -> demand.isEmpty()).count(),
                counted(workloads, Workload::sector),
                counted(workloads, Workload::established),
                weights(workloads),
                kept.portfolio().limits(),
                LimitsInWords.of(kept.portfolio().limits()),
                kept.held(),
                kept.own().rules());
    }

    private static <T> Map<T, Integer> counted(List<Workload> workloads, Function<Workload, T> by) {
        var counts = new TreeMap<T, Integer>();
        workloads.forEach(workload -> counts.merge(by.apply(workload), 1, Integer::sum));
        return counts;
    }

    private static List<Weighing> weights(List<Workload> workloads) {
        var own = new HashMap<Map<String, Double>, Integer>();
        int none = 0;
        for (var workload : workloads) {
            if (workload.weights() == null) {
                none++;
            } else {
                own.merge(new TreeMap<>(workload.weights()), 1, Integer::sum);
            }
        }
        var ways = new ArrayList<Weighing>();
        if (none > 0) {
            ways.add(Weighing.of(null, none));
        }
        own.forEach((weights, count) -> ways.add(Weighing.of(weights, count)));
        ways.sort(Comparator.comparingInt(Weighing::workloads)
                .reversed()
                .thenComparing(way -> String.valueOf(way.weights())));
        return List.copyOf(ways);
    }
}
