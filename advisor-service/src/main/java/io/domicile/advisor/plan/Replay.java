package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came out when a plan was computed again from what was kept of its inputs.
 *
 * @param identical whether inputs and result are the same to the last byte
 * @param inputs digest of the kept inputs; {@code inputsAsStated} whether the plan states the same
 * @param result digest of what came out; {@code resultAsStated} whether the plan states the same
 * @param differences workloads that came out elsewhere, the first hundred
 */
record Replay(
        UUID plan,
        boolean identical,
        String engine,
        long work,
        String inputs,
        boolean inputsAsStated,
        String result,
        boolean resultAsStated,
        double value,
        double bound,
        List<Elsewhere> differences) {

    /** A workload that came out elsewhere; null is nowhere. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Elsewhere(
            String workload,
            @Nullable Placement kept,
            @Nullable Placement again) {}
}
