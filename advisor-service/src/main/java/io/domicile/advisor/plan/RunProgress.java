package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.engine.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is. Values only fall and bounds only rise.
 *
 * @param phase what is being done
 * @param advised of how many workloads the advice is there
 * @param workloads how many there are
 * @param value mean regret of the best plan so far, moves counted; null while there is none
 * @param bound no plan has a lower one; null while there is no bound
 * @param gap the part of the value that the bound leaves open
 * @param work units of the engine's work done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunProgress(
        Phase phase,
        int advised,
        int workloads,
        @Nullable Double value,
        @Nullable Double bound,
        @Nullable Double gap,
        long work) {

    enum Phase {
        ADVICE,
        RELAXATION,
        SEARCH,
        PROOF
    }

    static RunProgress advising(int done, int of) {
        return new RunProgress(Phase.ADVICE, done, of, null, null, null, 0);
    }

    static RunProgress solving(Progress progress, int workloads) {
        Double value = progress.value().isPresent() ? mean(progress.value().getAsLong(), workloads) : null;
        Double bound = progress.bound().isPresent() ? mean(progress.bound().getAsLong(), workloads) : null;
        Double gap = value == null || bound == null || value == 0
                ? null
                : Worth.rounded(Math.max(0, (value - bound) / value));
        return new RunProgress(
                Phase.valueOf(progress.phase().name()), workloads, workloads, value, bound, gap, progress.work());
    }

    private static Double mean(long cost, int workloads) {
        return Worth.rounded((double) cost / Instance.SCALE / workloads);
    }
}
