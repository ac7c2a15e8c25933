package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * The linear relaxation over a choice of candidates, by a primal-dual interior point method (Mehrotra's predictor and
 * corrector) made for this form. Each step's equations are reduced to the slots and rows, which are few, because the
 * items' part is diagonal; so a step costs about items x candidates^2 + slots^3 / 6, whatever the number of items.
 *
 * <p>Loads are scaled by capacity, rows by their largest term, costs by their mean difference, so that 1 is a usual size.
 */
final class InteriorPoint {
    private static final double SHORTER = 0.9995;
    /** How often a direction is bent for a longer step. */
    private static final int BENDS = 2;

    private final Core core;
    private final Candidates candidates;
    private final int items;
    private final int slots;
    private final int rows;
    private final int size;
    private final int n;

    private final double[] slotScale;
    private final double[] rowScale;
    private final double costScale;

    /** Entries of candidate k: {@code at[first[k]]} to {@code at[first[k + 1] - 1]}. */
    private final int[] first;

    private final int[] at;
    private final double[] amount;
    private final double[] cost;
    private final double[] weight;
    private final double[] limit;
    private final double[] upper;

    private final double[] x;
    private final double[] z;
    private final double[] dx;
    private final double[] dz;
    private final double[] ratio;
    private final double[] alpha;
    private final double[] dAlpha;
    private final double[] itemRatio;
    private final double[] itemRest;
    private final double[] price;
    private final double[] load;
    private final double[] lower;
    private final double[] room;
    private final double[] roomDual;
    private final double[] slack;
    private final double[] slackDual;

    private final double[] dPrice;
    private final double[] dLoad;
    private final double[] dLower;
    private final double[] dRoom;
    private final double[] dRoomDual;
    private final double[] dSlack;
    private final double[] dSlackDual;

    private final CentralPath path;

    private final double[] residual;
    private final double[] loadResidual;
    private final double[][] matrix;
    private final double[] right;
    private final double[] loadRatio;
    private final double[] gathered;
    private final int[] touched;
    private final int[] stamp;

    private final double[] wanted;
    private final double[] wantedLower;
    private final double[] wantedRoom;
    private final double[] wantedSlack;
    private double[][] kept = new double[0][];
    private int steps;
    private double gap = Double.POSITIVE_INFINITY;

    InteriorPoint(Core core, Candidates candidates, Prices start) {
        this(core, candidates, start, Scaled.scaleCosts(core, candidates, start));
    }

    private InteriorPoint(Core core, Candidates candidates, Prices start, double costScale) {
        this.costScale = costScale;
        this.core = core;
        this.candidates = candidates;
        items = core.items;
        slots = core.slots;
        rows = core.rows;
        size = slots + rows;
        n = candidates.size();
        var scaled = new Scaled(core, candidates, costScale);
        slotScale = scaled.slotScale;
        rowScale = scaled.rowScale;
        first = scaled.first;
        at = scaled.at;
        amount = scaled.amount;
        cost = scaled.cost;
        weight = scaled.weight;
        limit = scaled.limit;
        upper = scaled.upper;

        var point = new Point(n, items, slots, rows);
        x = point.x;
        z = point.z;
        dx = new double[n];
        dz = new double[n];
        ratio = new double[n];
        alpha = point.alpha;
        dAlpha = new double[items];
        itemRatio = new double[items];
        itemRest = new double[items];
        price = point.price;
        load = point.load;
        lower = point.lower;
        room = point.room;
        roomDual = point.roomDual;
        slack = point.slack;
        slackDual = point.slackDual;
        dPrice = new double[size];
        dLoad = new double[slots];
        dLower = new double[slots];
        dRoom = new double[slots];
        dRoomDual = new double[slots];
        dSlack = new double[rows];
        dSlackDual = new double[rows];
        residual = new double[size];
        loadResidual = new double[slots];
        matrix = new double[size][size];
        right = new double[size];
        loadRatio = new double[slots];
        gathered = new double[slots];
        touched = new int[slots];
        stamp = new int[slots];
        wanted = new double[n];
        wantedLower = new double[slots];
        wantedRoom = new double[slots];
        wantedSlack = new double[rows];
        path = new CentralPath(candidates, scaled, point);
        begin(start);
    }

