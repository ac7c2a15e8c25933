package io.domicile.advisor.dryrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.rule.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would be otherwise. Of a portfolio with many workloads this is a page.
 *
 * @param hash of the text of the rule that was asked
 * @param assumes what is done to the rule
 * @param plan whose placements are looked at; absent when the portfolio has no plan, and for a single workload
 * @param workloads how many there are
 * @param examined how many of them this page looked at
 * @param remaining how many come after it
 * @param places how many places each was asked about
 * @param lost placements of the plan, on this page, at places that would be allowed no longer
 * @param changed the workloads for which anything would be otherwise; of the others nothing would
 * @param next the cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DryRunView(
        String rule,
        String hash,
        Assumption assumes,
        LocalDate on,
        @Nullable UUID plan,
        int workloads,
        int examined,
        int remaining,
        int places,
        int lost,
        List<Changed> changed,
        @Nullable String next) {

    /** What is done to the rule. */
    enum Assumption {
        /** Of a draft. */
        PUT_IN_FORCE,
        /** Of a rule in force. */
        WITHDRAWAL
    }

    /**
     * One workload.
     *
     * @param outcomes at how many places the rule comes out how; where it does not apply it is not counted
     * @param first the best place, where it would be another one
     * @param placement where the plan has it, if that place's verdict would be another one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(
            String workload,
            Map<Outcome, Integer> outcomes,
            List<Verdicts> verdicts,
            @Nullable First first,
            @Nullable Placement placement) {}

    /**
     * Places whose verdict would go the same way.
     *
     * @param artifacts kinds of artifact that would be needed, and were not before
     * @param missing facts that would decide, and did not before
     * @param places their ids, in order
     */
    record Verdicts(Verdict from, Verdict to, List<String> artifacts, List<String> missing, List<String> places) {}

    /** The first of the ranking; absent where nothing is allowed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record First(@Nullable String from, @Nullable String to) {}

    /**
     * Where the plan has the workload.
     *
     * @param lost whether it could not stay
     */
    record Placement(String place, Verdict from, Verdict to, boolean lost) {}
}
