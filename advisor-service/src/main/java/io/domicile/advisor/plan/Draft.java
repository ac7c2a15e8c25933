package io.domicile.advisor.plan;

import io.domicile.advisor.plan.PlanView.Objective;
import io.domicile.advisor.plan.PlanView.Read;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A solved plan that is not stored yet.
 *
 * @param basis what it was made of, to see whether it still is so
 * @param read what was read of each place
 * @param filed the numbers, as they are kept
 * @param placements by workload
 * @param objective null when nothing keeps the limits
 * @param conflicts the limits that can't be kept together
 * @param choices the advice behind each placement
 * @param packs pack and version of the rules that were consulted
 */
record Draft(
        Basis basis,
        Case given,
        List<Read> read,
        Filed filed,
        Map<String, Placement> placements,
        @Nullable Objective objective,
        List<Conflicting> conflicts,
        Map<String, Explanation> choices,
        List<String> packs) {

    /**
     * What was read.
     *
     * @param current the plan that this one would replace
     * @param horizon the day for which it is planned, and its periods
     * @param now what it depends on beside the portfolio
     */
    record Basis(PortfolioView portfolio, Optional<PlanView> current, Horizon horizon, Circumstances.Now now) {

        LocalDate on() {
            return horizon.on();
        }

        /** Its workloads that have ended. */
        List<Workload> ended() {
            return portfolio.workloads().stream()
                    .filter(workload -> !horizon.runs(workload))
                    .toList();
        }

        /** The portfolio without the workloads that have ended. */
        PortfolioView running() {
            var running = portfolio.workloads().stream().filter(horizon::runs).toList();
            return running.size() == portfolio.workloads().size() ? portfolio : portfolio.with(running);
        }

        boolean isStill(long version, Optional<UUID> currentNow, Circumstances.Now circumstances) {
            return portfolio.version() == version
                    && current.map(PlanView::id).equals(currentNow)
                    && now.areStill(circumstances);
        }
    }

    Calculation calculation() {
        return filed.calculation();
    }

    PlanView.Status status() {
        return switch (calculation().outcome().status()) {
            case OPTIMAL -> PlanView.Status.OPTIMAL;
            case FEASIBLE -> PlanView.Status.FEASIBLE;
            case INFEASIBLE -> PlanView.Status.INFEASIBLE;
            case UNKNOWN -> throw new IllegalStateException("Without a plan there is no draft");
        };
    }
}
