package io.domicile.advisor.plan;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a choice keeps what its case asks for, read from the case itself and in kW: it knows nothing of the problem that
 * was solved, so a mistake there shows here.
 */
final class Checker {

    /** Sums of fractions are a little off; a thousandth of a watt is nothing. */
    private static final double SUMS_KW = 1e-6;

    /** The problem rounds each regret to millionths, of a standby too, and what is stated is rounded once more. */
    private static final double ROUNDING_REGRET = 3e-6;

    /** A millionth of a budget is lost in rounded prices. */
    private static final double ROUNDING_USD = 1e-6;

    private final Case given;
    private final Limits limits;
    private final Horizon horizon;
    private final double[] totalKw;
    private final double slackKw;

    Checker(Case given) {
        this.given = given;
        this.limits = given.limits();
        this.horizon = given.horizon();
        this.totalKw = new double[horizon.periods()];
        for (var workload : given.portfolio().workloads()) {
            for (int period = horizon.from(workload); period < horizon.to(workload); period++) {
                totalKw[period] += given.kw(workload.id());
            }
        }
        // The problem rounds each demand to whole units, which can move a share by so much for each workload.
        this.slackKw = Units.of(given).kw()
                * (given.portfolio().workloads().size()
                        + limits.standbyByWorkload().size());
    }

    /** Everything that is wrong with a choice, and with what is said of its worth; empty when nothing is. */
    List<Violation> check(Map<String, Placement> choice, double statedRegret) {
        var found = check(choice);
        if (found.isEmpty() && Math.abs(meanRegret(choice) - statedRegret) > ROUNDING_REGRET) {
            found.add(new Violation(
                    Violation.Kind.OBJECTIVE,
                    "a regret of %s is stated, and it is %s".formatted(statedRegret, meanRegret(choice))));
        }
        return found;
    }

    /** Everything that is wrong with a choice: placement by workload; what is not there is nowhere. */
    List<Violation> check(Map<String, Placement> choice) {
        var found = new ArrayList<Violation>();
        known(choice, found);
        if (found.isEmpty()) {
            var tallies = new Tallies(given);
            choice.forEach(tallies::add);
            found.addAll(limits(tallies));
            found.addAll(groups(choice));
            if (found.isEmpty() && horizon.periods() > 1) {
                found.addAll(new Days(given).check(choice));
            }
        }
        return found;
    }

    /** Which limits that are sums are broken in any period. */
    List<Violation> limits(Tallies tallies) {
        var found = new ArrayList<Violation>();
        for (int period = 0; period < horizon.periods(); period++) {
            var broken = new ArrayList<Violation>();
            limits(tallies.in(period), period, broken);
            var when = when(period);
            broken.forEach(each -> found.add(new Violation(each.kind(), each.says() + when)));
        }
        operators(tallies, found);
        return found;
    }

    private void limits(Tally tally, int period, List<Violation> found) {
        capacity(tally, period, found);
        leastShares(tally, totalKw[period], found);
        largestShares(tally, totalKw[period], found);
        largestShare(Violation.Kind.OPERATOR_SHARE, limits.operatorShare(), tally.byOperator(), totalKw[period], found);
        largestShare(Violation.Kind.STACK_SHARE, limits.stackShare(), tally.byStack(), totalKw[period], found);
        budget(tally, found);
    }

    private String when(int period) {
        if (horizon.periods() == 1) {
            return "";
        }
        var first = horizon.first(period);
        return horizon.last(period)
                .map(last -> " (from %s to %s)".formatted(first, last))
                .orElse(" (from " + first + " on)");
    }

    /** What is wrong with the standby of a placement. */
    List<Violation> standby(String workload, Placement placement, Limits.@Nullable Failover needed) {
        var found = new ArrayList<Violation>();
        standby(workload, placement, needed, found);
        return found;
    }

    /** Which limits on who is beside whom a choice breaks. */
    List<Violation> groups(Map<String, Placement> choice) {
        var found = new ArrayList<Violation>();
        together(choice, found);
        apart(choice, found);
        return found;
    }

    private void known(Map<String, Placement> choice, List<Violation> found) {
        var standbys = limits.standbyByWorkload();
        choice.forEach((workload, placement) -> {
            if (given.workload(workload).isEmpty()) {
                found.add(new Violation(Violation.Kind.UNKNOWN, workload + " is no workload of the portfolio"));
            } else if (isKnown(workload, placement.place(), found)) {
                standby(workload, placement, standbys.get(workload), found);
            }
        });
    }

    private boolean isKnown(String workload, String place, List<Violation> found) {
        if (given.place(place).isEmpty()) {
            found.add(new Violation(Violation.Kind.UNKNOWN, place + " is no place that is known"));
        } else if (given.allowed(workload, place).isEmpty()) {
            found.add(new Violation(Violation.Kind.NOT_ALLOWED, workload + " is not allowed at " + place));
        } else {
            return true;
        }
        return false;
    }

    private void standby(
            String workload, Placement placement, Limits.@Nullable Failover needed, List<Violation> found) {
        var standby = placement.standby();
        if (needed == null || standby == null) {
            if ((needed == null) != (standby == null)) {
                found.add(new Violation(
                        Violation.Kind.STANDBY,
                        workload + (needed == null ? " needs no standby" : " has no standby, and needs one")));
            }
            return;
        }
        if (!isKnown(workload, standby, found)) {
            return;
        }
        var here = given.known(placement.place());
        var there = given.known(standby);
        boolean isApart = needed.kept() == Limits.Failover.Apart.PLACE
                ? !here.id().equals(there.id())
                : !here.operator().equals(there.operator());
        var inside = given.jurisdiction(here);
        if (!isApart || inside.isEmpty() || !inside.equals(given.jurisdiction(there))) {
            found.add(new Violation(
                    Violation.Kind.STANDBY,
                    "%s at %s can't have its standby at %s".formatted(workload, here.name(), there.name())));
        }
    }

