package io.domicile.advisor.score;

/**
 * A score between 0 and 1 as far as it is known: one number, or everything from {@code low} to {@code high} while a fact
 * is missing. A missing fact is thus neither taken for bad nor for good.
 */
public record Interval(double low, double high) {

    /** Nothing is known. */
    public static final Interval UNKNOWN = new Interval(0, 1);

    public Interval {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException("No interval of scores: " + low + " to " + high);
        }
    }

    /** A score that is known; what lies beyond a reference point counts as the point. */
    public static Interval at(double score) {
        double bounded = Math.clamp(score, 0, 1);
        return new Interval(bounded, bounded);
    }

    /** Where {@code value} lies between a reference point that scores 0 and one that scores 1. */
    static Interval between(double worst, double best, double value) {
        return at((value - worst) / (best - worst));
    }

    /** What the ranking goes by. */
    public double middle() {
        return (low + high) / 2;
    }

    Interval atMost(double bound) {
        return new Interval(Math.min(low, bound), Math.min(high, bound));
    }
}
