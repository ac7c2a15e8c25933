package io.domicile.advisor.plan;

import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The periods that a plan looks at. A workload loads each period in which it runs on any day, from the period's first day to
 * its last, and a place has in a period what it has on the first: so what fits by periods fits on every day.
 *
 * @param today what was announced until then and does not stand is no more credible
 * @param firsts the first day of each period, rising; the first of them is the day of the plan, and the last period has no
 *     end
 * @param needed how many periods say the same as every day would; where that is more than there are, some were read as one
 */
record Horizon(LocalDate today, List<LocalDate> firsts, int needed) {

    Horizon {
        firsts = List.copyOf(firsts);
    }

    /** One period, whatever begins and ends. */
    static Horizon of(LocalDate today, LocalDate on) {
        return new Horizon(today, List.of(on), 1);
    }

    LocalDate on() {
        return firsts.getFirst();
    }

    int periods() {
        return firsts.size();
    }

    LocalDate first(int period) {
        return firsts.get(period);
    }

    /** The last day of a period; empty when it has no end. */
    Optional<LocalDate> last(int period) {
        return period + 1 < periods() ? Optional.of(firsts.get(period + 1).minusDays(1)) : Optional.empty();
    }

    /** Whether a workload has not ended yet on the day of the plan. */
    boolean runs(Workload workload) {
        var end = workload.needs().end();
        return end == null || !end.isBefore(on());
    }

    /** The first period of a workload that runs. */
    int from(Workload workload) {
        return period(workload.needs().start());
    }

    /** The period before which it has ended. */
    int to(Workload workload) {
        var end = workload.needs().end();
        return end == null ? periods() : period(end) + 1;
    }

    boolean runsIn(Workload workload, int period) {
        return from(workload) <= period && period < to(workload);
    }

    private int period(@Nullable LocalDate day) {
        int found = 0;
        while (day != null && found + 1 < periods() && !firsts.get(found + 1).isAfter(day)) {
            found++;
        }
        return found;
    }
}
