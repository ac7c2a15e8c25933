package io.domicile.bench;

import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Problem;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A synthetic portfolio whose workloads run for a time, at places that grow. README.md of this module tells how. */
final class Periodic {

    private final Problem whole;
    private final int periods;
    private final SplittableRandom random;
    private final int[] from;
    private final int[] to;
    /** The part of the demand that runs in each period. */
    private final double[] running;

    private Periodic(Problem whole, int periods, long seed) {
        this.whole = whole;
        this.periods = periods;
        random = new SplittableRandom(seed);
        from = new int[whole.workloads()];
        to = new int[whole.workloads()];
        running = new double[periods];
    }

    /** The same workloads and places as those of a problem of one period. */
    static Problem of(Problem whole, int periods, long seed) {
        return new Periodic(whole, periods, seed).problem();
    }

    private Problem problem() {
        double demand = 0;
        for (int w = 0; w < from.length; w++) {
            from[w] = random.nextBoolean() ? 0 : random.nextInt(periods);
            to[w] = random.nextInt(4) > 0 ? periods : from[w] + 1 + random.nextInt(periods - from[w]);
            int load = whole.load(whole.firstPair(w));
            demand += load;
            for (int period = from[w]; period < to[w]; period++) {
                running[period] += load;
            }
        }
        for (int period = 0; period < periods; period++) {
            running[period] /= demand;
        }
        var builder = Problem.builder(whole.places(), periods, 0);
        double most = Arrays.stream(running).max().orElse(1);
        for (int place = 0; place < whole.places(); place++) {
            int built = random.nextInt(3) > 0 ? 0 : random.nextInt(periods);
            for (int period = 0; period < periods; period++) {
                builder.capacity(place, period, (long) (whole.capacity(place, 0) * most * (period < built ? 0.5 : 1)));
            }
        }
        long dearest = 0;
        for (int pair = 0; pair < whole.pairs(); pair++) {
            dearest = Math.max(dearest, whole.cost(pair));
        }
        for (int w = 0; w < from.length; w++) {
            builder.workload(from[w], to[w]).mayStayUnplaced(dearest);
            int end = w + 1 < from.length ? whole.firstPair(w + 1) : whole.pairs();
            for (int pair = whole.firstPair(w); pair < end; pair++) {
                builder.pair(whole.place(pair), whole.cost(pair), whole.load(pair));
            }
        }
        for (Limit limit : whole.limits()) {
            if (limit instanceof Limit.Load load) {
                for (int period = 0; period < periods; period++) {
                    builder.limit(inPeriod(load, period));
                }
            }
        }
        return builder.build();
    }

    private Limit inPeriod(Limit.Load load, int period) {
        var weight = new long[whole.places() * periods];
        for (int place = 0; place < whole.places(); place++) {
            weight[place * periods + period] = load.at(place, 0, whole.places());
        }
        double room = load.atMost() < 0 ? 0.85 : 1.15;
        return new Limit.Load(load.name() + " in " + period, weight, (long) (load.atMost() * running[period] * room));
    }
}
