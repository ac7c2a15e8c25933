package io.domicile.advisor.engine;

/**
 * A point of the interior point method: what is used and what it costs, always positive; or a direction, in which all that
 * changes. Each variable stands beside the one whose product with it is to vanish.
 */
final class Point {
    /** How much of each candidate is used; its reduced cost. */
    final double[] x;

    final double[] z;
    /** What placing an item costs. */
    final double[] alpha;
    /** Of slots, then of rows: the negative of what a unit costs. */
    final double[] price;
    /** What each slot carries; what carrying less than nothing would gain. */
    final double[] load;

    final double[] lower;
    /** What is free of each slot; what more of it would gain. */
    final double[] room;

    final double[] roomDual;
    /** What is free of each row; what more of it would gain. */
    final double[] slack;

    final double[] slackDual;

    Point(int candidates, int items, int slots, int rows) {
        x = new double[candidates];
        z = new double[candidates];
        alpha = new double[items];
        price = new double[slots + rows];
        load = new double[slots];
        lower = new double[slots];
        room = new double[slots];
        roomDual = new double[slots];
        slack = new double[rows];
        slackDual = new double[rows];
    }

    /** Becomes equal to another of the same size. */
    void take(Point other) {
        copy(other.x, x);
        copy(other.z, z);
        copy(other.alpha, alpha);
        copy(other.price, price);
        copy(other.load, load);
        copy(other.lower, lower);
        copy(other.room, room);
        copy(other.roomDual, roomDual);
        copy(other.slack, slack);
        copy(other.slackDual, slackDual);
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