    /** Goes on from another's point with other candidates of the same problem; those that are new begin nearly unused. */
    InteriorPoint(InteriorPoint other, Candidates candidates) {
        this(other.core, candidates, other.prices(), other.costScale);
        double mu = other.prepare();
        for (int s = 0; s < slots; s++) {
            double change = other.slotScale[s] / slotScale[s];
            load[s] = other.load[s] * change;
            room[s] = upper[s] < Double.POSITIVE_INFINITY ? Math.max(upper[s] - load[s], other.room[s] * change) : 1;
            lower[s] = other.lower[s] / change;
            roomDual[s] = other.roomDual[s] / change;
        }
        for (int r = 0; r < rows; r++) {
            double change = other.rowScale[r] / rowScale[r];
            slack[r] = other.slack[r] * change;
            slackDual[r] = other.slackDual[r] / change;
            price[slots + r] = other.price[slots + r] / change;
        }
        for (int i = 0; i < items; i++) {
            alpha[i] = other.alpha[i];
            int old = other.candidates.first(i);
            int end = other.candidates.first(i + 1);
            for (int k = candidates.first(i); k < candidates.first(i + 1); k++) {
                while (old < end && other.candidates.option(old) < candidates.option(k)) {
                    old++;
                }
                if (old < end && other.candidates.option(old) == candidates.option(k)) {
                    x[k] = other.x[old];
                    z[k] = other.z[old];
                } else {
                    z[k] = Math.max(dualResidual(i, k), Math.sqrt(mu));
                    x[k] = mu / z[k];
                }
            }
        }
        steps = other.steps;
    }

    private void begin(Prices start) {
        for (int s = 0; s < slots; s++) {
            price[s] = -start.slot()[s] * slotScale[s] / costScale;
        }
        for (int r = 0; r < rows; r++) {
            price[slots + r] = -start.row()[r] * rowScale[r] / costScale;
        }
    }

    /**
     * Moves the prices, by Newton's method on the smoothed dual, until the loads that they cause are nearly what the
     * capacities ask for; everything else follows from the prices and lies on the central path at {@code mu}. Unlike the
     * steps of {@link #solve} this works from anywhere.
     */
    boolean centre(double mu, int mostSteps, Work work) {
        path.follow(mu);
        prepare();
        for (int r = 0; r < rows; r++) {
            double room = Math.max(residual[slots + r] + slack[r], 1e-3);
            price[slots + r] = Math.min(price[slots + r], -mu / room);
        }
        path.follow(mu);
        prepare();
        double reach = 1;
        for (int step = 0; step < mostSteps; step++) {
            if (worst() < 0.05) {
                return true;
            }
            if (work.spend(1 + n / 4 + (long) size * size * size / 600)) {
                return false;
            }
            assemble();
            if (!Dense.factor(matrix, size)) {
                return false;
            }
            aim(mu, 0);
            direct();
            double slope = slope();
            double length = Math.min(1, Math.max(0.02, 2 * reach));
            for (int r = 0; r < rows; r++) {
                if (dPrice[slots + r] > 0) {
                    length = Math.min(length, -0.95 * price[slots + r] / dPrice[slots + r]);
                }
            }
            double gone = 0;
            for (int attempt = 0; attempt < 8; attempt++) {
                for (int s = 0; s < size; s++) {
                    price[s] += (length - gone) * dPrice[s];
                }
                gone = length;
                path.follow(mu);
                prepare();
                double now = slope();
                if (now > -0.5 * slope) {
                    break;
                }
                length *= Math.clamp(slope / (slope - now), 0.1, 0.6);
            }
            reach = gone;
            steps++;
        }
        return worst() < 0.05;
    }

    private double slope() {
        double sum = 0;
        for (int s = 0; s < size; s++) {
            sum -= residual[s] * dPrice[s];
        }
        return -sum;
    }

