package io.domicile.advisor.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the workloads of a portfolio are now, for those who ask what a change would do to them. */
@ApplicationScoped
public class Placements {

    private final Plans plans;

    Placements(Plans plans) {
        this.plans = plans;
    }

    /**
     * What the current plan says.
     *
     * @param places place by workload
     */
    public record Placed(UUID plan, Map<String, String> places) {}

    /** Of the current plan, if there is one. Needs the caller's transaction. */
    public Optional<Placed> current(UUID portfolio) {
        return plans.current(portfolio).map(plan -> new Placed(plan.id(), plan.places()));
    }
}
