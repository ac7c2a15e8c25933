package io.domicile.advisor.plan;

import io.domicile.advisor.artifact.Holdings;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.plan.PlanView.Objective;
import io.domicile.advisor.plan.PlanView.Status;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.rule.OwnRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A solved plan that is not stored yet.
 *
 * @param basis what it was made of, to see whether it still is so
 * @param places place by workload
 * @param objective null when nothing keeps the limits
 * @param conflicts the limits that can't be kept together
 * @param engine what solved it
 */
record Draft(
        Basis basis,
        Case given,
        Status status,
        Map<String, String> places,
        @Nullable Objective objective,
        List<String> conflicts,
        String engine) {

    /**
     * What was read.
     *
     * @param current the plan that this one would replace
     * @param on the day for which it is planned
     * @param held what the tenant holds on that day
     * @param own the tenant's own rules in force
     */
    record Basis(
            PortfolioView portfolio,
            Optional<PlanView> current,
            List<Place> places,
            LocalDate on,
            Holdings held,
            OwnRules own) {

        boolean isStill(
                PortfolioView portfolioNow,
                Optional<PlanView> currentNow,
                List<Place> placesNow,
                Holdings heldNow,
                OwnRules ownNow) {
            return held.equals(heldNow)
                    && own.equals(ownNow)
                    && portfolio.version() == portfolioNow.version()
                    && current.map(PlanView::id).equals(currentNow.map(PlanView::id))
                    && Fingerprint.of(places).equals(Fingerprint.of(placesNow));
        }
    }
}
