package io.domicile.advisor.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.place.Capacity;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the workloads of a portfolio have to share. What is not said does not limit; places' capacities always do. Shares are
 * fractions of the demand, in kW of IT power, of all workloads, whether they find a place or not.
 *
 * @param capacity which capacity of places counts; CREDIBLE unless said
 * @param operators most operators that may be used
 * @param minimumShares by jurisdiction where the data sit: the least share of the demand that must run there
 * @param operatorShare largest share that one operator may have
 * @param stackShare largest share that may run on one vendor's platform
 * @param unplacedPenalty what a workload without a place counts, in regrets; a placement counts 1 at worst
 * @param together sets of workloads, each at one place or at none
 * @param apart sets of workloads of which no two are at one place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limits(
        Capacity.@Nullable Basis capacity,
        @Nullable @Min(1) @Max(1000) Integer operators,

        @Nullable @Size(max = 20)
        Map<@Pattern(regexp = "[a-z]{2}") String, @NotNull @DecimalMin("0") @DecimalMax("1") Double> minimumShares,

        @Nullable @DecimalMin("0") @DecimalMax("1") Double operatorShare,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double stackShare,

        @Nullable @DecimalMin(value = "1", inclusive = false) @DecimalMax("1000")
        Double unplacedPenalty,

        @Nullable @Size(max = 50) List<@NotNull @Size(min = 2, max = 50) List<@NotNull String>> together,
        @Nullable @Size(max = 50) List<@NotNull @Size(min = 2, max = 50) List<@NotNull String>> apart) {

    /** Unless the tenant says another: leaving out one workload is worse than the worst place for ten. */
    public static final double DEFAULT_UNPLACED_PENALTY = 10;

    /** Nothing but the places' capacities. */
    public static final Limits NONE = new Limits(null, null, null, null, null, null, null, null);

    /** Which capacity counts. */
    public Capacity.Basis basis() {
        return capacity == null ? Capacity.Basis.CREDIBLE : capacity;
    }

    /** The penalty that counts. */
    public double penalty() {
        return unplacedPenalty == null ? DEFAULT_UNPLACED_PENALTY : unplacedPenalty;
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

    /** Whether a limit speaks of shares, so that every workload's demand must be known. */
    boolean needsDemand() {
        return !leastShares().isEmpty() || operatorShare != null || stackShare != null;
    }
}
