package io.domicile.advisor.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.place.Capacity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the workloads of a portfolio have to share. What is not said does not limit; places' capacities always do. Shares are
 * fractions of the demand, in kW of IT power, of all workloads, whether they find a place or not.
 *
 * @param capacity which capacity of places counts; CREDIBLE unless said
 * @param operators most operators that may be used
 * @param minimumShares by jurisdiction where the data sit, or group of them: the least share of the demand that must run there
 * @param operatorShare largest share that one operator may have
 * @param stackShare largest share that may run on one vendor's platform
 * @param unplacedPenalty what a workload without a place counts, in regrets; a placement counts 1 at worst
 * @param together sets of workloads, each at one place or at none
 * @param apart sets of workloads of which no two are at one place
 * @param budget what may be spent
 * @param maximumShares by jurisdiction or group: the largest share of the demand that may run there; of a place whose
 *     country is not known everything counts
 * @param failover which workloads need a standby
 * @param unplacedPenalties by workload, where it is another than {@code unplacedPenalty}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limits(
        Capacity.@Nullable Basis capacity,
        @Nullable @Min(1) @Max(1000) Integer operators,

        @Nullable @Size(max = 20)
        Map<@Pattern(regexp = Limits.AREA) String, @NotNull @DecimalMin("0") @DecimalMax("1") Double> minimumShares,

        @Nullable @DecimalMin("0") @DecimalMax("1") Double operatorShare,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double stackShare,

        @Nullable @DecimalMin(value = "1", inclusive = false) @DecimalMax("1000")
        Double unplacedPenalty,

        @Nullable @Size(max = 50) List<@NotNull @Size(min = 2, max = 50) List<@NotNull String>> together,
        @Nullable @Size(max = 50) List<@NotNull @Size(min = 2, max = 50) List<@NotNull String>> apart,
        @Nullable @Valid Budget budget,

        @Nullable @Size(max = 20)
        Map<@Pattern(regexp = Limits.AREA) String, @NotNull @DecimalMin("0") @DecimalMax("1") Double> maximumShares,

        @Nullable @Size(max = 50) List<@NotNull @Valid Failover> failover,

        @Nullable @Size(max = 10_000)
        Map<String, @NotNull @DecimalMin(value = "1", inclusive = false) @DecimalMax("1000") Double>
                unplacedPenalties) {

    /** A jurisdiction, or a group of them such as {@code eu}. */
    public static final String AREA = "[a-z]{2,20}";

    /**
     * What may be spent at list prices.
     *
     * @param usdPerMonth most for all workloads together, in US dollars for a month of 730 hours
     * @param unknownUsd what an accelerator and hour counts where no price is known; without it such a place takes nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Budget(
            @Positive @DecimalMax("1e12") double usdPerMonth,
            @Nullable @Positive @DecimalMax("1000") Double unknownUsd) {}

    /**
     * Workloads that need a standby in the jurisdiction where they run.
     *
     * @param apart how far it is from where they run; OPERATOR unless said
     * @param held part of the demand that is held ready there; all of it unless said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Failover(
            @NotEmpty @Size(max = 10_000) List<@NotNull String> workloads,
            @Nullable Apart apart,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double held) {

        /** What a standby does not share with where its workload runs. */
        public enum Apart {
            PLACE,
            OPERATOR
        }

        public Apart kept() {
            return apart == null ? Apart.OPERATOR : apart;
        }

        public double share() {
            return held == null ? 1 : held;
        }
    }

    /** Unless the tenant says another: leaving out one workload is worse than the worst place for ten. */
    public static final double DEFAULT_UNPLACED_PENALTY = 10;

    /** Nothing but the places' capacities. */
    public static final Limits NONE = new Limits(null, null, null, null, null, null, null, null);

    /** Without budget, largest shares of jurisdictions, standbys and penalties of single workloads. */
    @SuppressWarnings("TooManyParameters") // A limit each.
    public Limits(
            Capacity.@Nullable Basis capacity,
            @Nullable Integer operators,
            @Nullable Map<String, Double> minimumShares,
            @Nullable Double operatorShare,
            @Nullable Double stackShare,
            @Nullable Double unplacedPenalty,
            @Nullable List<List<String>> together,
            @Nullable List<List<String>> apart) {
        this(
                capacity,
                operators,
                minimumShares,
                operatorShare,
                stackShare,
                unplacedPenalty,
                together,
                apart,
                null,
                null,
                null,
                null);
    }

    /** Which capacity counts. */
    public Capacity.Basis basis() {
        return capacity == null ? Capacity.Basis.CREDIBLE : capacity;
    }

    /** The penalty that counts. */
    public double penalty() {
        return unplacedPenalty == null ? DEFAULT_UNPLACED_PENALTY : unplacedPenalty;
    }

    /** The penalty that counts for one workload. */
    public double penalty(String workload) {
        return unplacedPenalties == null ? penalty() : unplacedPenalties.getOrDefault(workload, penalty());
    }

    /** Never null, for readers. */
    public Map<String, Double> largestShares() {
        return maximumShares == null ? Map.of() : maximumShares;
    }

    /** Never null, for readers. */
    public List<Failover> standbys() {
        return failover == null ? List.of() : failover;
    }

    /** The standby that each workload needs, by workload. */
    public Map<String, Failover> standbyByWorkload() {
        var needed = new HashMap<String, Failover>();
        standbys().forEach(each -> each.workloads().forEach(workload -> needed.put(workload, each)));
        return needed;
    }

    /** Never null, for readers. */
    public Map<String, Double> leastShares() {
        return minimumShares == null ? Map.of() : minimumShares;
    }

    /** Never null, for readers. */
    public List<List<String>> groupsTogether() {
        return together == null ? List.of() : together;
    }

    /** Never null, for readers. */
    public List<List<String>> groupsApart() {
        return apart == null ? List.of() : apart;
    }

    /** The same where this capacity counts. */
    public Limits counting(Capacity.Basis basis) {
        return new Limits(
                basis,
                operators,
                minimumShares,
                operatorShare,
                stackShare,
                unplacedPenalty,
                together,
                apart,
                budget,
                maximumShares,
                failover,
                unplacedPenalties);
    }

    /** Whether a limit shares out the demand that runs. */
    public boolean sharesOut() {
        return !leastShares().isEmpty() || !largestShares().isEmpty() || operatorShare != null || stackShare != null;
    }

    /** Whether a limit speaks of shares or money, so that every workload's demand must be known. */
    boolean needsDemand() {
        return sharesOut() || budget != null;
    }

    /** The same without a word on workloads that are not among these; a group of one is none. */
    public Limits only(Set<String> workloads) {
        return new Limits(
                capacity,
                operators,
                minimumShares,
                operatorShare,
                stackShare,
                unplacedPenalty,
                groups(together, workloads),
                groups(apart, workloads),
                budget,
                maximumShares,
                failover == null
                        ? null
                        : failover.stream()
                                .map(each -> new Failover(only(each.workloads(), workloads), each.apart(), each.held()))
                                .filter(each -> !each.workloads().isEmpty())
                                .toList(),
                unplacedPenalties);
    }

    private static @Nullable List<List<String>> groups(@Nullable List<List<String>> groups, Set<String> workloads) {
        return groups == null
                ? null
                : groups.stream()
                        .map(group -> only(group, workloads))
                        .filter(group -> group.size() > 1)
                        .toList();
    }

    private static List<String> only(List<String> named, Set<String> workloads) {
        return named.stream().filter(workloads::contains).toList();
    }
}
