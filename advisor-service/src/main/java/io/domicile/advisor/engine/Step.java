package io.domicile.advisor.engine;

/** How far a direction can be gone before something gets negative, and going there. */
final class Step {
    /** All but this part of the way to where something gets negative. */
    static final double SHORTER = 0.9995;

    private final int n;
    private final int items;
    private final int slots;
    private final int rows;
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
    private final double[] overX;
    private final double[] overZ;
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

    Step(Scaled scaled, Point point, Point direction, Newton newton) {
        overX = newton.overX;
        overZ = newton.overZ;
        n = scaled.n;
        items = scaled.items;
        slots = scaled.slots;
        rows = scaled.rows;
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
    }

    /** The longest step of what is used and free, as a part of the direction; at most a little more than 1. */
    double primal() {
        double step = longest(dx, overX);
        for (int s = 0; s < slots; s++) {
            step = within(step, load[s], dLoad[s]);
            step = within(step, room[s], dRoom[s]);
        }
        for (int r = 0; r < rows; r++) {
            step = within(step, slack[r], dSlack[r]);
        }
        return step;
    }

    /** The longest step of prices and what they say. */
    double dual() {
        double step = longest(dz, overZ);
        for (int s = 0; s < slots; s++) {
            step = within(step, lower[s], dLower[s]);
            step = within(step, roomDual[s], dRoomDual[s]);
        }
        for (int r = 0; r < rows; r++) {
            step = within(step, slackDual[r], dSlackDual[r]);
        }
        return step;
    }

    /** By how fast something vanishes. */
    private double longest(double[] change, double[] overValue) {
        double fastest = -SHORTER;
        for (int k = 0; k < n; k++) {
            fastest = Math.min(fastest, change[k] * overValue[k]);
        }
        return -1 / fastest;
    }

    private static double within(double step, double value, double change) {
        return change < 0 ? Math.min(step, -value / change) : step;
    }

    /** The sum of products after such a step. */
    double complementarity(double p, double d) {
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
        return sum;
    }

    /** Goes so far. */
    void move(double p, double d) {
        for (int k = 0; k < n; k++) {
            x[k] += p * dx[k];
            z[k] += d * dz[k];
        }
        for (int i = 0; i < items; i++) {
            alpha[i] += d * dAlpha[i];
        }
        for (int s = 0; s < price.length; s++) {
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
