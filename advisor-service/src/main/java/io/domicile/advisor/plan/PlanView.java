package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.spend.MonthlySpend;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan: which workload of a portfolio goes where. Never changed once it is made.
 *
 * @param revision counts the plans of a portfolio from 1; the highest is the current one
 * @param previous the plan that it replaced
 * @param on the day whose law and capacity count
 * @param objective null when no plan meets the limits
 * @param conflicts the limits that can't be met together, when the status is INFEASIBLE
 * @param assumptions what is assumed where nobody said anything
 * @param read what it rests on, of the places that it rejects too
 * @param cause null for the first plan
 * @param difference from the previous plan; null when there is none
 * @param relaxations the conflicting limits one by one, with how far each would have to give way; null when there are none
 * @param limits how it stands to its limits; null when no plan meets them
 * @param computation how it was computed; null for plans that an earlier engine made
 * @param counts how many workloads there are; null when all of them are shown
 * @param timeline what it takes of its places, by period; null when nothing is placed, and in older plans
 * @param cost what it costs by list prices; null when nothing is placed, and in plans of before
 * @param spend what the workloads cost today, as far as cost exports say it now; null where there is none. It is no part of
 *     the plan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(
        UUID id,
        UUID portfolio,
        String portfolioName,
        int revision,
        @Nullable UUID previous,
        Instant madeAt,
        LocalDate on,
        Status status,
        @Nullable Objective objective,
        List<Placed> placed,
        List<Unplaced> unplaced,
        List<String> conflicts,
        List<String> assumptions,
        Inputs inputs,
        List<Read> read,
        @Nullable PlanCause cause,
        @Nullable PlanDifference difference,
        @Nullable List<Conflicting> relaxations,
        @Nullable List<LimitState> limits,
        @Nullable Computation computation,
        @Nullable Counts counts,
        @Nullable Timeline timeline,
        @Nullable PlanCost cost,
        @Nullable MonthlySpend spend) {

    /** So many workloads are shown with a plan; the others are under its workloads. */
    private static final int SHOWN = 500;

    /**
     * How many workloads there are, where not all of them are shown.
     *
     * @param workloads where all of them are read
     */
    public record Counts(int placed, int unplaced, String workloads) {}

    public enum Status {
        /** Proven: no plan that keeps the limits is better. */
        OPTIMAL,
        /** It keeps the limits; the bound says how much better another could be. */
        FEASIBLE,
        /** Proven: no plan keeps the limits. */
        INFEASIBLE
    }

    /**
     * How good it is.
     *
     * @param value mean regret
     * @param bound no plan has a lower value, unless its moves cost more than it gains
     * @param gap the part of the value that the bound leaves open; 0 when proven optimal
     * @param moveCost what it counts, for one workload, that it is not where the previous plan had it
     */
    public record Objective(
            double value, double bound, double gap, String unit, double unplacedPenalty, double moveCost) {

        /** Whether it is proven that nothing is better. */
        @JsonProperty
        public boolean proven() {
            return gap == 0;
        }
    }

    /**
     * How it was computed, and with what it can be computed again.
     *
     * @param engine name, version and path
     * @param work units of work after which the engine stopped
     * @param inputs digest of the numbers that went in
     * @param result digest of what came out: placements, value and bound
     */
    public record Computation(String engine, long work, long seed, String inputs, String result) {}

    /**
     * A workload with a place.
     *
     * @param artifacts kinds of artifact to obtain before it may run there
     * @param kw IT power that it takes; null when it does not say
     * @param reason why there
     * @param standby null when it needs none
     * @param start when it begins, as its tenant said; null for at once
     * @param end the last day on which it runs; null when it goes on
     * @param decideBy when it must be decided; null when nobody said
     * @param usdPerMonth list price of its room for a month, in US dollars, its standby included; null when not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Placed(
            String workload,
            String place,
            String placeName,
            Verdict verdict,
            List<String> artifacts,
            double score,
            @Nullable Double kw,
            String reason,
            @Nullable RunnerUp runnerUp,
            @Nullable Standby standby,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate decideBy,
            @Nullable Double usdPerMonth) {}

    /** Where a workload is held ready as well. */
    public record Standby(String place, String placeName, Verdict verdict, double score) {}

    /**
     * The best other place for a workload.
     *
     * @param difference score of the chosen place less this one's; negative where limits or capacity kept the better one out
     */
    public record RunnerUp(String place, String placeName, Verdict verdict, double score, double difference) {}

    /** A workload without a place; its days as where it has one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unplaced(
            String workload,
            Why why,
            String reason,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate decideBy) {}

    public enum Why {
        NO_ALLOWED_PLACE,
        CAPACITY,
        LIMITS,
        /** No plan keeps the limits, so nothing is placed. */
        CONFLICT
    }

    /**
     * What it was made of.
     *
     * @param portfolioVersion of the portfolio
     * @param places digest of all that was known of all places
     * @param packs pack and version of the rules that were consulted
     * @param artifacts ids of the registered artifacts that counted for a workload
     * @param ownRules hash of the tenant's own rules in force; null when there were none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inputs(
            long portfolioVersion,
            String places,
            List<String> packs,
            Capacity.Basis capacity,
            String engine,
            List<UUID> artifacts,
            @Nullable String ownRules) {}

    /** Facts of a place that the plan rests on, by word; {@code *} for all. */
    public record Read(String place, List<String> facts) {}

    /** The same plan, with why it was made again. */
    PlanView after(PlanCause why, @Nullable PlanDifference what) {
        return new PlanView(
                id,
                portfolio,
                portfolioName,
                revision,
                previous,
                madeAt,
                on,
                status,
                objective,
                placed,
                unplaced,
                conflicts,
                assumptions,
                inputs,
                read,
                why,
                what,
                relaxations,
                limits,
                computation,
                counts,
                timeline,
                cost,
                spend);
    }

    /** The same beside what its workloads cost today. */
    PlanView beside(@Nullable MonthlySpend current) {
        return new PlanView(
                id,
                portfolio,
                portfolioName,
                revision,
                previous,
                madeAt,
                on,
                status,
                objective,
                placed,
                unplaced,
                conflicts,
                assumptions,
                inputs,
                read,
                cause,
                difference,
                relaxations,
                limits,
                computation,
                counts,
                timeline,
                cost,
                current);
    }

    /** Ids of all its workloads. */
    public Set<String> workloads() {
        return Stream.concat(
                        placed.stream().map(Placed::workload), unplaced.stream().map(Unplaced::workload))
                .collect(Collectors.toSet());
    }

    /** The same with few enough workloads to be read at once. */
    PlanView shortened() {
        if (placed.size() + unplaced.size() <= SHOWN) {
            return this;
        }
        var few = placed.stream().limit(SHOWN).toList();
        var rest = unplaced.stream().limit(SHOWN - few.size()).toList();
        return new PlanView(
                id,
                portfolio,
                portfolioName,
                revision,
                previous,
                madeAt,
                on,
                status,
                objective,
                few,
                rest,
                conflicts,
                assumptions,
                inputs,
                read,
                cause,
                difference == null ? null : difference.shortened(SHOWN),
                relaxations,
                limits,
                computation,
                new Counts(placed.size(), unplaced.size(), "/api/v1/plans/" + id + "/workloads"),
                timeline,
                cost,
                spend == null
                        ? null
                        : spend.showing(Stream.concat(
                                        few.stream().map(Placed::workload),
                                        rest.stream().map(Unplaced::workload))
                                .toList()));
    }

    /** Place by workload. */
    Map<String, String> places() {
        return placed.stream().collect(Collectors.toMap(Placed::workload, Placed::place));
    }

    /** Placement by workload. */
    Map<String, Placement> placements() {
        return placed.stream()
                .collect(Collectors.toMap(
                        Placed::workload,
                        placed -> new Placement(
                                placed.place(),
                                placed.standby() == null
                                        ? null
                                        : placed.standby().place())));
    }
}
