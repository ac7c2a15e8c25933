package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Grouping;
import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.plan.Instance.Load;
import io.domicile.advisor.plan.Instance.Site;
import io.domicile.advisor.portfolio.Limits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The limits of an instance, one row each; a cap on every operator is one for each that could reach it. */
final class Rows {

    private static final String OF_DEMAND = "share of the demand";

    /** Sums of weighted loads stay below 2^60, with which the engine is exact. */
    private static final double MOST_SUM = 0x1p58;

    private static final double MOST_WEIGHT = 0x1p31;

    private final Instance instance;
    private final Limits limits;
    private final int period;
    private final long demand;
    private final List<Row> rows;

    private Rows(Instance instance, int period, List<Row> rows) {
        this.instance = instance;
        this.limits = instance.limits();
        this.period = period;
        this.demand = instance.demand(period);
        this.rows = rows;
    }

    /** What is a sum is kept in each period, of the demand that runs then. */
    static List<Row> of(Instance instance) {
        var rows = new ArrayList<Row>();
        var periods = IntStream.range(0, instance.count())
                .mapToObj(period -> new Rows(instance, period, rows))
                .toList();
        periods.getFirst().operators();
        periods.forEach(Rows::shares);
        periods.forEach(Rows::budget);
        periods.getFirst().groups();
        return List.copyOf(rows);
    }

    private void shares() {
        if (demand == 0) {
            return; // Of nothing there is no share.
        }
        leastShares();
        largestShares();
        each(Row.Kind.OPERATOR_SHARE, limitOf(limits.operatorShare()), Site::operator, "at %s");
        each(Row.Kind.STACK_SHARE, limitOf(limits.stackShare()), Site::stack, "on the platform of %s");
    }

    /** A partition of an instance's sites by what is said of each. */
    static Grouping grouping(Instance instance, String name, Function<Site, String> by) {
        var numbers = new HashMap<String, Integer>();
        var of = new int[instance.sites().size()];
        for (int i = 0; i < of.length; i++) {
            var word = by.apply(instance.sites().get(i));
            of[i] = numbers.computeIfAbsent(word, _ -> numbers.size());
        }
        return new Grouping(name, of);
    }

    private static double limitOf(@Nullable Double share) {
        return share == null ? 1 : share;
    }

    private void operators() {
        if (limits.operators() != null) {
            var says = "at most %d operator%s".formatted(limits.operators(), limits.operators() == 1 ? "" : "s");
            var grouping = grouping(instance, "operator", Site::operator);
            rows.add(new Row(
                    Row.Kind.OPERATORS,
                    "",
                    null,
                    limits.operators(),
                    "operators",
                    1,
                    new Limit.Count(says, grouping, limits.operators())));
        }
    }

    private void leastShares() {
        new TreeMap<>(limits.leastShares())
                .forEach((area, share) -> add(
                        Row.Kind.MINIMUM_SHARE,
                        area,
                        share,
                        "at least %s of the demand in %s".formatted(percent(share), area),
                        weights(isIn(area, false), -1),
                        -part(share, RoundingMode.CEILING)));
    }

    private void largestShares() {
        new TreeMap<>(limits.largestShares())
                .forEach((area, share) -> add(
                        Row.Kind.MAXIMUM_SHARE,
                        area,
                        share,
                        "at most %s of the demand in %s".formatted(percent(share), area),
                        weights(isIn(area, true), 1),
                        part(share, RoundingMode.FLOOR)));
    }

    private void each(Row.Kind kind, double share, Function<Site, String> by, String where) {
        if (share >= 1) {
            return;
        }
        long most = part(share, RoundingMode.FLOOR);
        new TreeMap<>(reachable(by)).forEach((name, reach) -> {
            if (reach > most) {
                add(
                        kind,
                        name,
                        share,
                        "at most %s of the demand %s".formatted(percent(share), where.formatted(name)),
                        weights(site -> by.apply(site).equals(name), 1),
                        most);
            }
        });
    }

