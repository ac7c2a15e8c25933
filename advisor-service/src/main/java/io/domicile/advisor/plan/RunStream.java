package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.plan.PlanView.Objective;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of a run as it goes on. */
final class RunStream {

    private RunStream() {}

    /** An event, or that nothing is new. */
    sealed interface Item permits Progressed, Planned, Replayed, Ended, Beat, Closed {}

    /** It is further than it was. */
    record Progressed(RunView run) implements Item {}

    /**
     * The plan is there; the last event.
     *
     * @param plan where it is read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Planned(
            UUID id,
            String plan,
            PlanView.Status status,
            @Nullable Objective objective) implements Item {

        static Planned of(PlanView plan) {
            return new Planned(plan.id(), "/api/v1/plans/" + plan.id(), plan.status(), plan.objective());
        }
    }

    /** A plan was computed again; the last event. */
    record Replayed(RunView run) implements Item {}

    /** It ended without a plan of its own, or without a replay; the last event. */
    record Ended(RunView run) implements Item {}

    /** Nothing new; but the connection lives. */
    record Beat() implements Item {}

    /** No more; nothing is sent. */
    record Closed() implements Item {}
}
