package io.domicile.advisor.engine;

import java.util.ArrayList;
import java.util.stream.IntStream;

/** The conditions that no price expresses: they bind search and proof, and bounds from prices leave them out. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double the memory.
record Sides(Groups[] counts, Groups[] aparts, Groups[] togethers) {
    static final Sides NONE = new Sides(new Groups[0], new Groups[0], new Groups[0]);

    /**
     * One condition.
     *
     * @param group of each place
     * @param groups how many there are
     * @param items whom it binds; all, for a count
     * @param most how many groups may be used, for a count
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double the memory.
    record Groups(String name, int[] group, int groups, int[] items, int most) {}

    static Sides of(Problem problem, Items items) {
        var counts = new ArrayList<Groups>();
        var aparts = new ArrayList<Groups>();
        var togethers = new ArrayList<Groups>();
        for (Limit limit : problem.limits()) {
            switch (limit) {
                case Limit.Count count ->
                    counts.add(groups(count.name(), count.grouping(), new int[0], count.atMost()));
                case Limit.Apart apart ->
                    aparts.add(groups(apart.name(), apart.grouping(), items.of(apart.workloads()), 0));
                case Limit.Together together -> {
                    if (!Items.isMerged(problem, together)) {
                        togethers.add(groups(together.name(), together.grouping(), items.of(together.workloads()), 0));
                    }
                }
                case Limit.Load load -> {}
                case Limit.Total total -> {}
            }
        }
        return new Sides(
                counts.toArray(Groups[]::new), aparts.toArray(Groups[]::new), togethers.toArray(Groups[]::new));
    }

    private static Groups groups(String name, Grouping grouping, int[] items, int most) {
        return new Groups(name, grouping.of(), grouping.groups(), items, most);
    }

    /** All but one of the counts. */
    Sides withoutCount(int number) {
        return new Sides(
                IntStream.range(0, counts.length)
                        .filter(c -> c != number)
                        .mapToObj(c -> counts[c])
                        .toArray(Groups[]::new),
                aparts,
                togethers);
    }

    boolean isEmpty() {
        return counts.length == 0 && aparts.length == 0 && togethers.length == 0;
    }
}