    /** How much of the demand could come together under one name, standbys included. */
    private Map<String, Long> reachable(Function<Site, String> by) {
        var reach = new HashMap<String, Long>();
        var standbys = limits.standbyByWorkload();
        for (Load load : instance.loads()) {
            if (!instance.runsIn(load, period)) {
                continue;
            }
            long most = standbys.containsKey(load.workload()) ? 2L * load.units() : load.units();
            var names = new HashSet<String>();
            for (int site : load.sites()) {
                names.add(by.apply(instance.sites().get(site)));
            }
            names.forEach(name -> reach.merge(name, most, Long::sum));
        }
        return reach;
    }

    private void budget() {
        var budget = limits.budget();
        if (budget == null) {
            return;
        }
        double unit = instance.units() / 1000.0;
        double dearest = instance.sites().stream().mapToDouble(this::usd).max().orElse(0);
        double largest = instance.loads().stream().mapToLong(Load::units).max().orElse(0) + 1.0;
        double scale = Math.min(MOST_SUM / (largest * 2 * instance.loads().size()), MOST_WEIGHT)
                / Math.max(dearest * unit, 1e-9);
        long most = (long) Math.min(StrictMath.floor(budget.usdPerMonth() * scale), 0x1p60);
        rows.add(new Row(
                Row.Kind.BUDGET,
                "",
                number(),
                budget.usdPerMonth(),
                "USD a month",
                scale,
                Limit.budget(
                        says("at most %.0f USD a month".formatted(budget.usdPerMonth())),
                        weights(site -> (long) Math.min(StrictMath.ceil(usd(site) * unit * scale), MOST_WEIGHT)),
                        most)));
    }

    /** Of a site without a price nothing counts, since nothing may be there. */
    private double usd(Site site) {
        Double usd = instance.priced(site);
        return usd == null ? 0 : usd;
    }

    private void groups() {
        var place = Grouping.single(instance.sites().size());
        limits.groupsTogether().forEach(group -> {
            var says = String.join(", ", group) + " at one place";
            rows.add(new Row(Row.Kind.TOGETHER, says, null, 0, "", 1, new Limit.Together(says, numbers(group), place)));
        });
        limits.groupsApart().forEach(group -> {
            var says = String.join(", ", group) + " at places apart";
            rows.add(new Row(Row.Kind.APART, says, null, 0, "", 1, new Limit.Apart(says, numbers(group), place)));
        });
    }

    private int[] numbers(List<String> group) {
        var wanted = Set.copyOf(group);
        var numbers = new int[group.size()];
        int found = 0;
        for (int i = 0; i < instance.loads().size(); i++) {
            if (wanted.contains(instance.loads().get(i).workload())) {
                numbers[found++] = i;
            }
        }
        return numbers;
    }

    private void add(Row.Kind kind, String about, double share, String says, long[] weight, long most) {
        rows.add(new Row(kind, about, number(), share, OF_DEMAND, demand, new Limit.Load(says(says), weight, most)));
    }

    private @Nullable Integer number() {
        return instance.periods() == null ? null : Integer.valueOf(period);
    }

    /** With the period, where there are several. */
    private String says(String limit) {
        return instance.periods() == null ? limit : limit + ", " + instance.said(period);
    }

    private Predicate<Site> isIn(String area, boolean unknownToo) {
        var members = instance.areas().getOrDefault(area, List.of());
        return site -> site.jurisdiction() == null ? unknownToo : members.contains(site.jurisdiction());
    }

    private long[] weights(Predicate<Site> members, int weight) {
        return weights(site -> members.test(site) ? weight : 0);
    }

    /** Of each site in this period, and nothing in the others. */
    private long[] weights(ToLongFunction<Site> each) {
        int periods = instance.count();
        var weights = new long[instance.sites().size() * periods];
        for (int i = 0; i < instance.sites().size(); i++) {
            weights[i * periods + period] = each.applyAsLong(instance.sites().get(i));
        }
        return weights;
    }

    private long part(double share, RoundingMode rounding) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(demand))
                .setScale(0, rounding)
                .longValueExact();
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
