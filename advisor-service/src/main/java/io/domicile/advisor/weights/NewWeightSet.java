package io.domicile.advisor.weights;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A set of weights as its tenant describes it. Only the ratios of weights count. */
record NewWeightSet(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "Tells it from the tenant's other sets", examples = "Sovereignty first")
        String name,

        @NotNull
        @Size(min = 1, max = 30)
        @Schema(
                description = "How much each criterion counts, by its word; at least one more than 0",
                examples = "{\"cost\": 1, \"latency\": 2.5}")
        Map<
                        @Size(max = 60)
                        @Pattern(
                                regexp = "[a-z][a-z-]*",
                                message = "is the word of a criterion: small letters and hyphens, such as cost")
                        String,
                        @NotNull @DecimalMin("0") @DecimalMax("1000000") Double>
                weights) {}
