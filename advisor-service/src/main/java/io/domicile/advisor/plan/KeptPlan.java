package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.advice.Grounds;
import io.domicile.advisor.artifact.Holdings;
import io.domicile.advisor.deal.FollowedTopic;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.rule.OwnRules;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan with what it was made of.
 *
 * @param portfolio as it was
 * @param held what the tenant held on its day
 * @param own the tenant's own rules that were in force
 * @param grounds what was known of the places, and the rules that were loaded
 * @param followed how far deals and milestones had been followed; empty where no position was known
 */
public record KeptPlan(
        PlanView plan,
        PortfolioView portfolio,
        Holdings held,
        OwnRules own,
        Grounds grounds,
        List<FollowedTopic> followed,
        PlanPrices prices,
        Hashes hashes) {

    /**
     * SHA-256 of everything that a plan follows from, and of what it says.
     *
     * @param plan of its text as it is stored
     * @param choices of the advice behind all placements, as it is stored
     * @param portfolio of its JSON with sets and maps in order
     * @param numbers of what the engine was given; null where the plan does not state it
     * @param result of what the engine gave back; null where the plan does not state it
     * @param held of what the tenant held, in canonical JSON
     * @param ownRules of the tenant's own rules in force, in canonical JSON
     * @param grounds of engine, day of the facts, and the hashes of rules and places
     * @param rules by file
     * @param places by id
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanHashes")
    public record Hashes(
            String plan,
            String choices,
            String portfolio,
            @Nullable String numbers,
            @Nullable String result,
            String held,
            String ownRules,
            String grounds,
            SortedMap<String, String> rules,
            SortedMap<String, String> places) {

        static Hashes of(PlanArchive.Kept kept, String portfolio, PlanView plan, Grounds grounds) {
            var computation = plan.computation();
            return new Hashes(
                    kept.written().plan(),
                    kept.written().choices(),
                    portfolio,
                    computation == null ? null : computation.inputs(),
                    computation == null ? null : computation.result(),
                    kept.held(),
                    kept.own(),
                    kept.grounds(),
                    grounds.hashes().rules(),
                    grounds.hashes().places());
        }
    }
}