    private double worst() {
        double most = 0;
        for (int s = 0; s < size; s++) {
            most = Math.max(most, Math.abs(residual[s]));
        }
        return most;
    }

    /**
     * Works until the relative gap between relaxation and prices is below a tolerance.
     *
     * @return false if it was ended before, or stopped making progress
     */
    boolean solve(double tolerance, int mostSteps, Work work) {
        for (int step = 0; step < mostSteps; step++) {
            double mu = prepare();
            if (gap < tolerance) {
                return true;
            }
            if (work.spend(1 + n / 8 + (long) size * size * size / 600)) {
                return false;
            }
            assemble();
            if (!Dense.factor(matrix, size)) {
                return false;
            }
            aim(0, 0);
            direct();
            if (!isFinite()) {
                return false;
            }
            double primal = primalStep();
            double dual = dualStep();
            double after = complementarity(primal, dual);
            double centre = StrictMath.pow(after / mu, 3);
            aim(centre * mu, 1);
            direct();
            primal = Math.min(1, SHORTER * primalStep());
            dual = Math.min(1, SHORTER * dualStep());
            for (int c = 0; c < BENDS && (primal < 0.9 || dual < 0.9); c++) {
                keep();
                bend(centre * mu, Math.min(1, primal + 0.3), Math.min(1, dual + 0.3));
                direct();
                double p = Math.min(1, SHORTER * primalStep());
                double d = Math.min(1, SHORTER * dualStep());
                if (p + d < primal + dual + 0.05) {
                    if (p + d < primal + dual) {
                        restore();
                    } else {
                        primal = p;
                        dual = d;
                    }
                    break;
                }
                primal = p;
                dual = d;
            }
            move(primal, dual);
            steps++;
            if (Math.max(primal, dual) < 1e-6) {
                return false;
            }
        }
        prepare();
        return gap < tolerance;
    }

    /** Those candidates of which at least so much is used. */
    Candidates used(double share) {
        return candidates.where(k -> x[k] >= share);
    }

    int steps() {
        return steps;
    }

    double gap() {
        return gap;
    }

    /** How much of candidate k is used. */
    double share(int k) {
        return x[k];
    }

    Prices prices() {
        var slot = new double[slots + 1];
        var row = new double[rows];
        for (int r = 0; r < rows; r++) {
            row[r] = Math.max(0, -price[slots + r]) * costScale / rowScale[r];
        }
        for (int s = 0; s < slots; s++) {
            slot[s] = -price[s] * costScale / slotScale[s];
        }
        return new Prices(slot, row);
    }

    private int terms() {
        int bounded = 0;
        for (int s = 0; s < slots; s++) {
            bounded += upper[s] < Double.POSITIVE_INFINITY ? 2 : 1;
        }
        return n + bounded + rows;
    }

    /** Residuals and the mean complementarity, from which also the gap comes. */
    private double prepare() {
        Arrays.fill(residual, 0);
        double sum = 0;
        double primal = 0;
        double infeasible = 0;
        for (int i = 0; i < items; i++) {
            double rest = 1;
            for (int k = candidates.first(i); k < candidates.first(i + 1); k++) {
                rest -= x[k];
                sum += x[k] * z[k];
                primal += x[k] * cost[k];
                for (int e = first[k]; e < first[k + 1]; e++) {
                    residual[at[e]] -= amount[e] * x[k];
                }
            }
            itemRest[i] = rest;
            infeasible = Math.max(infeasible, Math.abs(rest));
        }
        for (int s = 0; s < slots; s++) {
            residual[s] += load[s];
            infeasible = Math.max(infeasible, Math.abs(residual[s]));
            sum += load[s] * lower[s];
            if (upper[s] < Double.POSITIVE_INFINITY) {
                sum += room[s] * roomDual[s];
            }
            double charged = 0;
            for (int r = 0; r < rows; r++) {
                charged += weight[r * slots + s] * price[slots + r];
            }
            loadResidual[s] = price[s] - charged - lower[s] + roomDual[s];
        }
        for (int r = 0; r < rows; r++) {
            double rest = limit[r] - slack[r];
            for (int s = 0; s < slots; s++) {
                rest -= weight[r * slots + s] * load[s];
            }
            residual[slots + r] = rest;
            infeasible = Math.max(infeasible, Math.abs(rest));
            sum += slack[r] * slackDual[r];
        }
        double total = 0;
        for (int i = 0; i < items; i++) {
            total += Math.abs(alpha[i]);
        }
        gap = Math.max(sum / (1 + Math.abs(primal) + total), infeasible * 0.1);
        return sum / terms();
    }

