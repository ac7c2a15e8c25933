package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.portfolio.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be otherwise than when a plan was made. What is not said stays as it was; rules and verdicts always do.
 *
 * @param weights by workload, {@code *} for all others: how much each criterion counts
 * @param without places that are not there
 * @param capacityKw by place: IT power in kW that can be used there
 * @param phases of places: when they stand
 * @param limits instead of the portfolio's
 * @param moveCost what it counts, in regrets, that a workload is not where the plan has it: what is placed stays unless it
 *     gains more than that
 * @param capacity which capacity of places counts, before what the limits say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhatIf(
        @Nullable @Size(max = 10_000) Map<String, @NotNull Map<String, @NotNull Double>> weights,
        @Nullable @Size(max = 1000) List<@NotNull String> without,

        @Nullable @Size(max = 1000) Map<String, @NotNull @DecimalMin("0") @DecimalMax("10000000") Double> capacityKw,

        @Nullable @Size(max = 100) List<@NotNull @Valid Phase> phases,
        @Nullable @Valid Limits limits,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double moveCost,
        Capacity.@Nullable Basis capacity) {

    /** All workloads of which nothing is said. */
    static final String ALL = "*";

    /**
     * A step of a place's capacity.
     *
     * @param stands whether it is delivered; no unless said
     * @param until the day from which it stands, null for at once; of what does not stand the day by which it is promised
     *     then, null for never
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Phase(
            @NotBlank String place,
            @NotBlank String phase,
            @Nullable Boolean stands,
            @Nullable LocalDate until) {}

    Map<String, Map<String, Double>> weightsOrNone() {
        return weights == null ? Map.of() : weights;
    }

    List<String> withoutOrNone() {
        return without == null ? List.of() : without;
    }

    Map<String, Double> capacitiesOrNone() {
        return capacityKw == null ? Map.of() : capacityKw;
    }

    List<Phase> phasesOrNone() {
        return phases == null ? List.of() : phases;
    }
}
