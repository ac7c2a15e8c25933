package io.domicile.advisor.engine.check;

import io.domicile.advisor.engine.Grouping;
import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.engine.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges a plan by the problem's own words, in whole numbers of any size. */
public final class PlanChecker {
    private final Problem problem;
    private final Plan plan;
    private final List<String> faults = new ArrayList<>();
    private final BigInteger[] load;
    private BigInteger cost = BigInteger.ZERO;

    private PlanChecker(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        load = new BigInteger[problem.places() * problem.periods()];
        java.util.Arrays.fill(load, BigInteger.ZERO);
    }

    /** What is wrong with a plan that is said to cost {@code value}: empty if nothing is. */
    public static List<String> faults(Problem problem, Plan plan, long value) {
        if (plan.workloads() != problem.workloads()) {
            return List.of("The plan is of another portfolio");
        }
        var checker = new PlanChecker(problem, plan);
        for (int w = 0; w < problem.workloads(); w++) {
            checker.workload(w);
        }
        checker.capacities();
        for (Limit limit : problem.limits()) {
            checker.limit(limit);
        }
        if (!checker.cost.equals(BigInteger.valueOf(value))) {
            checker.faults.add("It costs " + checker.cost + ", not " + value);
        }
        return checker.faults;
    }

    private void workload(int w) {
        int place = plan.place(w);
        if (place == Plan.NONE) {
            if (plan.standby(w) != Plan.NONE) {
                faults.add("Workload " + w + " has a standby and no place");
            }
            if (problem.mustBePlaced(w)) {
                faults.add("Workload " + w + " is not placed");
            } else {
                cost = cost.add(BigInteger.valueOf(problem.penalty(w)));
            }
            return;
        }
        int pair = problem.pairOf(w, place);
        if (pair < 0) {
            faults.add("Workload " + w + " may not run at place " + place);
            return;
        }
        cost = cost.add(BigInteger.valueOf(problem.cost(pair)));
        burden(w, place, problem.load(pair));
        if (problem.needsStandby(w)) {
            standby(w, place);
        } else if (plan.standby(w) != Plan.NONE) {
            faults.add("Workload " + w + " has a standby that it does not need");
        }
    }

    private void standby(int w, int place) {
        int held = plan.standby(w);
        int[] possible = problem.standbyPlaces(w);
        for (int k = 0; k < possible.length; k++) {
            if (possible[k] == held) {
                int[] inside = problem.standbyInside(w).of();
                int[] apart = problem.standbyApart(w).of();
                if (held == place || inside[held] != inside[place] || apart[held] == apart[place]) {
                    faults.add("Workload " + w + " has its standby at the wrong place " + held);
                }
                cost = cost.add(BigInteger.valueOf(problem.standbyCost(w, k)));
                burden(w, held, problem.standbyLoad(w, k));
                return;
            }
        }
        faults.add("Workload " + w + " lacks a standby");
    }

    private void burden(int w, int place, long amount) {
        for (int period = problem.from(w); period < problem.to(w); period++) {
            int at = place * problem.periods() + period;
            load[at] = load[at].add(BigInteger.valueOf(amount));
        }
    }

    private void capacities() {
        for (int place = 0; place < problem.places(); place++) {
            for (int period = 0; period < problem.periods(); period++) {
                long capacity = problem.capacity(place, period);
                BigInteger used = load[place * problem.periods() + period];
                if (capacity != Problem.UNLIMITED && used.compareTo(BigInteger.valueOf(capacity)) > 0) {
                    faults.add("Place " + place + " carries " + used + " of " + capacity + " in period " + period);
                }
            }
        }
    }

    private void limit(Limit limit) {
        switch (limit) {
            case Limit.Load weighted -> {
                BigInteger sum = BigInteger.ZERO;
                long[] weight = weighted.weight();
                int each = weight.length == problem.places() ? problem.periods() : 1;
                for (int at = 0; at < load.length; at++) {
                    sum = sum.add(load[at].multiply(BigInteger.valueOf(weight[at / each])));
                }
                atMost(limit, sum, weighted.atMost());
            }
            case Limit.Total total -> {
                BigInteger sum = BigInteger.ZERO;
                for (int w = 0; w < problem.workloads(); w++) {
                    int pair = plan.place(w) == Plan.NONE ? -1 : problem.pairOf(w, plan.place(w));
                    if (pair >= 0) {
                        sum = sum.add(BigInteger.valueOf(problem.criterion(total.criterion(), pair)));
                    }
                }
                atMost(limit, sum, total.atMost());
            }
            case Limit.Count count ->
                atMost(limit, BigInteger.valueOf(used(count.grouping()).size()), count.atMost());
            case Limit.Together together -> {
                Set<Integer> groups = new HashSet<>();
                for (int w : together.workloads()) {
                    groups.add(
                            plan.place(w) == Plan.NONE
                                    ? -1
                                    : together.grouping().of()[plan.place(w)]);
                }
                if (groups.size() > 1) {
                    faults.add("Limit " + limit.name() + " is broken: groups " + groups);
                }
            }
            case Limit.Apart apart -> {
                Set<Integer> groups = new HashSet<>();
                for (int w : apart.workloads()) {
                    if (plan.place(w) != Plan.NONE
                            && !groups.add(apart.grouping().of()[plan.place(w)])) {
                        faults.add("Limit " + limit.name() + " is broken by workload " + w);
                    }
                }
            }
        }
    }

    private Set<Integer> used(Grouping grouping) {
        int[] of = grouping.of();
        Set<Integer> used = new HashSet<>();
        for (int w = 0; w < problem.workloads(); w++) {
            if (plan.place(w) != Plan.NONE) {
                used.add(of[plan.place(w)]);
            }
            if (plan.standby(w) != Plan.NONE) {
                used.add(of[plan.standby(w)]);
            }
        }
        return used;
    }

    private void atMost(Limit limit, BigInteger sum, long most) {
        if (sum.compareTo(BigInteger.valueOf(most)) > 0) {
            faults.add("Limit " + limit.name() + " is at " + sum + " of " + most);
        }
    }
}
