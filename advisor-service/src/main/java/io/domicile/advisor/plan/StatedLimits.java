package io.domicile.advisor.plan;

import io.domicile.advisor.plan.Instance.Site;
import io.domicile.advisor.plan.Stated.Capacity;
import io.domicile.advisor.plan.Stated.Figure;
import io.domicile.advisor.plan.Stated.Group;
import io.domicile.advisor.plan.Stated.Standby;
import io.domicile.advisor.portfolio.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The limits of an instance one by one, and the instance with some of them, or with others. */
final class StatedLimits {

    private final Instance base;
    private final Limits limits;

    StatedLimits(Instance base) {
        this.base = base;
        this.limits = base.limits();
    }

    /** With all that is stated. */
    Instance base() {
        return base;
    }

    /** All that is stated, the capacity of the places first, as far as anything limits it. */
    List<Stated> all() {
        var all = new ArrayList<Stated>();
        if (base.sites().stream().anyMatch(site -> site.units() != null)) {
            all.add(new Capacity(limits.basis().name().toLowerCase(Locale.ROOT), 100));
        }
        figure(all, Row.Kind.OPERATORS, limits.operators());
        shares(all, Row.Kind.MINIMUM_SHARE, limits.leastShares());
        shares(all, Row.Kind.MAXIMUM_SHARE, limits.largestShares());
        figure(all, Row.Kind.OPERATOR_SHARE, limits.operatorShare());
        figure(all, Row.Kind.STACK_SHARE, limits.stackShare());
        var budget = limits.budget();
        figure(all, Row.Kind.BUDGET, budget == null ? null : Double.valueOf(budget.usdPerMonth()));
        limits.groupsTogether().forEach(group -> all.add(new Group(Row.Kind.TOGETHER, group)));
        limits.groupsApart().forEach(group -> all.add(new Group(Row.Kind.APART, group)));
        limits.standbys().forEach(failover -> all.add(new Standby(failover)));
        return List.copyOf(all);
    }

    private static void figure(List<Stated> all, Row.Kind kind, @Nullable Number figure) {
        if (figure != null) {
            all.add(new Figure(kind, "", figure.doubleValue()));
        }
    }

    private static void shares(List<Stated> all, Row.Kind kind, Map<String, Double> shares) {
        new TreeMap<>(shares).forEach((area, share) -> all.add(new Figure(kind, area, share)));
    }

    /** The instance as if this was all that is stated. */
    Instance with(List<Stated> stated) {
        Double operators = figure(stated, Row.Kind.OPERATORS);
        Double usd = figure(stated, Row.Kind.BUDGET);
        var budget = limits.budget();
        var others = new Limits(
                limits.capacity(),
                operators == null ? null : Integer.valueOf(operators.intValue()),
                shares(stated, Row.Kind.MINIMUM_SHARE),
                figure(stated, Row.Kind.OPERATOR_SHARE),
                figure(stated, Row.Kind.STACK_SHARE),
                limits.unplacedPenalty(),
                groups(stated, Row.Kind.TOGETHER),
                groups(stated, Row.Kind.APART),
                usd == null || budget == null ? null : new Limits.Budget(usd, budget.unknownUsd()),
                shares(stated, Row.Kind.MAXIMUM_SHARE),
                of(stated, Standby.class).map(Standby::failover).toList(),
                limits.unplacedPenalties());
        var capacity = of(stated, Capacity.class).findFirst();
        return base.with(others)
                .with(base.sites().stream()
                        .map(site -> capacity.map(counts -> with(site, counts)).orElseGet(site::unlimited))
                        .toList());
    }

    private Site with(Site site, Capacity capacity) {
        return capacity.percent() == 100 || site.units() == null
                ? site
                : site.with(IntStream.range(0, base.count())
                        .mapToObj(period -> times(site.units(period), capacity.percent()))
                        .toList());
    }

    private static Long times(@Nullable Long units, int percent) {
        return units == null
                ? Long.valueOf(Long.MAX_VALUE)
                : Long.valueOf(units / 100 * percent + units % 100 * percent / 100);
    }

    private static <T extends Stated> Stream<T> of(List<Stated> stated, Class<T> type) {
        return stated.stream().filter(type::isInstance).map(type::cast);
    }

    private static @Nullable Double figure(List<Stated> stated, Row.Kind kind) {
        return of(stated, Figure.class)
                .filter(each -> each.kind() == kind)
                .map(Figure::figure)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Double> shares(List<Stated> stated, Row.Kind kind) {
        var shares = new HashMap<String, Double>();
        of(stated, Figure.class)
                .filter(each -> each.kind() == kind)
                .forEach(each -> shares.put(each.about(), each.figure()));
        return shares;
    }

    private static List<List<String>> groups(List<Stated> stated, Row.Kind kind) {
        return of(stated, Group.class)
                .filter(each -> each.kind() == kind)
                .map(Group::workloads)
                .toList();
    }
}