    private void assemble() {
        for (double[] row : matrix) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(stamp, -1);
        for (int i = 0; i < items; i++) {
            int from = candidates.first(i);
            int to = candidates.first(i + 1);
            double total = 0;
            int count = 0;
            for (int k = from; k < to; k++) {
                double d = x[k] / z[k];
                ratio[k] = d;
                total += d;
                for (int e = first[k]; e < first[k + 1]; e++) {
                    int s = at[e];
                    double part = d * amount[e];
                    if (stamp[s] != i) {
                        stamp[s] = i;
                        gathered[s] = 0;
                        touched[count++] = s;
                    }
                    gathered[s] += part;
                    matrix[s][s] += part * amount[e];
                    for (int f = e + 1; f < first[k + 1]; f++) {
                        int t = at[f];
                        matrix[Math.min(s, t)][Math.max(s, t)] += part * amount[f];
                    }
                }
            }
            itemRatio[i] = total;
            spread(count, total);
        }
        for (int s = 0; s < slots; s++) {
            double rest = lower[s] / load[s];
            if (upper[s] < Double.POSITIVE_INFINITY) {
                rest += roomDual[s] / room[s];
            }
            loadRatio[s] = 1 / rest;
            matrix[s][s] += loadRatio[s];
            for (int r = 0; r < rows; r++) {
                double part = weight[r * slots + s] * loadRatio[s];
                matrix[s][slots + r] -= part;
                for (int q = r; q < rows; q++) {
                    matrix[slots + r][slots + q] += part * weight[q * slots + s];
                }
            }
        }
        for (int r = 0; r < rows; r++) {
            matrix[slots + r][slots + r] += slack[r] / slackDual[r];
        }
    }

    /** Takes the item's own equation out: its touched slots, in pairs. */
    private void spread(int count, double total) {
        boolean ascending = true;
        for (int a = 1; a < count; a++) {
            ascending &= touched[a - 1] < touched[a];
        }
        if (!ascending) {
            Arrays.sort(touched, 0, count);
        }
        for (int a = 0; a < count; a++) {
            int s = touched[a];
            double factor = gathered[s] / total;
            double[] row = matrix[s];
            for (int b = a; b < count; b++) {
                row[touched[b]] -= factor * gathered[touched[b]];
            }
        }
    }

    /**
     * What the products of the next point are to be.
     *
     * @param second how much of the last direction's second-order terms is taken off
     */
    private void aim(double target, double second) {
        for (int k = 0; k < n; k++) {
            wanted[k] = target - x[k] * z[k] - second * dx[k] * dz[k];
        }
        for (int s = 0; s < slots; s++) {
            wantedLower[s] = target - load[s] * lower[s] - second * dLoad[s] * dLower[s];
            wantedRoom[s] = target - room[s] * roomDual[s] - second * dRoom[s] * dRoomDual[s];
        }
        for (int r = 0; r < rows; r++) {
            wantedSlack[r] = target - slack[r] * slackDual[r] - second * dSlack[r] * dSlackDual[r];
        }
    }

