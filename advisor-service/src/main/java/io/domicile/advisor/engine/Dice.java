package io.domicile.advisor.engine;

/** All that is random in a search: xorshift numbers from its seed (Marsaglia, Xorshift RNGs, 2003). */
final class Dice {
    private static final double[] EXPONENTIAL = new double[4096];

    static {
        for (int k = 0; k < EXPONENTIAL.length; k++) {
            EXPONENTIAL[k] = -StrictMath.log((k + 0.5) / EXPONENTIAL.length);
        }
    }

    private long random;

    Dice(long seed) {
        random = seed * 0x9E3779B97F4A7C15L + 1;
    }

    /** From 0 to less than the bound. */
    int next(int bound) {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) (((random >>> 33) * bound) >>> 31);
    }

    /** Exponentially distributed, with mean 1. */
    double exponential() {
        return EXPONENTIAL[next(EXPONENTIAL.length)];
    }
}
