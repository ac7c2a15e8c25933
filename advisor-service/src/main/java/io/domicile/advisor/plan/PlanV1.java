package io.domicile.advisor.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code io.domicile.advisor.plan.v1}; add optional fields only. */
record PlanV1(
        UUID id,
        UUID portfolio,
        String portfolioName,
        int revision,
        @Nullable UUID previous,
        Instant madeAt,
        LocalDate on,
        PlanView.Status status,
        @Nullable Objective objective,
        List<Placed> placed,
        List<Unplaced> unplaced,
        List<String> conflicts,
        @Nullable PlanCause cause,
        @Nullable PlanDifference difference,
        @Nullable Counts counts) {

    /** How many workloads there are, where the event would be too long with all of them. */
    record Counts(int placed, int unplaced) {}

    record Objective(double value, double bound, double gap, String unit) {}

    record Placed(String workload, String place) {}

    record Unplaced(String workload, PlanView.Why why, String reason) {}

    static PlanV1 of(PlanView plan) {
        var objective = plan.objective();
        return new PlanV1(
                plan.id(),
                plan.portfolio(),
                plan.portfolioName(),
                plan.revision(),
                plan.previous(),
                plan.madeAt(),
                plan.on(),
                plan.status(),
                objective == null
                        ? null
                        : new Objective(objective.value(), objective.bound(), objective.gap(), objective.unit()),
                plan.placed().stream()
                        .map(placed -> new Placed(placed.workload(), placed.place()))
                        .toList(),
                plan.unplaced().stream()
                        .map(unplaced -> new Unplaced(unplaced.workload(), unplaced.why(), unplaced.reason()))
                        .toList(),
                plan.conflicts(),
                plan.cause(),
                plan.difference(),
                plan.counts() == null
                        ? null
                        : new Counts(plan.counts().placed(), plan.counts().unplaced()));
    }
}
