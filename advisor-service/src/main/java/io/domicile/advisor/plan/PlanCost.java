package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.portfolio.Demand;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the placed workloads cost by list prices, standbys included. What has no known price is not in the sum, and counted.
 *
 * @param usdPerMonth in US dollars for a month; null where no price is known
 * @param workloads how many are in the sum
 * @param without how many are placed and not in it: no price is known there, or they do not say what they need
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanCost(@Nullable Double usdPerMonth, int workloads, int without, String basis) {

    private static final String BASIS =
            "List prices of an accelerator and hour as they were known, %.0f hours a month, one accelerator for each %s kW of IT power; no discounts, no storage, no traffic"
                    .formatted(Case.HOURS, Demand.KW_PER_ACCELERATOR);

    static PlanCost of(List<PlanView.Placed> placed) {
        var known = placed.stream()
                .map(PlanView.Placed::usdPerMonth)
                .filter(Objects::nonNull)
                .toList();
        return new PlanCost(
                known.isEmpty()
                        ? null
                        : Double.valueOf(
                                cents(known.stream().mapToDouble(it -> it).sum())),
                known.size(),
                placed.size() - known.size(),
                BASIS);
    }

    /** Of one workload; null where it is not known. */
    static @Nullable Double of(Case given, Workload workload, Placement placement) {
        var demand = Demand.of(workload);
        var here = given.listedUsdPerKw(given.known(placement.place()));
        if (demand.isEmpty() || here.isEmpty()) {
            return null;
        }
        double usd = demand.get().kw() * here.getAsDouble();
        if (placement.standby() != null) {
            var there = given.listedUsdPerKw(given.known(placement.standby()));
            double share = held(given.limits(), workload.id());
            if (share > 0 && there.isEmpty()) {
                return null;
            }
            usd += demand.get().kw() * share * there.orElse(0);
        }
        return cents(usd);
    }

    /** The sum as a sentence. */
    public String says() {
        return usdPerMonth == null
                ? "What it costs is not known: no list price is known for any of %d placed workloads."
                        .formatted(without)
                : "By list prices %s USD a month for %d of %d placed workloads%s."
                        .formatted(
                                BigDecimal.valueOf(usdPerMonth).toPlainString(),
                                workloads,
                                workloads + without,
                                without == 0 ? "" : "; of the others no price is known");
    }

    private static double held(Limits limits, String workload) {
        var standby = limits.standbyByWorkload().get(workload);
        return standby == null ? 0 : standby.share();
    }

    private static double cents(double usd) {
        return BigDecimal.valueOf(usd).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