    /** Gondzio's correction: products that a longer step would leave far from the target are drawn towards it. */
    private void bend(double target, double p, double d) {
        for (int k = 0; k < n; k++) {
            wanted[k] += drawn((x[k] + p * dx[k]) * (z[k] + d * dz[k]), target);
        }
        for (int s = 0; s < slots; s++) {
            wantedLower[s] += drawn((load[s] + p * dLoad[s]) * (lower[s] + d * dLower[s]), target);
            if (upper[s] < Double.POSITIVE_INFINITY) {
                wantedRoom[s] += drawn((room[s] + p * dRoom[s]) * (roomDual[s] + d * dRoomDual[s]), target);
            }
        }
        for (int r = 0; r < rows; r++) {
            wantedSlack[r] += drawn((slack[r] + p * dSlack[r]) * (slackDual[r] + d * dSlackDual[r]), target);
        }
    }

    private static double drawn(double product, double target) {
        if (product < 0.1 * target) {
            return 0.1 * target - product;
        }
        return product > 10 * target ? Math.max(10 * target - product, -10 * target) : 0;
    }

    private void direct() {
        Arrays.fill(right, 0);
        for (int i = 0; i < items; i++) {
            double sum = 0;
            int from = candidates.first(i);
            int to = candidates.first(i + 1);
            for (int k = from; k < to; k++) {
                double e0 = wanted[k] / z[k] - ratio[k] * dualResidual(i, k);
                dx[k] = e0;
                sum += e0;
            }
            double own = (itemRest[i] - sum) / itemRatio[i];
            dAlpha[i] = own;
            for (int k = from; k < to; k++) {
                double part = dx[k] + ratio[k] * own;
                for (int e = first[k]; e < first[k + 1]; e++) {
                    right[at[e]] -= amount[e] * part;
                }
            }
        }
        for (int s = 0; s < slots; s++) {
            double h = wantedLower[s] / load[s] - loadResidual[s];
            if (upper[s] < Double.POSITIVE_INFINITY) {
                h += (roomDual[s] * (upper[s] - load[s] - room[s]) - wantedRoom[s]) / room[s];
            }
            dLoad[s] = h;
            right[s] += residual[s] + loadRatio[s] * h;
            for (int r = 0; r < rows; r++) {
                right[slots + r] -= weight[r * slots + s] * loadRatio[s] * h;
            }
        }
        for (int r = 0; r < rows; r++) {
            double rd = -price[slots + r] - slackDual[r];
            right[slots + r] += residual[slots + r] + (slack[r] * rd - wantedSlack[r]) / slackDual[r];
        }
        System.arraycopy(right, 0, dPrice, 0, size);
        Dense.solve(matrix, size, dPrice);
        finish();
    }

    private boolean isFinite() {
        double sum = 0;
        for (int s = 0; s < size; s++) {
            sum += dPrice[s] * 0;
        }
        for (int k = 0; k < n; k++) {
            sum += (dx[k] + dz[k]) * 0;
        }
        return sum == 0;
    }

    private double dualResidual(int i, int k) {
        double rd = cost[k] - alpha[i] - z[k];
        for (int e = first[k]; e < first[k + 1]; e++) {
            rd -= amount[e] * price[at[e]];
        }
        return rd;
    }

    /** From the prices' direction back to all others. */
    private void finish() {
        for (int i = 0; i < items; i++) {
            double shift = 0;
            for (int k = candidates.first(i); k < candidates.first(i + 1); k++) {
                double change = 0;
                for (int e = first[k]; e < first[k + 1]; e++) {
                    change += amount[e] * dPrice[at[e]];
                }
                dz[k] = change;
                shift += ratio[k] * change;
            }
            dAlpha[i] -= shift / itemRatio[i];
            for (int k = candidates.first(i); k < candidates.first(i + 1); k++) {
                dx[k] += ratio[k] * (dAlpha[i] + dz[k]);
                dz[k] = (wanted[k] - z[k] * dx[k]) / x[k];
            }
        }
        for (int s = 0; s < slots; s++) {
            double charged = -dPrice[s];
            for (int r = 0; r < rows; r++) {
                charged += weight[r * slots + s] * dPrice[slots + r];
            }
            dLoad[s] = loadRatio[s] * (dLoad[s] + charged);
            dLower[s] = (wantedLower[s] - lower[s] * dLoad[s]) / load[s];
            if (upper[s] < Double.POSITIVE_INFINITY) {
                dRoom[s] = upper[s] - load[s] - room[s] - dLoad[s];
                dRoomDual[s] = (wantedRoom[s] - roomDual[s] * dRoom[s]) / room[s];
            }
        }
        for (int r = 0; r < rows; r++) {
            dSlackDual[r] = -price[slots + r] - slackDual[r] - dPrice[slots + r];
            dSlack[r] = (wantedSlack[r] - slack[r] * dSlackDual[r]) / slackDual[r];
        }
    }

