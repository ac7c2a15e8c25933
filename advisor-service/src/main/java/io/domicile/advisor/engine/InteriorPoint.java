package io.domicile.advisor.engine;

/**
 * The linear relaxation over a choice of candidates, by a primal-dual interior point method (Mehrotra's predictor and
 * corrector) made for this form. Each step's equations are reduced to the slots and rows, which are few, because the
 * items' part is diagonal; so a step costs about items x candidates^2 + slots^3 / 6, whatever the number of items.
 *
 * <p>Loads are scaled by capacity, rows by their largest term, costs by their mean difference, so that 1 is a usual size.
 */
final class InteriorPoint {
    /** How often a direction is bent for a longer step. */
    private static final int BENDS = 2;
    /** So many steps as short as this lead nowhere. */
    private static final int PATIENCE = 3;

    private static final double SHORT = 0.02;
    /** So many times as far from the end as at the beginning, there is none to come to. */
    private static final double ASTRAY = 10;

    private final Core core;
    private final Candidates candidates;
    private final Scaled scaled;
    private final double costScale;
    private final int slots;
    private final int rows;
    private final int size;
    private final int n;

    private final Point point;
    private final Point direction;
    private final Point before;
    private final CentralPath path;
    private final Residuals residuals;
    private final Targets targets;
    private final Newton newton;
    private final Step step;
    private int steps;

    InteriorPoint(Core core, Candidates candidates, Prices start) {
        this(core, candidates, start, Scaled.scaleCosts(core, candidates, start));
    }

    private InteriorPoint(Core core, Candidates candidates, Prices start, double costScale) {
        this.costScale = costScale;
        this.core = core;
        this.candidates = candidates;
        slots = core.slots;
        rows = core.rows;
        size = slots + rows;
        n = candidates.size();
        scaled = new Scaled(core, candidates, costScale);
        point = new Point(n, core.items, slots, rows);
        direction = new Point(n, core.items, slots, rows);
        before = new Point(n, core.items, slots, rows);
        path = new CentralPath(candidates, scaled, point);
        residuals = new Residuals(scaled, point);
        targets = new Targets(scaled, point, direction);
        newton = new Newton(scaled, point, direction, residuals, targets);
        step = new Step(scaled, point, direction, newton);
        begin(start);
    }

    /** Goes on from another's point with other candidates of the same problem; those that are new begin nearly unused. */
    InteriorPoint(InteriorPoint other, Candidates candidates) {
        this(other.core, candidates, other.prices(), other.costScale);
        double mu = other.residuals.compute();
        for (int s = 0; s < slots; s++) {
            double change = other.scaled.slotScale[s] / scaled.slotScale[s];
            point.load[s] = other.point.load[s] * change;
            point.room[s] = scaled.upper[s] < Double.POSITIVE_INFINITY
                    ? Math.max(scaled.upper[s] - point.load[s], other.point.room[s] * change)
                    : 1;
            point.lower[s] = other.point.lower[s] / change;
            point.roomDual[s] = other.point.roomDual[s] / change;
        }
        for (int r = 0; r < rows; r++) {
            double change = other.scaled.rowScale[r] / scaled.rowScale[r];
            point.slack[r] = other.point.slack[r] * change;
            point.slackDual[r] = other.point.slackDual[r] / change;
            point.price[slots + r] = other.point.price[slots + r] / change;
        }
        for (int i = 0; i < core.items; i++) {
            point.alpha[i] = other.point.alpha[i];
            int old = other.candidates.first(i);
            int end = other.candidates.first(i + 1);
            for (int k = candidates.first(i); k < candidates.first(i + 1); k++) {
                while (old < end && other.candidates.option(old) < candidates.option(k)) {
                    old++;
                }
                if (old < end && other.candidates.option(old) == candidates.option(k)) {
                    point.x[k] = other.point.x[old];
                    point.z[k] = other.point.z[old];
                } else {
                    point.z[k] = Math.max(residuals.dualResidual(i, k), Math.sqrt(mu));
                    point.x[k] = mu / point.z[k];
                }
            }
        }
        steps = other.steps;
    }

    private void begin(Prices start) {
        for (int s = 0; s < slots; s++) {
            point.price[s] = -start.slot()[s] * scaled.slotScale[s] / costScale;
        }
        for (int r = 0; r < rows; r++) {
            point.price[slots + r] = -start.row()[r] * scaled.rowScale[r] / costScale;
        }
    }

