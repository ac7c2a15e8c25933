package io.domicile.advisor.portfolio;

import io.domicile.advisor.workload.Workload;
import io.domicile.http.Invalid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the parts of a portfolio, each of them well formed, fit each other. Names every part that does not. */
final class PortfolioCheck {

    private static final int SHOWN_ERRORS = 100;

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final NewPortfolio portfolio;
    private final Limits limits;
    private final List<Invalid> errors = new ArrayList<>();

    private PortfolioCheck(NewPortfolio portfolio) {
        this.portfolio = portfolio;
        this.limits = portfolio.limitsOrNone();
    }

    /** Ends the request where something does not fit. */
    static void require(NewPortfolio portfolio) {
        var findings = findings(portfolio);
        if (!findings.isEmpty()) {
            throw new PortfolioException.Unfit(
                    findings.stream().limit(SHOWN_ERRORS).toList());
        }
    }

    /** Everything that does not fit. */
    static List<Invalid> findings(NewPortfolio portfolio) {
        var check = new PortfolioCheck(portfolio);
        check.workloads();
        check.shares();
        check.groups("together", check.limits.groupsTogether());
        check.groups("apart", check.limits.groupsApart());
        check.contradictions();
        check.failover();
        check.penalties();
        return List.copyOf(check.errors);
    }

    private void workloads() {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < portfolio.workloads().size(); i++) {
            var workload = portfolio.workloads().get(i);
            var first = seen.putIfAbsent(workload.id(), i);
            if (first != null) {
                wrong(
                        "#/workloads/" + i + "/id",
                        "'%s' is also the id of workload %d.".formatted(workload.id(), first));
            }
            weights(i, workload);
            if (!workload.needs().endsAfterItStarts()) {
                wrong("#/workloads/" + i + "/need/end", workload.needs().saysWhyEndIsWrong());
            }
            if (limits.needsDemand() && Demand.of(workload).isEmpty()) {
                wrong(
                        "#/workloads/" + i + "/need",
                        "'%s' says neither powerKw nor accelerators, so its part of a share is not known. Say one, or leave out minimumShares, maximumShares, operatorShare, stackShare and budget."
                                .formatted(workload.id()));
            }
        }
    }

    private void weights(int index, Workload workload) {
        var weights = workload.weights();
        if (weights == null) {
            return;
        }
        weights.forEach((criterion, weight) -> {
            if (!(weight >= 0) || weight.isInfinite()) {
                wrong(
                        "#/workloads/" + index + "/weights",
                        "'%s' weighs %s as %s; a weight is 0 or more.".formatted(workload.id(), criterion, weight));
            }
        });
    }

    private void shares() {
        limits.largestShares().forEach((area, most) -> {
            var least = limits.leastShares().get(area);
            if (least != null && least > most) {
                wrong(
                        "#/limits/maximumShares/" + area,
                        "At most %s of the demand may be there, and minimumShares wants at least %s."
                                .formatted(most, least));
            }
        });
        // Groups and their members overlap, so only countries are added up.
        double sum = limits.leastShares().entrySet().stream()
                .filter(share -> COUNTRIES.contains(share.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        if (sum > 1) {
            wrong(
                    "#/limits/minimumShares",
                    "The least shares add up to %s of the demand; they can be 1 together.".formatted(sum));
        }
    }

    private void groups(String name, List<List<String>> groups) {
        var known = ids();
        for (int i = 0; i < groups.size(); i++) {
            var members = new HashSet<String>();
            for (int j = 0; j < groups.get(i).size(); j++) {
                var member = groups.get(i).get(j);
                var at = "#/limits/%s/%d/%d".formatted(name, i, j);
                if (!known.contains(member)) {
                    wrong(at, "No workload of the portfolio has the id '%s'.".formatted(member));
                }
                if (!members.add(member)) {
                    wrong(at, "'%s' is named twice.".formatted(member));
                }
            }
        }
    }

    /** Only what two groups say to each other's face; what needs more steps shows as an unplaced workload. */
    private void contradictions() {
        var together = limits.groupsTogether();
        for (int i = 0; i < limits.groupsApart().size(); i++) {
            var apart = Set.copyOf(limits.groupsApart().get(i));
            for (var group : together) {
                var both = group.stream().filter(apart::contains).sorted().toList();
                if (both.size() > 1) {
                    wrong("#/limits/apart/" + i, "%s are to be together as well.".formatted(both));
                }
            }
        }
    }

    private void failover() {
        var known = ids();
        var named = new HashSet<String>();
        for (int i = 0; i < limits.standbys().size(); i++) {
            var workloads = limits.standbys().get(i).workloads();
            for (int j = 0; j < workloads.size(); j++) {
                var at = "#/limits/failover/%d/workloads/%d".formatted(i, j);
                if (!known.contains(workloads.get(j))) {
                    wrong(at, "No workload of the portfolio has the id '%s'.".formatted(workloads.get(j)));
                }
                if (!named.add(workloads.get(j))) {
                    wrong(at, "'%s' is named twice.".formatted(workloads.get(j)));
                }
            }
        }
    }

    private void penalties() {
        var penalties = limits.unplacedPenalties();
        if (penalties == null) {
            return;
        }
        var known = ids();
        penalties.keySet().stream()
                .filter(workload -> !known.contains(workload))
                .sorted()
                .forEach(workload -> wrong(
                        "#/limits/unplacedPenalties/" + workload,
                        "No workload of the portfolio has the id '%s'.".formatted(workload)));
    }

    private Set<String> ids() {
        return portfolio.workloads().stream().map(Workload::id).collect(Collectors.toSet());
    }

    private void wrong(String pointer, String detail) {
        errors.add(Invalid.body(pointer, detail));
    }
}
