package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * Newton's equations at a point, reduced to the slots and rows: the items' part is diagonal and is taken out. One matrix
 * serves for several directions.
 */
final class Newton {
    private final int size;
    private final Candidates candidates;
    private final int n;
    private final int items;
    private final int slots;
    private final int rows;
    private final int[] first;
    private final int[] at;
    private final double[] amount;
    private final double[] weight;
    private final double[] upper;
    private final double[] x;
    private final double[] z;
    private final double[] price;
    private final double[] load;
    private final double[] lower;
    private final double[] room;
    private final double[] roomDual;
    private final double[] slack;
    private final double[] slackDual;
    private final double[] dx;
    private final double[] dz;
    private final double[] dAlpha;
    private final double[] dPrice;
    private final double[] dLoad;
    private final double[] dLower;
    private final double[] dRoom;
    private final double[] dRoomDual;
    private final double[] dSlack;
    private final double[] dSlackDual;
    private final double[] residual;
    private final double[] loadResidual;
    private final double[] itemRest;
    private final double[] wanted;
    private final double[] wantedLower;
    private final double[] wantedRoom;
    private final double[] wantedSlack;

    private final Residuals residuals;
    private final double[][] matrix;
    private final double[] right;
    private final double[] ratio;
    /** What is asked for again and again in one step: 1 / x, 1 / z, and what the dual residual takes off. */
    final double[] overX;

    final double[] overZ;
    private final double[] amiss;
    private final double[] itemRatio;
    private final double[] loadRatio;
    private final double[] gathered;
    private final int[] touched;
    private final int[] stamp;

    Newton(Scaled scaled, Point point, Point direction, Residuals residuals, Targets targets) {
        candidates = scaled.candidates;
        n = scaled.n;
        items = scaled.items;
        slots = scaled.slots;
        rows = scaled.rows;
        first = scaled.first;
        at = scaled.at;
        amount = scaled.amount;
        weight = scaled.weight;
        upper = scaled.upper;
        x = point.x;
        z = point.z;
        price = point.price;
        load = point.load;
        lower = point.lower;
        room = point.room;
        roomDual = point.roomDual;
        slack = point.slack;
        slackDual = point.slackDual;
        dx = direction.x;
        dz = direction.z;
        dAlpha = direction.alpha;
        dPrice = direction.price;
        dLoad = direction.load;
        dLower = direction.lower;
        dRoom = direction.room;
        dRoomDual = direction.roomDual;
        dSlack = direction.slack;
        dSlackDual = direction.slackDual;
        residual = residuals.residual;
        loadResidual = residuals.loadResidual;
        itemRest = residuals.itemRest;
        wanted = targets.wanted;
        wantedLower = targets.wantedLower;
        wantedRoom = targets.wantedRoom;
        wantedSlack = targets.wantedSlack;
        this.residuals = residuals;
        size = slots + rows;
        matrix = new double[size][size];
        right = new double[size];
        ratio = new double[n];
        overX = new double[n];
        overZ = new double[n];
        amiss = new double[n];
        itemRatio = new double[items];
        loadRatio = new double[slots];
        gathered = new double[slots];
        touched = new int[slots];
        stamp = new int[slots];
    }

    /** Sets the equations up at the current point; false if they can't be solved. */
    boolean factor() {
        assemble();
        return Dense.factor(matrix, size);
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
                overX[k] = 1 / x[k];
                overZ[k] = 1 / z[k];
                double d = x[k] * overZ[k];
                ratio[k] = d;
                amiss[k] = d * residuals.dualResidual(i, k);
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

    /** The direction to the targets. */
    void direct() {
        Arrays.fill(right, 0);
        for (int i = 0; i < items; i++) {
            double sum = 0;
            int from = candidates.first(i);
            int to = candidates.first(i + 1);
            for (int k = from; k < to; k++) {
                double e0 = wanted[k] * overZ[k] - amiss[k];
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

    boolean isFinite() {
        double sum = 0;
        for (int s = 0; s < size; s++) {
            sum += dPrice[s] * 0;
        }
        for (int k = 0; k < n; k++) {
            sum += (dx[k] + dz[k]) * 0;
        }
        return sum == 0;
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
                dz[k] = (wanted[k] - z[k] * dx[k]) * overX[k];
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
}
