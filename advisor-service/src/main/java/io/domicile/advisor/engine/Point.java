package io.domicile.advisor.engine;

/**
 * A point of the interior point method: what is used and what it costs, always positive. Each variable stands beside the one
 * whose product with it is to vanish.
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
}
