package io.domicile.advisor.engine;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Multipliers that bound plans, better and better: where a relaxation gives up conditions, what keeps or breaks one is worth
 * more or less from step to step (subgradient steps, with some of the last one; Held, Wolfe and Crowder, Validation of
 * subgradient optimization, 1974).
 */
final class Ascent {
    private static final int PATIENCE = 8;
    private static final double MOMENTUM = 0.7;
    private static final double STEP = 0.3;
    private static final double SHORTER = 0.7;
    private static final double SMALLEST = 1e-3;

    /** What is bounded by multipliers. */
    interface Relaxed {
        /** The bound of the multipliers, and how much of each condition is missing, written to {@code slope}. */
        BigInteger evaluate(long[] multipliers, double[] slope);

        /** How fine bounds are: they are multiples of 2^-this. */
        int fineness();

        /** Accounts for a step; true if the work is over. */
        boolean spend();
    }

    private final Relaxed relaxed;
    /** Multipliers are multiples of 2^-shift. */
    private final int shift;
    /** Steps aim at a plan, but not higher than so much above the bound. */
    private final double aim;
    /** No multiplier is less or more. */
    private final long[] least;

    private final long[] most;

    private final double[] slope;
    private final double[] direction;
    private long[] now;
    private long[] best;
    private BigInteger bound;
    private BigInteger bestBound;
    private double step = 1;
    private int idle;

    Ascent(Relaxed relaxed, long[] begin, long[] least, long[] most, int shift, double aim) {
        this.relaxed = relaxed;
        this.shift = shift;
        this.aim = aim;
        this.least = least;
        this.most = most;
        now = begin;
        best = now.clone();
        slope = new double[now.length];
        direction = new double[now.length];
        bound = relaxed.evaluate(now, slope);
        bestBound = bound;
    }

    /** Takes so many steps, fewer if they lead nowhere any more or the work is over; false if it is no use to go on. */
    boolean improve(int steps, long plan) {
        for (int k = 0; k < steps && step > SMALLEST; k++) {
            move(plan);
            bound = relaxed.evaluate(now, slope);
            if (bound.compareTo(bestBound) > 0) {
                bestBound = bound;
                best = now.clone();
                idle = 0;
            } else if (++idle >= PATIENCE) {
                idle = 0;
                step *= SHORTER;
                now = best.clone();
                Arrays.fill(direction, 0);
            }
            if (relaxed.spend() || bound() >= plan) {
                return false;
            }
        }
        return step > SMALLEST;
    }

    private void move(long plan) {
        double square = 0;
        for (int i = 0; i < now.length; i++) {
            direction[i] = slope[i] + MOMENTUM * direction[i];
            square += direction[i] * direction[i];
        }
        double high = cost(bestBound);
        double distance = Math.min((double) plan, high + aim * Math.abs(high) + 1) - cost(bound);
        double length = Math.scalb(step * STEP * distance, shift) / Math.max(1, square);
        for (int i = 0; i < now.length; i++) {
            now[i] = Math.clamp(now[i] + Math.round(length * direction[i]), least[i], most[i]);
        }
    }

    private double cost(BigInteger value) {
        return Math.scalb(value.doubleValue(), -relaxed.fineness());
    }

    /** Back to the best multipliers, which are evaluated anew. */
    void rewind() {
        now = best.clone();
        Arrays.fill(direction, 0);
        bound = relaxed.evaluate(now, slope);
    }

    /** The best bound as a cost: no plan costs less. */
    long bound() {
        return bestBound.negate().shiftRight(relaxed.fineness()).negate().longValueExact();
    }

    /** The same as it is. */
    BigInteger exact() {
        return bestBound;
    }

    long[] best() {
        return best;
    }
}
