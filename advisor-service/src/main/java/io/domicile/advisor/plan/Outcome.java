package io.domicile.advisor.plan;

import io.domicile.advisor.engine.EngineVersion;
import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.engine.Prices;
import io.domicile.advisor.engine.Solution;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the engine found, as it is kept.
 *
 * @param engine its version and path
 * @param place site of each load, -1 for none; null without a plan
 * @param work the count at which it stopped
 * @param slots prices of what each site has
 * @param rows prices of the limits that are sums
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Outcome(
        String engine,
        Solution.Status status,
        Solution.Method method,
        int @Nullable [] place,
        int @Nullable [] standby,
        long value,
        long bound,
        long work,
        double[] slots,
        double[] rows) {

    static Outcome of(Solution solution) {
        var plan = solution.plan();
        return new Outcome(
                EngineVersion.of(solution.method()),
                solution.status(),
                solution.method(),
                plan.map(Outcome::places).orElse(null),
                plan.map(Outcome::standbys).orElse(null),
                solution.value(),
                solution.bound(),
                solution.work(),
                solution.prices().slot(),
                solution.prices().row());
    }

    /** As the engine gave it. */
    Solution solution() {
        return new Solution(status, plan(), value, bound, work, method, "", new Prices(slots, rows));
    }

    /** Only a plan to begin from, without prices. */
    static Solution start(Plan plan) {
        return new Solution(
                Solution.Status.FEASIBLE,
                Optional.of(plan),
                0,
                Long.MIN_VALUE,
                0,
                Solution.Method.JAVA_ONLY,
                "",
                new Prices(new double[0], new double[0]));
    }

    Optional<Plan> plan() {
        return place == null || standby == null ? Optional.empty() : Optional.of(new Plan(place, standby));
    }

    private static int[] places(Plan plan) {
        var places = new int[plan.workloads()];
        java.util.Arrays.setAll(places, plan::place);
        return places;
    }

    private static int[] standbys(Plan plan) {
        var standbys = new int[plan.workloads()];
        java.util.Arrays.setAll(standbys, plan::standby);
        return standbys;
    }
}