    private void capacity(Tally tally, int period, List<Violation> found) {
        for (var place : new TreeSet<>(tally.byPlace().keySet())) {
            capacity(given.known(place), tally, period).ifPresent(found::add);
        }
    }

    private Optional<Violation> capacity(Place place, Tally tally, int period) {
        double taken = tally.at(place.id());
        var usable = given.usableKw(place, period);
        boolean broken = usable.isPresent() && (usable.getAsDouble() == 0 || taken > usable.getAsDouble() + SUMS_KW);
        return broken
                ? Optional.of(new Violation(
                        Violation.Kind.CAPACITY,
                        "%s has %s kW usable, and this would take %s kW"
                                .formatted(place.name(), plain(usable.getAsDouble()), plain(taken))))
                : Optional.empty();
    }

    private void operators(Tallies tally, List<Violation> found) {
        if (limits.operators() != null && tally.operators() > limits.operators()) {
            found.add(new Violation(
                    Violation.Kind.OPERATORS,
                    "this would use %d operators, and %d are the limit"
                            .formatted(tally.operators(), limits.operators())));
        }
    }

    private void leastShares(Tally tally, double totalKw, List<Violation> found) {
        new TreeMap<>(limits.leastShares()).forEach((area, share) -> {
            double there = tally.in(area, false);
            if (there < share * totalKw - slackKw) {
                found.add(new Violation(
                        Violation.Kind.LEAST_SHARE,
                        "%s of %s kW would be in %s, and a share of %s is the least"
                                .formatted(plain(there), plain(totalKw), area, plain(share))));
            }
        });
    }

    private void largestShares(Tally tally, double totalKw, List<Violation> found) {
        new TreeMap<>(limits.largestShares()).forEach((area, share) -> {
            double there = tally.in(area, true);
            if (there > share * totalKw + slackKw) {
                found.add(tooMuch(Violation.Kind.LARGEST_SHARE, there, totalKw, "in " + area, share));
            }
        });
    }

    private void largestShare(
            Violation.Kind kind,
            @Nullable Double most,
            Map<String, Double> carried,
            double totalKw,
            List<Violation> found) {
        if (most != null) {
            new TreeMap<>(carried).forEach((name, there) -> {
                if (there > most * totalKw + slackKw) {
                    found.add(tooMuch(kind, there, totalKw, "with " + name, most));
                }
            });
        }
    }

    private static Violation tooMuch(Violation.Kind kind, double there, double totalKw, String where, double most) {
        return new Violation(
                kind,
                "%s of %s kW would be %s, and a share of %s is the limit"
                        .formatted(plain(there), plain(totalKw), where, plain(most)));
    }

    private void budget(Tally tally, List<Violation> found) {
        var budget = limits.budget();
        if (budget == null) {
            return;
        }
        new TreeSet<>(tally.byPlace().keySet())
                .stream()
                        .map(given::known)
                        .filter(place -> given.usdPerKw(place).isEmpty())
                        .forEach(place -> found.add(new Violation(
                                Violation.Kind.BUDGET,
                                "of %s no price is known, so the budget can't count it".formatted(place.name()))));
        if (tally.usd() > budget.usdPerMonth() * (1 + ROUNDING_USD)) {
            found.add(new Violation(
                    Violation.Kind.BUDGET,
                    "this would cost %.0f USD a month, and %.0f are the budget"
                            .formatted(tally.usd(), budget.usdPerMonth())));
        }
    }

    private void together(Map<String, Placement> choice, List<Violation> found) {
        for (var group : limits.groupsTogether()) {
            long different = group.stream()
                    .map(workload -> Optional.ofNullable(choice.get(workload)).map(Placement::place))
                    .distinct()
                    .count();
            if (different > 1) {
                found.add(new Violation(Violation.Kind.TOGETHER, String.join(", ", group) + " are to be at one place"));
            }
        }
    }

    private void apart(Map<String, Placement> choice, List<Violation> found) {
        for (var group : limits.groupsApart()) {
            var taken = new HashSet<String>();
            boolean shared = group.stream()
                            .map(choice::get)
                            .filter(placement -> placement != null && !taken.add(placement.place()))
                            .count()
                    > 0;
            if (shared) {
                found.add(new Violation(Violation.Kind.APART, String.join(", ", group) + " are to be at places apart"));
            }
        }
    }

    private double meanRegret(Map<String, Placement> choice) {
        var standbys = limits.standbyByWorkload();
        return given.portfolio().workloads().stream()
                .mapToDouble(workload -> regret(workload, choice.get(workload.id()), standbys.get(workload.id())))
                .average()
                .orElse(0);
    }

    private double regret(Workload workload, @Nullable Placement placement, Limits.@Nullable Failover needed) {
        if (placement == null) {
            return limits.penalty(workload.id());
        }
        double regret = regret(workload, placement.place());
        var standby = placement.standby();
        return needed == null || standby == null ? regret : regret + needed.share() * regret(workload, standby);
    }

    private double regret(Workload workload, String place) {
        return 1 - given.allowed(workload.id(), place).orElseThrow().score();
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
