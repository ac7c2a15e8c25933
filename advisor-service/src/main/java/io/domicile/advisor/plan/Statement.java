package io.domicile.advisor.plan;

import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.rule.OwnRules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A draft, said as a plan: with its reasons, what it rests on, and with what it can be computed again. */
final class Statement {

    private Statement() {}

    /** @param at no finer than the database keeps it */
    static PlanView of(Draft draft, UUID id, Instant at) {
        var given = draft.given();
        var reasons = new Reasons(given, draft.placements());
        var current = draft.basis().current();
        var placed = reasons.placed();
        boolean infeasible = draft.status() == PlanView.Status.INFEASIBLE;
        return new PlanView(
                id,
                given.portfolio().id(),
                given.portfolio().name(),
                current.map(PlanView::revision).orElse(0) + 1,
                current.map(PlanView::id).orElse(null),
                at,
                given.on(),
                draft.status(),
                draft.objective(),
                placed,
                infeasible ? reasons.nothingPlaced(draft.conflicts()) : reasons.unplaced(),
                draft.conflicts().stream().map(Conflicting::says).toList(),
                Assumptions.of(given, draft.placements(), draft.basis().ended()),
                inputs(draft),
                draft.read(),
                null,
                null,
                infeasible ? draft.conflicts() : null,
                infeasible
                        ? null
                        : LimitStates.of(new Numbers(draft.calculation().instance()), outcome(draft)),
                computation(draft),
                null,
                infeasible
                        ? null
                        : Timelines.of(
                                given,
                                draft.placements(),
                                LimitStates.capacities(
                                        new Numbers(draft.calculation().instance()), outcome(draft))),
                placed.isEmpty() ? null : PlanCost.of(placed),
                null);
    }

    private static PlanView.Inputs inputs(Draft draft) {
        var given = draft.given();
        return new PlanView.Inputs(
                given.portfolio().version(),
                Fingerprint.ofPlaces(given.places()),
                draft.packs(),
                given.limits().basis(),
                outcome(draft).engine(),
                artifacts(draft.basis()),
                draft.basis().now().own().equals(OwnRules.NONE)
                        ? null
                        : draft.basis().now().own().hash());
    }

    private static PlanView.Computation computation(Draft draft) {
        return new PlanView.Computation(
                outcome(draft).engine(),
                outcome(draft).work(),
                Pace.SEED,
                draft.filed().inputs(),
                Result.digest(outcome(draft)));
    }

    private static Outcome outcome(Draft draft) {
        return draft.calculation().outcome();
    }

    private static List<UUID> artifacts(Draft.Basis basis) {
        return basis.portfolio().workloads().stream()
                .flatMap(workload -> basis.now().held().of(workload.id()).items().stream())
                .map(Held.Item::artifact)
                .distinct()
                .sorted()
                .toList();
    }
}
