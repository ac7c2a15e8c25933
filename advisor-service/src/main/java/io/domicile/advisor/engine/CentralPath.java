package io.domicile.advisor.engine;

/**
 * Where the interior point method should be for given prices: the point at which each variable times its partner is mu. It
 * has a closed form for slots and rows, and one unknown for each item.
 */
final class CentralPath {
    private final Candidates candidates;
    private final int items;
    private final int slots;
    private final int rows;
    private final int[] first;
    private final int[] at;
    private final double[] amount;
    private final double[] cost;
    private final double[] weight;
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

    CentralPath(Candidates candidates, Scaled scaled, Point point) {
        this.candidates = candidates;
        items = point.alpha.length;
        slots = point.load.length;
        rows = point.slack.length;
        first = scaled.first;
        at = scaled.at;
        amount = scaled.amount;
        cost = scaled.cost;
        weight = scaled.weight;
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
    }

    /** Puts everything on the central path of the current prices. */
    void follow(double mu) {
        for (int i = 0; i < items; i++) {
            follow(i, mu);
        }
        for (int r = 0; r < rows; r++) {
            slackDual[r] = Math.max(-price[slots + r], 1e-9);
            slack[r] = mu / slackDual[r];
        }
        for (int s = 0; s < slots; s++) {
            double t = price[s];
            for (int r = 0; r < rows; r++) {
                t -= weight[r * slots + s] * price[slots + r];
            }
            if (upper[s] < Double.POSITIVE_INFINITY) {
                // mu / load - mu / (upper - load) = t
                double u = upper[s];
                double b = 2 * mu + t * u;
                double root = Math.sqrt(4 * mu * mu + t * t * u * u);
                load[s] = t > 0 ? 2 * mu * u / (b + root) : (b - root) / (2 * t);
                if (Math.abs(t) * u < 1e-9 * mu) {
                    load[s] = u / 2;
                }
                room[s] = u - load[s];
                if (t < 0) {
                    // The same from the other side, where load is close to upper.
                    double c = 2 * mu - t * u;
                    room[s] = 2 * mu * u / (c + root);
                    load[s] = u - room[s];
                }
                room[s] = Math.max(room[s], 1e-12 * u);
                load[s] = Math.max(load[s], 1e-12 * u);
                roomDual[s] = mu / room[s];
            } else {
                double safe = Math.max(t, mu * 0.01);
                load[s] = mu / safe;
                room[s] = 1;
                roomDual[s] = 0;
            }
            lower[s] = mu / load[s];
        }
    }

    private void follow(int i, double mu) {
        int from = candidates.first(i);
        int to = candidates.first(i + 1);
        double least = Double.POSITIVE_INFINITY;
        for (int k = from; k < to; k++) {
            double value = cost[k];
            for (int e = first[k]; e < first[k + 1]; e++) {
                value -= amount[e] * price[at[e]];
            }
            z[k] = value;
            least = Math.min(least, value);
        }
        // The sum of mu / (z - least + below) is 1: convex and falling, so Newton's steps from the left never
        // overshoot.
        double below = mu;
        for (int round = 0; round < 40; round++) {
            double sum = 0;
            double squares = 0;
            for (int k = from; k < to; k++) {
                double part = mu / (z[k] - least + below);
                sum += part;
                squares += part * part;
            }
            if (sum - 1 < 1e-12) {
                break;
            }
            below += (sum - 1) * mu / squares;
        }
        alpha[i] = least - below;
        for (int k = from; k < to; k++) {
            z[k] -= alpha[i];
            x[k] = mu / z[k];
        }
    }
}
