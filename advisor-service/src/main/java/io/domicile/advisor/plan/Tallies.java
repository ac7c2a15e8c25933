package io.domicile.advisor.plan;

import io.domicile.advisor.portfolio.Limits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a choice comes to in each period, and whom it uses at all. */
final class Tallies {

    private final Case given;
    private final Map<String, Limits.Failover> standbys;
    private final List<Tally> periods;
    private final Map<String, Integer> operators = new HashMap<>();

    Tallies(Case given) {
        this.given = given;
        this.standbys = given.limits().standbyByWorkload();
        this.periods = IntStream.range(0, given.horizon().periods())
                .mapToObj(_ -> new Tally(given, standbys))
                .toList();
    }

    /** The standby that a workload needs; null when it needs none. */
    Limits.@Nullable Failover standby(String workload) {
        return standbys.get(workload);
    }

    void add(String workload, Placement placement) {
        count(workload, placement, 1);
    }

    void remove(String workload, Placement placement) {
        count(workload, placement, -1);
    }

    Tally in(int period) {
        return periods.get(period);
    }

    long operators() {
        return operators.size();
    }

    private void count(String id, Placement placement, int sign) {
        var workload = given.workload(id).orElseThrow();
        var horizon = given.horizon();
        for (int period = horizon.from(workload); period < horizon.to(workload); period++) {
            periods.get(period).count(id, placement, sign);
        }
        operators.merge(given.known(placement.place()).operator(), sign, Tally::sum);
        var standby = placement.standby();
        if (standby != null && standbys.containsKey(id)) {
            operators.merge(given.known(standby).operator(), sign, Tally::sum);
        }
    }
}
