package io.domicile.advisor.advice;

import io.domicile.advisor.score.Preset;
import io.domicile.advisor.workload.Workload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workload and how to look at it. The workload stands apart from the rest, so that its form is the same here, in
 * portfolios and in records.
 *
 * @param on the day whose law counts; null: today, UTC
 * @param proposed whether law that is not in force yet counts as well; null: no
 * @param preset weights for a workload that brings none; null: balanced
 * @param weightSet one of the tenant's weight sets, for a workload that brings no weights; null: the preset's weights
 * @param places ids of the candidates; null: every place that the tenant may see
 */
record AdviceRequest(
        @NotNull @Valid Workload workload,
        @Nullable LocalDate on,
        @Nullable Boolean proposed,
        @Nullable Preset preset,
        @Nullable UUID weightSet,
        @Nullable @Size(min = 1, max = 1000) List<@NotBlank String> places) {}
