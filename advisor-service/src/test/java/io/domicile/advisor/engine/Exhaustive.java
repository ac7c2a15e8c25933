package io.domicile.advisor.engine;

import io.domicile.advisor.engine.check.PlanChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The cheapest plan by trying all of them; the checker alone says which are plans. */
final class Exhaustive {
    private final Problem problem;
    private final List<List<int[]>> choices = new ArrayList<>();
    private long best = Long.MAX_VALUE;

    private Exhaustive(Problem problem) {
        this.problem = problem;
        for (int w = 0; w < problem.workloads(); w++) {
            choices.add(choices(w));
        }
    }

    static OptionalLong cheapest(Problem problem) {
        var all = new Exhaustive(problem);
        all.choose(0, new int[problem.workloads()], new int[problem.workloads()], 0);
        return all.best == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(all.best);
    }

    /** Place, standby and cost of each way to place a workload. */
    private List<int[]> choices(int w) {
        var found = new ArrayList<int[]>();
        int end = w + 1 < problem.workloads() ? problem.firstPair(w + 1) : problem.pairs();
        for (int pair = problem.firstPair(w); pair < end; pair++) {
            if (!problem.needsStandby(w)) {
                found.add(new int[] {problem.place(pair), Plan.NONE, (int) problem.cost(pair)});
                continue;
            }
            int[] standbys = problem.standbyPlaces(w);
            for (int k = 0; k < standbys.length; k++) {
                int cost = (int) (problem.cost(pair) + problem.standbyCost(w, k));
                found.add(new int[] {problem.place(pair), standbys[k], cost});
            }
        }
        if (!problem.mustBePlaced(w)) {
            found.add(new int[] {Plan.NONE, Plan.NONE, (int) problem.penalty(w)});
        }
        return found;
    }

    private void choose(int w, int[] place, int[] standby, long cost) {
        if (w == place.length) {
            if (cost < best
                    && PlanChecker.faults(problem, new Plan(place, standby), cost)
                            .isEmpty()) {
                best = cost;
            }
            return;
        }
        for (int[] choice : choices.get(w)) {
            place[w] = choice[0];
            standby[w] = choice[1];
            choose(w + 1, place, standby, cost + choice[2]);
        }
    }
}
