package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.plan.Instance.Load;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Says how a plan stands to its limits, from what it loads onto the places and from the engine's prices. */
final class LimitStates {

    private static final int PLACES_SHOWN = 20;

    /** With less than a thousandth left a limit is tight. */
    private static final double TIGHT = 0.999;

    private final Numbers numbers;
    private final Instance instance;
    private final Outcome outcome;
    private final long[] carried;
    private final BitSet used = new BitSet();

    private LimitStates(Numbers numbers, Outcome outcome, Plan plan) {
        this.numbers = numbers;
        this.instance = numbers.instance();
        this.outcome = outcome;
        this.carried = new long[instance.sites().size()];
        var standbys = instance.limits().standbyByWorkload();
        for (int i = 0; i < plan.workloads(); i++) {
            Load load = instance.loads().get(i);
            if (plan.place(i) != Plan.NONE) {
                burden(plan.place(i), load.units());
            }
            var standby = standbys.get(load.workload());
            if (plan.standby(i) != Plan.NONE && standby != null) {
                burden(plan.standby(i), Numbers.standbyUnits(load, standby));
            }
        }
    }

    /** All limits of the portfolio, then the places that are full, the one where more would be worth most first. */
    static List<LimitState> of(Numbers numbers, Outcome outcome) {
        var plan = outcome.plan();
        if (plan.isEmpty()) {
            return List.of();
        }
        var states = new LimitStates(numbers, outcome, plan.get());
        var all = new ArrayList<>(states.rows());
        all.addAll(states.capacities());
        return List.copyOf(all);
    }

    private void burden(int site, long units) {
        carried[site] += units;
        used.set(site);
    }

    private List<LimitState> rows() {
        var states = new ArrayList<LimitState>();
        int priced = 0;
        for (var row : numbers.rows()) {
            switch (row.limit()) {
                case Limit.Load load -> states.add(sum(row, load, price(priced++)));
                case Limit.Count count -> states.add(count(row, count));
                default -> {} // Who is beside whom has no figure.
            }
        }
        return states;
    }

    private double price(int row) {
        return row < outcome.rows().length ? outcome.rows()[row] : 0;
    }

    private LimitState sum(Row row, Limit.Load load, double price) {
        double has = 0;
        long[] weight = load.weight();
        for (int site = 0; site < weight.length; site++) {
            has += (double) weight[site] * carried[site];
        }
        boolean least = row.kind() == Row.Kind.MINIMUM_SHARE;
        double figure = Math.abs(load.atMost());
        double worth = Worth.rounded(
                price * figure / 100 / Instance.SCALE / instance.loads().size());
        // A price that is worth nothing is what the relaxation's last step left.
        boolean tight = worth > 0 || (least ? -has * TIGHT <= figure : has >= figure * TIGHT);
        return new LimitState(
                row.kind().field(),
                row.about().isEmpty() ? null : row.about(),
                row.says(),
                row.figure(),
                row.unit(),
                significant(Math.abs(has) / row.scale()),
                tight,
                worth,
                sentence(least ? "1 % less of it" : "1 % more", tight, worth));
    }

    private LimitState count(Row row, Limit.Count count) {
        int[] of = count.grouping().of();
        long has = used.stream().map(site -> of[site]).distinct().count();
        boolean tight = has >= count.atMost();
        return new LimitState(
                row.kind().field(),
                null,
                row.says(),
                row.figure(),
                row.unit(),
                has,
                tight,
                null,
                tight ? "It is tight; a number has no price" : "There is room left");
    }

    private List<LimitState> capacities() {
        var states = new ArrayList<LimitState>();
        for (int i = 0; i < carried.length; i++) {
            var site = instance.sites().get(i);
            Long has = site.units();
            if (has == null || has == 0 || carried[i] == 0) {
                continue;
            }
            double worth = Worth.rounded(capacityPrice(i)
                    * has
                    / 100
                    / Instance.SCALE
                    / instance.loads().size());
            if (worth > 0 || carried[i] >= has * TIGHT) {
                double kw = instance.units() / 1000.0;
                states.add(new LimitState(
                        "capacity",
                        site.place(),
                        "the capacity of " + site.name(),
                        significant(has * kw),
                        "kW of IT power",
                        significant(carried[i] * kw),
                        true,
                        worth,
                        sentence("1 % more", true, worth)));
            }
        }
        states.sort(Comparator.comparing(LimitState::worthOfOnePercent, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(LimitState::says));
        return states.stream().limit(PLACES_SHOWN).toList();
    }

    /** What a unit at a site costs is the price of its capacity, and of the limits that it strains. */
    private double capacityPrice(int site) {
        if (outcome.slots().length <= site) {
            return 0;
        }
        double price = outcome.slots()[site];
        int priced = 0;
        for (var row : numbers.rows()) {
            if (row.limit() instanceof Limit.Load load) {
                price -= load.weight()[site] * price(priced++);
            }
        }
        return Math.max(0, price);
    }

    private static String sentence(String more, boolean tight, double worth) {
        if (!tight) {
            return "There is room left";
        }
        return worth > 0
                ? "%s is worth about %s of mean regret"
                        .formatted(more, BigDecimal.valueOf(worth).toPlainString())
                : "It is tight, and a little more of it would be worth less than a millionth of mean regret";
    }

    private static double significant(double number) {
        return new BigDecimal(number).round(new MathContext(9)).doubleValue();
    }
}
