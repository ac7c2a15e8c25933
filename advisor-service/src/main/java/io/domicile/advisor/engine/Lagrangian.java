package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * Prices by subgradient steps: quick and rough. Works on a sample of the items against as large a part of the capacities;
 * prices of a sample are already good prices for all.
 */
final class Lagrangian {
    private final Core core;
    private final int[] sample;
    private final double part;
    private final double[] scale;
    private final double[] own;
    private final double[] row;
    private final double[] slotPrice;
    private final double[] used;
    private final double[] step;

    private double best = Double.NEGATIVE_INFINITY;
    private double[] bestOwn;
    private double[] bestRow;

    /** Begins at some prices, looking at a sample of the items only. */
    Lagrangian(Core core, int[] sample, Prices start) {
        this.core = core;
        this.sample = sample;
        part = (double) sample.length / core.items;
        own = new double[core.slots];
        row = start.row().clone();
        slotPrice = new double[core.slots + 1];
        used = new double[core.slots + 1];
        step = new double[core.slots + core.rows];
        scale = new double[core.slots];
        double total = 0;
        int limited = 0;
        for (int s = 0; s < core.slots; s++) {
            if (core.capacity[s] != Problem.UNLIMITED) {
                total += core.capacity[s];
                limited++;
            }
        }
        double mean = limited == 0 ? 1 : Math.max(total / limited, 1);
        for (int s = 0; s < core.slots; s++) {
            // An unlimited slot is never dear; a tiny one still counts.
            scale[s] = core.capacity[s] == Problem.UNLIMITED ? 0 : Math.max((double) core.capacity[s], 0.01 * mean);
            double charged = charged(s);
            own[s] = core.capacity[s] == Problem.UNLIMITED ? 0 : Math.max(0, start.slot()[s] - charged);
        }
        bestOwn = own.clone();
        bestRow = row.clone();
    }

    private double charged(int s) {
        double sum = 0;
        for (int r = 0; r < core.rows; r++) {
            sum += core.weight[s * core.rows + r] * row[r];
        }
        return sum;
    }

    /** Takes steps and returns the best prices seen. */
    Prices run(int steps, Work work) {
        double pace = 1.0;
        int since = 0;
        double target = 0;
        var rowScale = rowScales();
        int pairs = core.options() / Math.max(1, core.items) * sample.length;
        Arrays.fill(step, 0);
        for (int round = 0; round < steps; round++) {
            if (work.spend(1 + pairs / 64)) {
                break;
            }
            double value = evaluate();
            if (round == 0) {
                target = 0.02 * Math.abs(value) + 1e-9;
            }
            if (value > best) {
                since = value > best + 0.02 * target ? 0 : since + 1;
                best = value;
                bestOwn = own.clone();
                bestRow = row.clone();
            } else {
                since++;
            }
            if (since >= 6) {
                pace *= 0.7;
                since = 0;
            }
            advance(pace * target, rowScale);
        }
        System.arraycopy(bestOwn, 0, own, 0, own.length);
        System.arraycopy(bestRow, 0, row, 0, row.length);
        price();
        return new Prices(slotPrice.clone(), row.clone());
    }

    private double[] rowScales() {
        var result = new double[core.rows];
        for (int r = 0; r < core.rows; r++) {
            double sum = 0;
            for (int s = 0; s < core.slots; s++) {
                sum += Math.abs((double) core.weight[s * core.rows + r]) * scale[s];
            }
            result[r] = Math.max(sum / Math.sqrt(core.slots), 1e-9);
        }
        return result;
    }

    private void price() {
        for (int s = 0; s < core.slots; s++) {
            slotPrice[s] = own[s] + charged(s);
        }
    }

    private double evaluate() {
        price();
        Arrays.fill(used, 0);
        double value = 0;
        for (int i : sample) {
            double least = Double.POSITIVE_INFINITY;
            int chosen = 0;
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                double priced = core.priced(o, slotPrice);
                if (priced < least) {
                    least = priced;
                    chosen = o;
                }
            }
            value += least;
            used[core.slot[chosen]] += core.load[chosen];
            if (core.extra != null) {
                for (int e = core.extra.first()[chosen]; e < core.extra.first()[chosen + 1]; e++) {
                    used[core.extra.slot()[e]] += core.extra.load()[e];
                }
            }
        }
        for (int s = 0; s < core.slots; s++) {
            if (scale[s] > 0) {
                value -= own[s] * core.capacity[s] * part;
            }
        }
        for (int r = 0; r < core.rows; r++) {
            value -= row[r] * core.rowLimit[r] * part;
        }
        return value;
    }

    /** One step along the subgradient, mixed with the last step, as long as {@code length} of value promises. */
    private void advance(double length, double[] rowScale) {
        double norm = 0;
        for (int s = 0; s < core.slots; s++) {
            double g = scale[s] == 0 ? 0 : (used[s] / part - core.capacity[s]) / scale[s];
            if (own[s] == 0 && g < 0) {
                g = 0;
            }
            step[s] = 0.6 * step[s] + g;
            norm += step[s] * step[s];
        }
        for (int r = 0; r < core.rows; r++) {
            double sum = -core.rowLimit[r];
            for (int s = 0; s < core.slots; s++) {
                sum += core.weight[s * core.rows + r] * used[s] / part;
            }
            double g = sum / rowScale[r];
            if (row[r] == 0 && g < 0) {
                g = 0;
            }
            step[core.slots + r] = 0.6 * step[core.slots + r] + g;
            norm += step[core.slots + r] * step[core.slots + r];
        }
        if (norm == 0) {
            return;
        }
        double by = length / part / norm;
        for (int s = 0; s < core.slots; s++) {
            if (scale[s] > 0) {
                own[s] = Math.max(0, own[s] + by * step[s] / scale[s]);
            }
        }
        for (int r = 0; r < core.rows; r++) {
            row[r] = Math.max(0, row[r] + by * step[core.slots + r] / rowScale[r]);
        }
    }
}
