package io.domicile.advisor.plan;

import java.util.List;
import java.util.UUID;

/**
 * Whole plans between the one that is best in one criterion and the one that is best in another.
 *
 * @param points the cheapest first; none where no plan keeps the limits
 */
record FrontView(UUID plan, String cost, String against, String unit, List<Point> points, String engine) {

    /**
     * One plan.
     *
     * @param cost mean regret in the criterion that is paid in, penalties included
     * @param bound no plan has less with as little of the other
     * @param gap the part of the cost that the bound leaves open
     * @param against mean regret in the criterion that is bought
     * @param unplaced how many workloads have no place
     * @param elsewhere how many workloads are elsewhere than in the plan that was asked about
     */
    record Point(double cost, double bound, double gap, double against, int unplaced, int elsewhere, boolean proven) {}
}
