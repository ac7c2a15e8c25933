package io.domicile.advisor.engine;

/** What the products of variables with their partners are to be at the next point, less what they are. */
final class Targets {
    private final int n;
    private final int slots;
    private final int rows;
    private final double[] upper;
    private final double[] x;
    private final double[] z;
    private final double[] load;
    private final double[] lower;
    private final double[] room;
    private final double[] roomDual;
    private final double[] slack;
    private final double[] slackDual;
    private final double[] dx;
    private final double[] dz;
    private final double[] dLoad;
    private final double[] dLower;
    private final double[] dRoom;
    private final double[] dRoomDual;
    private final double[] dSlack;
    private final double[] dSlackDual;

    final double[] wanted;
    final double[] wantedLower;
    final double[] wantedRoom;
    final double[] wantedSlack;

    Targets(Scaled scaled, Point point, Point direction) {
        n = scaled.n;
        slots = scaled.slots;
        rows = scaled.rows;
        upper = scaled.upper;
        x = point.x;
        z = point.z;
        load = point.load;
        lower = point.lower;
        room = point.room;
        roomDual = point.roomDual;
        slack = point.slack;
        slackDual = point.slackDual;
        dx = direction.x;
        dz = direction.z;
        dLoad = direction.load;
        dLower = direction.lower;
        dRoom = direction.room;
        dRoomDual = direction.roomDual;
        dSlack = direction.slack;
        dSlackDual = direction.slackDual;
        wanted = new double[n];
        wantedLower = new double[slots];
        wantedRoom = new double[slots];
        wantedSlack = new double[rows];
    }

    /**
     * What the products of the next point are to be.
     *
     * @param second how much of the last direction's second-order terms is taken off
     */
    void aim(double target, double second) {
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
    void bend(double target, double p, double d) {
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
}
