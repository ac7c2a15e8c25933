package io.domicile.advisor.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.deal.FollowedTopic;
import io.domicile.advisor.diligence.ChecklistLine;
import io.domicile.advisor.plan.Conflicting;
import io.domicile.advisor.plan.KeptPlan;
import io.domicile.advisor.plan.LimitState;
import io.domicile.advisor.plan.PlanCause;
import io.domicile.advisor.plan.PlanCost;
import io.domicile.advisor.plan.PlanView;
import io.domicile.advisor.rule.RulePacks.PackView;
import io.domicile.advisor.spend.MonthlySpend;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan with everything that it says and rests on. But for {@code spend} it follows from the record alone, so it is the same
 * whenever it is asked for.
 *
 * @param notice what it is not
 * @param counsel who reviewed which pack, as a sentence
 * @param on the day whose law and capacity counted
 * @param engine the version that gave the advice behind the plan
 * @param factsOn the day on which facts overdue for review counted as unknown
 * @param followed how far the catalog's deals and the watchlist's milestones had been followed
 * @param cause why it was planned again; null for the first plan
 * @param conflicts limits that can't be kept together, when no plan keeps all
 * @param places those that are used, the one with most workloads first
 * @param artifacts to be obtained at those places
 * @param workloads all of them, by id
 * @param rules every rule that applied or may apply where a workload is, with its citation
 * @param packs those that were consulted, with what they cover
 * @param spend what the workloads cost today, as far as cost exports say it now; null where there is none
 * @param hashes SHA-256 of everything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A plan as a document that can be put on file. Not legal advice")
public record PlanEvidence(
        UUID plan,
        UUID portfolio,
        String portfolioName,
        long portfolioVersion,
        int revision,
        String notice,
        String counsel,
        Instant madeAt,
        LocalDate on,
        String engine,
        LocalDate factsOn,
        List<FollowedTopic> followed,
        @Nullable PlanCause cause,
        PlanAsked asked,
        Summary summary,
        List<LimitState> limits,
        List<Conflicting> conflicts,
        List<PlaceInPlan> places,
        List<UnplacedGroup> unplaced,
        List<ChecklistLine> artifacts,
        List<WorkloadInPlan> workloads,
        List<CitedRule> rules,
        List<PackView> packs,
        List<String> notCovered,
        List<String> assumptions,
        @Nullable MonthlySpend spend,
        KeptPlan.Hashes hashes) {

    public String title() {
        return "Evidence pack: plan of " + portfolioName + ", " + on + ", revision " + revision;
    }

    /**
     * How good the plan is, and how that is known.
     *
     * @param objective null when no plan keeps the limits
     * @param computation the engine with version and path, and the work at which it stopped
     * @param proof what is proven, as a sentence
     * @param check how it was checked, as a sentence
     * @param verdicts how many placed workloads have which
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanSummary")
    public record Summary(
            PlanView.Status status,
            PlanView.@Nullable Objective objective,
            PlanView.@Nullable Computation computation,
            String proof,
            String check,
            Map<Verdict, Integer> verdicts,
            int placed,
            int unplaced,
            @Nullable PlanCost cost) {

        private static final String CHECKED =
                "Before it was stored, capacities, every limit, standbys and the value were checked from the portfolio itself, by code that shares nothing with the engine.";

        private static final String NOT_CHECKED = "There is no plan to check.";

        static Summary of(PlanView plan, Map<Verdict, Integer> verdicts) {
            boolean infeasible = plan.status() == PlanView.Status.INFEASIBLE;
            return new Summary(
                    plan.status(),
                    plan.objective(),
                    plan.computation(),
                    proof(plan.status()),
                    infeasible ? NOT_CHECKED : CHECKED,
                    verdicts,
                    plan.placed().size(),
                    plan.unplaced().size(),
                    plan.cost());
        }

        private static String proof(PlanView.Status status) {
            return switch (status) {
                case OPTIMAL -> "Proven: no plan that keeps the limits has a lower value.";
                case FEASIBLE ->
                    "Not proven to be the best. The bound is proven: no plan that keeps the limits has a value below it.";
                case INFEASIBLE -> "Proven: no plan keeps all limits.";
            };
        }
    }
}