    private double[][] directions() {
        return new double[][] {dx, dz, dAlpha, dPrice, dLoad, dLower, dRoom, dRoomDual, dSlack, dSlackDual};
    }

    private void keep() {
        double[][] from = directions();
        if (kept.length == 0) {
            kept = new double[from.length][];
            for (int d = 0; d < from.length; d++) {
                kept[d] = new double[from[d].length];
            }
        }
        for (int d = 0; d < from.length; d++) {
            System.arraycopy(from[d], 0, kept[d], 0, from[d].length);
        }
    }

    private void restore() {
        double[][] to = directions();
        for (int d = 0; d < to.length; d++) {
            System.arraycopy(kept[d], 0, to[d], 0, to[d].length);
        }
    }

    private double primalStep() {
        double step = 1 / SHORTER;
        for (int k = 0; k < n; k++) {
            if (dx[k] < 0) {
                step = Math.min(step, -x[k] / dx[k]);
            }
        }
        for (int s = 0; s < slots; s++) {
            step = within(step, load[s], dLoad[s]);
            step = within(step, room[s], dRoom[s]);
        }
        for (int r = 0; r < rows; r++) {
            step = within(step, slack[r], dSlack[r]);
        }
        return step;
    }

    private double dualStep() {
        double step = 1 / SHORTER;
        for (int k = 0; k < n; k++) {
            if (dz[k] < 0) {
                step = Math.min(step, -z[k] / dz[k]);
            }
        }
        for (int s = 0; s < slots; s++) {
            step = within(step, lower[s], dLower[s]);
            step = within(step, roomDual[s], dRoomDual[s]);
        }
        for (int r = 0; r < rows; r++) {
            step = within(step, slackDual[r], dSlackDual[r]);
        }
        return step;
    }

    private static double within(double step, double value, double change) {
        return change < 0 ? Math.min(step, -value / change) : step;
    }

    private double complementarity(double primal, double dual) {
        double p = Math.min(1, primal);
        double d = Math.min(1, dual);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += (x[k] + p * dx[k]) * (z[k] + d * dz[k]);
        }
        for (int s = 0; s < slots; s++) {
            sum += (load[s] + p * dLoad[s]) * (lower[s] + d * dLower[s]);
            if (upper[s] < Double.POSITIVE_INFINITY) {
                sum += (room[s] + p * dRoom[s]) * (roomDual[s] + d * dRoomDual[s]);
            }
        }
        for (int r = 0; r < rows; r++) {
            sum += (slack[r] + p * dSlack[r]) * (slackDual[r] + d * dSlackDual[r]);
        }
        return sum / terms();
    }

    private void move(double p, double d) {
        for (int k = 0; k < n; k++) {
            x[k] += p * dx[k];
            z[k] += d * dz[k];
        }
        for (int i = 0; i < items; i++) {
            alpha[i] += d * dAlpha[i];
        }
        for (int s = 0; s < size; s++) {
            price[s] += d * dPrice[s];
        }
        for (int s = 0; s < slots; s++) {
            load[s] += p * dLoad[s];
            lower[s] += d * dLower[s];
            if (upper[s] < Double.POSITIVE_INFINITY) {
                room[s] += p * dRoom[s];
                roomDual[s] += d * dRoomDual[s];
            }
        }
        for (int r = 0; r < rows; r++) {
            slack[r] += p * dSlack[r];
            slackDual[r] += d * dSlackDual[r];
        }
    }
}
