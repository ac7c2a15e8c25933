package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.plan.Instance.Load;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A plan that is good for nothing but to begin with: the largest loads first, each at the best place where it still fits. So
 * that however little time there is, there is a plan. Loads that need a standby or the company of others stay unplaced, and
 * least shares may be missed; then the engine has to find one by itself.
 */
final class FirstFit {

    private final Instance instance;
    private final int periods;
    private final long[] room;
    private final List<Limit.Load> weights = new ArrayList<>();
    private final List<Long> left = new ArrayList<>();
    private final List<int[]> groupings = new ArrayList<>();
    private final List<Integer> most = new ArrayList<>();
    private final List<BitSet> used = new ArrayList<>();
    private final List<Set<Integer>> apart = new ArrayList<>();
    private final List<BitSet> taken = new ArrayList<>();
    private final int[] place;

    private FirstFit(Numbers numbers) {
        this.instance = numbers.instance();
        this.periods = instance.count();
        this.room = new long[instance.sites().size() * periods];
        for (int i = 0; i < room.length; i++) {
            Long units = instance.sites().get(i / periods).units(i % periods);
            room[i] = units == null ? Long.MAX_VALUE : units;
        }
        this.place = new int[instance.loads().size()];
        Arrays.fill(place, Plan.NONE);
        for (var row : numbers.rows()) {
            switch (row.limit()) {
                case Limit.Load load -> {
                    weights.add(load);
                    left.add(load.atMost());
                }
                case Limit.Count count -> {
                    groupings.add(count.grouping().of());
                    most.add(count.atMost());
                    used.add(new BitSet());
                }
                case Limit.Apart group -> {
                    var members = new HashSet<Integer>();
                    Arrays.stream(group.workloads()).forEach(members::add);
                    apart.add(members);
                    taken.add(new BitSet());
                }
                case Limit.Together _, Limit.Total _ -> {} // Who belongs together is left out altogether.
            }
        }
    }

    static Plan of(Numbers numbers) {
        var fit = new FirstFit(numbers);
        var leftOut =
                new HashSet<>(numbers.instance().limits().standbyByWorkload().keySet());
        numbers.instance().limits().groupsTogether().forEach(leftOut::addAll);
        IntStream.range(0, fit.place.length)
                .boxed()
                .filter(number -> !leftOut.contains(fit.load(number).workload()))
                .sorted(Comparator.comparingInt(
                                (Integer number) -> fit.load(number).units())
                        .reversed())
                .forEach(fit::put);
        return new Plan(fit.place, noStandbys(fit.place.length));
    }

    private Load load(int number) {
        return instance.loads().get(number);
    }

    private void put(int number) {
        var load = load(number);
        long best = Long.MAX_VALUE;
        int at = Plan.NONE;
        for (int i = 0; i < load.sites().length; i++) {
            if (load.regrets()[i] < best && fits(number, load, load.sites()[i])) {
                best = load.regrets()[i];
                at = load.sites()[i];
            }
        }
        if (at != Plan.NONE) {
            take(number, load, at);
        }
    }

    private boolean fits(int number, Load load, int site) {
        if (!instance.isOpen(load, site)) {
            return false;
        }
        for (int period = load.first(); period < load.end(periods); period++) {
            if (load.units() > room[site * periods + period]) {
                return false;
            }
        }
        for (int r = 0; r < weights.size(); r++) {
            // A negative weight is what a least share wants more of.
            long weight = weight(r, load, site);
            if (weight > 0 && weight * load.units() > left.get(r)) {
                return false;
            }
        }
        for (int c = 0; c < groupings.size(); c++) {
            var groups = used.get(c);
            if (!groups.get(groupings.get(c)[site]) && groups.cardinality() >= most.get(c)) {
                return false;
            }
        }
        for (int a = 0; a < apart.size(); a++) {
            if (apart.get(a).contains(number) && taken.get(a).get(site)) {
                return false;
            }
        }
        return true;
    }

    private long weight(int row, Load load, int site) {
        long weight = 0;
        for (int period = load.first(); period < load.end(periods); period++) {
            weight += weights.get(row).at(site, period, instance.sites().size());
        }
        return weight;
    }

    private void take(int number, Load load, int site) {
        place[number] = site;
        for (int period = load.first(); period < load.end(periods); period++) {
            if (room[site * periods + period] != Long.MAX_VALUE) {
                room[site * periods + period] -= load.units();
            }
        }
        for (int r = 0; r < weights.size(); r++) {
            left.set(r, left.get(r) - weight(r, load, site) * load.units());
        }
        for (int c = 0; c < groupings.size(); c++) {
            used.get(c).set(groupings.get(c)[site]);
        }
        for (int a = 0; a < apart.size(); a++) {
            if (apart.get(a).contains(number)) {
                taken.get(a).set(site);
            }
        }
    }

    private static int[] noStandbys(int loads) {
        var standby = new int[loads];
        Arrays.fill(standby, Plan.NONE);
        return standby;
    }
}
