package io.domicile.advisor.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.workload.Workload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio as its tenant describes it.
 *
 * @param limits null: nothing but the places' capacities
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewPortfolio(
        @NotBlank @Size(max = 200) String name,
        @NotEmpty @Size(max = Portfolio.MOST_WORKLOADS) List<@Valid @NotNull Workload> workloads,
        @Nullable @Valid Limits limits) {

    Limits limitsOrNone() {
        return limits == null ? Limits.NONE : limits;
    }
}
