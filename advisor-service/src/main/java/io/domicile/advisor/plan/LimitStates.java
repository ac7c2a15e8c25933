package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Plan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how a plan stands to its limits, from what it loads onto the places and from the engine's prices. */
final class LimitStates {

    private static final int PLACES_SHOWN = 20;

    /** With less than a thousandth left a limit is tight. */
    private static final double TIGHT = 0.999;

    private final Numbers numbers;
    private final Instance instance;
    private final Outcome outcome;
    private final Burden burden;

    private LimitStates(Numbers numbers, Outcome outcome, Plan plan) {
        this.numbers = numbers;
        this.instance = numbers.instance();
        this.outcome = outcome;
        this.burden = new Burden(instance, plan);
    }

    /** All limits of the portfolio, then the places that are full, the one where more would be worth most first. */
    static List<LimitState> of(Numbers numbers, Outcome outcome) {
        var plan = outcome.plan();
        if (plan.isEmpty()) {
            return List.of();
        }
        var states = new LimitStates(numbers, outcome, plan.get());
        var all = new ArrayList<>(states.rows());
        states.capacities().stream().limit(PLACES_SHOWN).forEach(all::add);
        return List.copyOf(all);
    }

    /** Every place that is full in a period, one for each, the one where more would be worth most first. */
    static List<LimitState> capacities(Numbers numbers, Outcome outcome) {
        return outcome.plan()
                .map(plan -> new LimitStates(numbers, outcome, plan).capacities())
                .orElse(List.of());
    }

    private int slot(int site, int period) {
        return site * instance.count() + period;
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
        double has = burden.sum(row, load);
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
                first(row.period()),
                sentence(least ? "1 % less of it" : "1 % more", tight, worth));
    }

    private LimitState count(Row row, Limit.Count count) {
        long has = burden.count(count);
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
                null,
                tight ? "It is tight; a number has no price" : "There is room left");
    }

    private List<LimitState> capacities() {
        var states = new ArrayList<LimitState>();
        for (int site = 0; site < instance.sites().size(); site++) {
            for (int period = 0; period < instance.count(); period++) {
                capacity(site, period).ifPresent(states::add);
            }
        }
        states.sort(Comparator.comparing(LimitState::worthOfOnePercent, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(LimitState::says));
        return states;
    }

    private Optional<LimitState> capacity(int number, int period) {
        var site = instance.sites().get(number);
        Long has = site.units(period);
        long takes = burden.at(number, period);
        if (has == null || has == 0 || takes == 0) {
            return Optional.empty();
        }
        double worth = Worth.rounded(capacityPrice(number, period)
                * has
                / 100
                / Instance.SCALE
                / instance.loads().size());
        if (worth <= 0 && takes < has * TIGHT) {
            return Optional.empty();
        }
        double kw = instance.units() / 1000.0;
        boolean several = instance.periods() != null;
        return Optional.of(new LimitState(
                "capacity",
                site.place(),
                "the capacity of " + site.name() + (several ? ", " + instance.said(period) : ""),
                significant(has * kw),
                "kW of IT power",
                significant(takes * kw),
                true,
                worth,
                first(several ? period : null),
                sentence("1 % more", true, worth)));
    }

    private @Nullable LocalDate first(@Nullable Integer period) {
        return period == null || instance.periods() == null
                ? null
                : instance.periods().get(period);
    }

    /** What a unit at a site costs is the price of its capacity, and of the limits that it strains. */
    private double capacityPrice(int site, int period) {
        if (outcome.slots().length <= slot(site, period)) {
            return 0;
        }
        double price = outcome.slots()[slot(site, period)];
        int priced = 0;
        for (var row : numbers.rows()) {
            if (row.limit() instanceof Limit.Load load) {
                price -= load.at(site, period, instance.sites().size()) * price(priced++);
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
