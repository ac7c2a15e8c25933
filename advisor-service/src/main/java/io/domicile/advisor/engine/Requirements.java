package io.domicile.advisor.engine;

import java.util.List;

/** What figures, groupings and limits must be like, so that sums stay exact and every number names something. */
final class Requirements {

    private Requirements() {}

    static void check(List<Limit> limits, int places, int periods, int workloads, int criteria) {
        for (Limit limit : limits) {
            switch (limit) {
                case Limit.Load load -> {
                    long[] weights = load.weight();
                    if (weights.length != places && weights.length != places * periods) {
                        throw new IllegalArgumentException(
                                "Limit " + load.name() + " needs a weight per place, or per place and period");
                    }
                    for (long weight : weights) {
                        if (Math.abs(weight) > 1L << 31) {
                            throw new IllegalArgumentException("Limit " + load.name() + " has a weight over 2^31");
                        }
                    }
                }
                case Limit.Total total -> {
                    if (total.criterion() < 0 || total.criterion() >= criteria) {
                        throw new IllegalArgumentException("Limit " + total.name() + " is of no criterion");
                    }
                }
                case Limit.Count count -> check(count.grouping(), places);
                case Limit.Together together -> {
                    check(together.grouping(), places);
                    check(together.name(), together.workloads(), workloads);
                }
                case Limit.Apart apart -> {
                    check(apart.grouping(), places);
                    check(apart.name(), apart.workloads(), workloads);
                }
            }
        }
    }

    static void check(String name, int[] members, int workloads) {
        var unique = new java.util.BitSet();
        for (int member : members) {
            if (member < 0 || member >= workloads || unique.get(member)) {
                throw new IllegalArgumentException("Limit " + name + " has no workload " + member + ", or twice");
            }
            unique.set(member);
        }
    }

    static void check(Grouping grouping, int places) {
        if (grouping.of().length != places) {
            throw new IllegalArgumentException("Grouping " + grouping.name() + " needs a group per place");
        }
    }

    static long inRange(String what, long value) {
        if (Math.abs(value) > Problem.MAX_COST) {
            throw new IllegalArgumentException("A " + what + " of " + value + " is beyond 2^42");
        }
        return value;
    }

    static long atLeastZero(String what, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("A " + what + " of " + value + " is negative");
        }
        return value;
    }
}