    /**
     * Moves the prices, by Newton's method on the smoothed dual, until the loads that they cause are nearly what the
     * capacities ask for; everything else follows from the prices and lies on the central path at {@code mu}. Unlike the
     * steps of {@link #solve} this works from anywhere.
     */
    boolean centre(double mu, int mostSteps, Work work) {
        path.follow(mu);
        residuals.compute();
        for (int r = 0; r < rows; r++) {
            double room = Math.max(residuals.residual[slots + r] + point.slack[r], 1e-3);
            point.price[slots + r] = Math.min(point.price[slots + r], -mu / room);
        }
        path.follow(mu);
        residuals.compute();
        double reach = 1;
        for (int k = 0; k < mostSteps; k++) {
            if (residuals.worst() < 0.05) {
                return true;
            }
            if (work.spend(1 + n / 4 + (long) size * size * size / 600)) {
                return false;
            }
            if (!newton.factor()) {
                return false;
            }
            targets.aim(mu, 0);
            newton.direct();
            double slope = residuals.slope(direction.price);
            double length = Math.min(1, Math.max(0.02, 2 * reach));
            for (int r = 0; r < rows; r++) {
                if (direction.price[slots + r] > 0) {
                    length = Math.min(length, -0.95 * point.price[slots + r] / direction.price[slots + r]);
                }
            }
            double gone = 0;
            for (int attempt = 0; attempt < 8; attempt++) {
                for (int s = 0; s < size; s++) {
                    point.price[s] += (length - gone) * direction.price[s];
                }
                gone = length;
                path.follow(mu);
                residuals.compute();
                double now = residuals.slope(direction.price);
                if (now > -0.5 * slope) {
                    break;
                }
                length *= Math.clamp(slope / (slope - now), 0.1, 0.6);
            }
            reach = gone;
            steps++;
        }
        return residuals.worst() < 0.05;
    }

    /**
     * Works until the relative gap between relaxation and prices is below a tolerance.
     *
     * @return false if it was ended before, or stopped making progress
     */
    boolean solve(double tolerance, int mostSteps, Work work) {
        int idle = 0;
        double start = 0;
        for (int k = 0; k < mostSteps; k++) {
            double mu = residuals.compute();
            start = k == 0 ? mu : start;
            if (residuals.gap() < tolerance) {
                return true;
            }
            if (work.spend(1 + n / 8 + (long) size * size * size / 600)) {
                return false;
            }
            if (!newton.factor()) {
                return false;
            }
            targets.aim(0, 0);
            newton.direct();
            if (!newton.isFinite()) {
                return false;
            }
            double primal = step.primal();
            double dual = step.dual();
            double after = step.complementarity(Math.min(1, primal), Math.min(1, dual)) / residuals.terms();
            double centre = StrictMath.pow(after / mu, 3);
            targets.aim(centre * mu, 1);
            newton.direct();
            primal = Math.min(1, Step.SHORTER * step.primal());
            dual = Math.min(1, Step.SHORTER * step.dual());
            for (int c = 0; c < BENDS && (primal < 0.9 || dual < 0.9); c++) {
                before.take(direction);
                targets.bend(centre * mu, Math.min(1, primal + 0.3), Math.min(1, dual + 0.3));
                newton.direct();
                double p = Math.min(1, Step.SHORTER * step.primal());
                double d = Math.min(1, Step.SHORTER * step.dual());
                if (p + d < primal + dual + 0.05) {
                    if (p + d < primal + dual) {
                        direction.take(before);
                    } else {
                        primal = p;
                        dual = d;
                    }
                    break;
                }
                primal = p;
                dual = d;
            }
            step.move(primal, dual);
            steps++;
            idle = Math.max(primal, dual) < SHORT ? idle + 1 : 0;
            if (idle == PATIENCE || mu > ASTRAY * start) {
                return false;
            }
        }
        residuals.compute();
        return residuals.gap() < tolerance;
    }

    /** Those candidates of which at least so much is used. */
    Candidates used(double share) {
        return candidates.where(k -> point.x[k] >= share);
    }

    int steps() {
        return steps;
    }

    double gap() {
        return residuals.gap();
    }

    /** How much of candidate k is used. */
    double share(int k) {
        return point.x[k];
    }

    Prices prices() {
        var slot = new double[slots + 1];
        var row = new double[rows];
        for (int r = 0; r < rows; r++) {
            row[r] = Math.max(0, -point.price[slots + r]) * costScale / scaled.rowScale[r];
        }
        for (int s = 0; s < slots; s++) {
            slot[s] = -point.price[s] * costScale / scaled.slotScale[s];
        }
        return new Prices(slot, row);
    }
}
