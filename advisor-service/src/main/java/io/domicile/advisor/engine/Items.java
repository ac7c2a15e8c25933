package io.domicile.advisor.engine;

import java.util.Arrays;
import java.util.HashMap;

/**
 * What takes one option each: a workload, or several that must share a place.
 *
 * @param of the item of each workload
 * @param members the workloads of each item, rising
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Items(int[] of, int[][] members) {

    /** Workloads that must share a place are one item, unless one of them has a standby. */
    static Items of(Problem problem) {
        var parent = new int[problem.workloads()];
        Arrays.setAll(parent, w -> w);
        for (Limit limit : problem.limits()) {
            if (limit instanceof Limit.Together together && isMerged(problem, together)) {
                int[] bound = together.workloads();
                for (int k = 1; k < bound.length; k++) {
                    parent[root(parent, bound[k])] = root(parent, bound[0]);
                }
            }
        }
        var itemOf = new int[problem.workloads()];
        var found = new HashMap<Integer, Integer>();
        var sizes = new int[problem.workloads()];
        for (int w = 0; w < parent.length; w++) {
            itemOf[w] = found.computeIfAbsent(root(parent, w), key -> found.size());
            sizes[itemOf[w]]++;
        }
        var members = new int[found.size()][];
        for (int i = 0; i < members.length; i++) {
            members[i] = new int[sizes[i]];
        }
        for (int w = parent.length - 1; w >= 0; w--) {
            members[itemOf[w]][--sizes[itemOf[w]]] = w;
        }
        return new Items(itemOf, members);
    }

    /** Whether items alone see to it that a limit is kept. */
    static boolean isMerged(Problem problem, Limit.Together together) {
        if (!together.grouping().isSingle()) {
            return false;
        }
        for (int w : together.workloads()) {
            if (problem.needsStandby(w)) {
                return false;
            }
        }
        return true;
    }

    private static int root(int[] parent, int of) {
        int root = of;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** The items of some workloads, each once. */
    int[] of(int[] workloads) {
        return Arrays.stream(workloads).map(w -> of[w]).distinct().toArray();
    }
}
