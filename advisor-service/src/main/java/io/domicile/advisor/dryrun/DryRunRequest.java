package io.domicile.advisor.dryrun;

import io.domicile.advisor.workload.Workload;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of what to ask the rule: one of the first two.
 *
 * @param portfolio one of the tenant's, with all its workloads
 * @param on the day whose law counts; null: today, or the rule's first day if that is later
 */
record DryRunRequest(
        @Nullable UUID portfolio,
        @Nullable @Valid Workload workload,
        @Nullable LocalDate on) {}
