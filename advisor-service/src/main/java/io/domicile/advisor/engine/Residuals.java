package io.domicile.advisor.engine;

import java.util.Arrays;

/** What is missing from the equations at a point, and how far the point is from the optimum. */
final class Residuals {
    private final Candidates candidates;
    private final int n;
    private final int items;
    private final int slots;
    private final int rows;
    private final int[] first;
    private final int[] at;
    private final double[] amount;
    private final double[] cost;
    private final double[] weight;
    private final double[] limit;
    private final double[] upper;
    private final double[] x;
    private final double[] z;
    private final double[] alpha;
    private final double[] price;
    private final double[] load;
    private final double[] lower;
    private final double[] room;
    private final double[] roomDual;
    private final double[] slack;
    private final double[] slackDual;

    /** Of slots, then of rows. */
    final double[] residual;

    final double[] loadResidual;
    final double[] itemRest;
    private double gap = Double.POSITIVE_INFINITY;

    Residuals(Scaled scaled, Point point) {
        candidates = scaled.candidates;
        n = scaled.n;
        items = scaled.items;
        slots = scaled.slots;
        rows = scaled.rows;
        first = scaled.first;
        at = scaled.at;
        amount = scaled.amount;
        cost = scaled.cost;
        weight = scaled.weight;
        limit = scaled.limit;
        upper = scaled.upper;
        x = point.x;
        z = point.z;
        alpha = point.alpha;
        price = point.price;
        load = point.load;
        lower = point.lower;
        room = point.room;
        roomDual = point.roomDual;
        slack = point.slack;
        slackDual = point.slackDual;
        residual = new double[slots + rows];
        loadResidual = new double[slots];
        itemRest = new double[items];
    }

    /** Residuals and the mean complementarity, from which also the gap comes. */
    double compute() {
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

    /** Of candidate k of item i. */
    double dualResidual(int i, int k) {
        double rd = cost[k] - alpha[i] - z[k];
        for (int e = first[k]; e < first[k + 1]; e++) {
            rd -= amount[e] * price[at[e]];
        }
        return rd;
    }

    /** How the smoothed dual changes in a direction of the prices. */
    double slope(double[] dPrice) {
        double sum = 0;
        for (int s = 0; s < residual.length; s++) {
            sum -= residual[s] * dPrice[s];
        }
        return -sum;
    }

    /** The largest of slots and rows. */
    double worst() {
        double most = 0;
        for (int s = 0; s < residual.length; s++) {
            most = Math.max(most, Math.abs(residual[s]));
        }
        return most;
    }

    /** How many products there are. */
    int terms() {
        int bounded = 0;
        for (int s = 0; s < slots; s++) {
            bounded += upper[s] < Double.POSITIVE_INFINITY ? 2 : 1;
        }
        return n + bounded + rows;
    }

    /** The relative gap between relaxation and prices, as of the last computation. */
    double gap() {
        return gap;
    }
}
