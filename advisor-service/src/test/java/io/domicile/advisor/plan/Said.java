package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that a problem says, number by number. */
final class Said {

    private Said() {}

    static List<String> of(Problem problem) {
        var said = new ArrayList<String>();
        said.add("%d x %d in %d".formatted(problem.workloads(), problem.places(), problem.periods()));
        for (int place = 0; place < problem.places(); place++) {
            for (int period = 0; period < problem.periods(); period++) {
                said.add("capacity " + problem.capacity(place, period));
            }
        }
        for (int w = 0; w < problem.workloads(); w++) {
            said.add("workload %d to %d at %d".formatted(problem.from(w), problem.to(w), problem.penalty(w)));
            if (problem.needsStandby(w)) {
                int[] places = problem.standbyPlaces(w);
                for (int k = 0; k < places.length; k++) {
                    said.add("standby %d for %d takes %d"
                            .formatted(places[k], problem.standbyCost(w, k), problem.standbyLoad(w, k)));
                }
            }
            int end = w + 1 < problem.workloads() ? problem.firstPair(w + 1) : problem.pairs();
            for (int pair = problem.firstPair(w); pair < end; pair++) {
                said.add("pair %d for %d takes %d"
                        .formatted(problem.place(pair), problem.cost(pair), problem.load(pair)));
            }
        }
        problem.limits().forEach(limit -> said.add(said(limit)));
        return said;
    }

    private static String said(Limit limit) {
        return switch (limit) {
            case Limit.Load load -> load.name() + " " + Arrays.toString(load.weight()) + " at most " + load.atMost();
            case Limit.Total total -> total.name() + " " + total.criterion() + " at most " + total.atMost();
            case Limit.Count count ->
                count.name() + " " + Arrays.toString(count.grouping().of());
            case Limit.Together together -> together.name() + " " + Arrays.toString(together.workloads());
            case Limit.Apart apart -> apart.name() + " " + Arrays.toString(apart.workloads());
        };
    }
}
