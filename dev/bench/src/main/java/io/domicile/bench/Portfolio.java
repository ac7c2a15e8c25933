package io.domicile.bench;

import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A synthetic portfolio. README.md of this module tells the distributions. A greedy plan that respects the capacities sets
 * the portfolio limits, so every instance has a plan; how much room the limits leave beside it is {@code slack}.
 *
 * @param sovereignty from 0 to 1000, of each place
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Portfolio(Problem problem, int[] sovereignty) {
    private static final double[] PRICE = {3.2, 4.1, 2.4, 1.9};
    private static final double[] SOVEREIGNTY = {.35, .88, .58, .95};
    private static final double[] EU = {.55, 1, .7, 1};
    private static final double[] MODELS = {.75, .55, .6, .6};
    private static final double[] CERTIFICATES = {.85, .7, .5, .6};
    private static final double[] STACK = {.62, .82, .93, 1};
    private static final double[] SPEED = {1, .85, .7, .9};
    /** A cost of 1 in the caller's terms is this many units of the problem. */
    private static final double UNIT = 1000;

    /** How many there are, how much room, and the seed. */
    record Shape(int workloads, int places, double tight, double slack, long seed) {
        static Shape of(int workloads, int places, long seed) {
            return new Shape(workloads, places, 1.5, 0.01, seed);
        }

        Shape looser() {
            return new Shape(workloads, places, 2.2, 0.05, seed);
        }

        Shape tighter() {
            return new Shape(workloads, places, 1.15, 0.0, seed);
        }
    }

    private static final class Site {
        int provider;
        int jurisdiction;
        boolean eu;
        double price;
        double sovereignty;
        double x;
        double y;
        double weight;
        int stack;
        double speed;
        int certificates;
        long models;
    }

    private static final class Need {
        int demand;
        int residency;
        int group;
        int certificates;
        long models;
        double latency;
        int stack;
        double sovereignty;
        double x;
        double y;
        double[] weights = new double[3];
    }

    static Portfolio of(Shape shape) {
        var random = new SplittableRandom(shape.seed());
        var normal = new Random(31 * shape.seed() + 7);
        Site[] sites = sites(shape.places(), random, normal);
        var needs = new Need[shape.workloads()];
        for (int w = 0; w < needs.length; w++) {
            needs[w] = need(random, normal);
        }
        return build(shape, sites, needs, random);
    }

    private static Site[] sites(int places, SplittableRandom random, Random normal) {
        int providers = Math.max(6, places / 8);
        var kind = new int[providers];
        var trust = new double[providers];
        var stackOf = new int[providers];
        for (int p = 0; p < providers; p++) {
            double u = random.nextDouble();
            kind[p] = u < .3 ? 0 : u < .6 ? 1 : u < .92 ? 2 : 3;
            trust[p] = Math.clamp(SOVEREIGNTY[kind[p]] + .08 * (2 * random.nextDouble() - 1), 0, 1);
            double v = random.nextDouble();
            stackOf[p] = 0;
            while (stackOf[p] < 3 && v > STACK[stackOf[p]]) {
                stackOf[p]++;
            }
        }
        var sites = new Site[places];
        for (int i = 0; i < places; i++) {
            var site = new Site();
            site.provider = Math.min(providers - 1, (int) (providers * Math.pow(random.nextDouble(), 1.3)));
            int k = kind[site.provider];
            site.eu = random.nextDouble() < EU[k];
            site.jurisdiction = site.eu ? random.nextInt(12) : 12 + random.nextInt(6);
            site.price = PRICE[k] * Math.exp(.18 * normal.nextGaussian());
            site.sovereignty = Math.clamp(trust[site.provider] + .04 * (2 * random.nextDouble() - 1), 0, 1);
            site.stack = stackOf[site.provider];
            site.speed = SPEED[site.stack] * (.9 + .2 * random.nextDouble());
            site.x = random.nextDouble();
            site.y = random.nextDouble();
            site.weight = Math.exp(.8 * normal.nextGaussian());
            for (int c = 0; c < 8; c++) {
                site.certificates |= random.nextDouble() < CERTIFICATES[k] ? 1 << c : 0;
            }
            for (int m = 0; m < 40; m++) {
                site.models |= random.nextDouble() < MODELS[k] ? 1L << m : 0;
            }
            sites[i] = site;
        }
        return sites;
    }

    private static Need need(SplittableRandom random, Random normal) {
        var need = new Need();
        need.demand = (int) Math.round(Math.clamp(400 * Math.exp(1.2 * normal.nextGaussian()), 8, 40000));
        double u = random.nextDouble();
        int kind = u < .25 ? 0 : u < .6 ? 1 : u < .85 ? 2 : 3;
        double v = random.nextDouble();
        need.residency = switch (kind) {
            case 0 -> 0;
            case 1 -> v < .5 ? 0 : 1;
            case 2 -> v < .7 ? 1 : 2;
            default -> v < .4 ? 1 : 2;
        };
        need.group = random.nextInt(12);
        for (int c = 0; c < 8; c++) {
            need.certificates |= random.nextDouble() < .03 + .04 * kind ? 1 << c : 0;
        }
        int models = random.nextInt(3);
        for (int m = 0; m < models; m++) {
            need.models |= 1L << random.nextInt(40);
        }
        need.latency = random.nextDouble() < .3 ? .35 + .4 * random.nextDouble() : 2;
        need.stack = random.nextDouble() < .35 ? (random.nextDouble() < .7 ? 0 : 1) : -1;
        need.sovereignty = new double[] {0, .2, .4, .6}[kind];
        need.x = random.nextDouble();
        need.y = random.nextDouble();
        double a = -Math.log(1 - random.nextDouble());
        double b = -Math.log(1 - random.nextDouble());
        double c = -.4 * Math.log(1 - random.nextDouble());
        need.weights[0] = a / (a + b + c);
        need.weights[1] = b / (a + b + c);
        need.weights[2] = c / (a + b + c);
        return need;
    }

    private static double distance(Need need, Site site) {
        return Math.hypot(need.x - site.x, need.y - site.y);
    }

    /** How many of the wishes are kept: latency goes first, then stack, models, certificates. */
    private static boolean allowed(Need need, Site site, int kept) {
        return (need.residency == 0
                        || (need.residency == 1 && site.eu)
                        || (need.residency == 2 && site.eu && Math.floorMod(site.jurisdiction - need.group, 12) < 5))
                && site.sovereignty >= need.sovereignty
                && (kept < 1 || (need.certificates & ~site.certificates) == 0)
                && (kept < 2 || (need.models & ~site.models) == 0)
                && (kept < 3 || need.stack < 0 || need.stack == site.stack)
                && (kept < 4 || distance(need, site) <= need.latency);
    }

    private static int[] allowed(Need need, Site[] sites) {
        for (int kept = 4; kept >= 0; kept--) {
            var found = new int[sites.length];
            int count = 0;
            for (int p = 0; p < sites.length; p++) {
                if (allowed(need, sites[p], kept)) {
                    found[count++] = p;
                }
            }
            if (count >= 2) {
                return Arrays.copyOf(found, count);
            }
        }
        var all = new int[sites.length];
        Arrays.setAll(all, p -> p);
        return all;
    }

    private static Portfolio build(Shape shape, Site[] sites, Need[] needs, SplittableRandom random) {
        int m = sites.length;
        var pairs = new int[needs.length][];
        var cost = new long[needs.length][];
        var wanted = new double[m];
        double demand = 0;
        for (int w = 0; w < needs.length; w++) {
            Need need = needs[w];
            pairs[w] = allowed(need, sites);
            cost[w] = new long[pairs[w].length];
            int best = 0;
            for (int k = 0; k < pairs[w].length; k++) {
                Site site = sites[pairs[w][k]];
                double score = need.weights[0] * site.price / site.speed / 6
                        + need.weights[1] * (1 - site.sovereignty)
                        + need.weights[2] * distance(need, site);
                double noise = .97 + .06 * random.nextDouble();
                cost[w][k] = Math.round(UNIT * need.demand * score * noise);
                best = cost[w][k] < cost[w][best] ? k : best;
            }
            wanted[pairs[w][best]] += need.demand;
            demand += need.demand;
        }
        double weights = Arrays.stream(sites).mapToDouble(site -> site.weight).sum();
        var capacity = new long[m];
        for (int p = 0; p < m; p++) {
            capacity[p] = Math.round(shape.tight() * (.62 * demand * sites[p].weight / weights + .58 * wanted[p]) * .8);
        }
        long[] load = greedy(needs, pairs, cost, capacity);
        var builder = Problem.builder(m, 1, 1);
        for (int p = 0; p < m; p++) {
            builder.capacity(p, capacity[p]);
        }
        limits(shape, sites, load).forEach(builder::limit);
        for (int w = 0; w < needs.length; w++) {
            builder.workload();
            for (int k = 0; k < pairs[w].length; k++) {
                Site site = sites[pairs[w][k]];
                builder.pair(pairs[w][k], cost[w][k], needs[w].demand);
                builder.criterion(0, Math.round(needs[w].demand * (1 - site.sovereignty) * 100));
            }
        }
        return new Portfolio(
                builder.build(),
                Arrays.stream(sites)
                        .mapToInt(site -> (int) (1000 * site.sovereignty))
                        .toArray());
    }

    /** The largest first, each to its cheapest place with room; a place grows where none has room. */
    private static long[] greedy(Need[] needs, int[][] pairs, long[][] cost, long[] capacity) {
        var order = new Integer[needs.length];
        Arrays.setAll(order, w -> w);
        Arrays.sort(order, (a, b) -> Integer.compare(needs[b].demand, needs[a].demand));
        var load = new long[capacity.length];
        for (int w : order) {
            int best = -1;
            int cheapest = 0;
            for (int k = 0; k < pairs[w].length; k++) {
                int p = pairs[w][k];
                cheapest = cost[w][k] < cost[w][cheapest] ? k : cheapest;
                if (load[p] + needs[w].demand <= capacity[p] && (best < 0 || cost[w][k] < cost[w][best])) {
                    best = k;
                }
            }
            int p = pairs[w][best < 0 ? cheapest : best];
            load[p] += needs[w].demand;
            capacity[p] = Math.max(capacity[p], load[p]);
        }
        return load;
    }

    private static List<Limit> limits(Shape shape, Site[] sites, long[] load) {
        int m = sites.length;
        var limits = new ArrayList<Limit>();
        var price = new long[m];
        var stack = new long[m];
        var european = new long[m];
        for (int p = 0; p < m; p++) {
            price[p] = Math.round(100 * sites[p].price);
            stack[p] = sites[p].stack == 0 ? 1 : 0;
            european[p] = sites[p].eu ? -1 : 0;
        }
        double room = 1 + shape.slack();
        limits.add(Limit.budget("budget", price, (long) (sum(price, load) * room)));
        limits.add(new Limit.Load("vendor stack", stack, (long) (sum(stack, load) * room)));
        limits.add(new Limit.Load("EU share", european, (long) (sum(european, load) * (1 - shape.slack()))));
        long total = Arrays.stream(load).sum();
        var providers = new BitSet();
        for (Site site : sites) {
            providers.set(site.provider);
        }
        for (int provider = providers.nextSetBit(0); provider >= 0; provider = providers.nextSetBit(provider + 1)) {
            var own = new long[m];
            for (int p = 0; p < m; p++) {
                own[p] = sites[p].provider == provider ? 1 : 0;
            }
            if (sum(own, load) > .06 * total) {
                limits.add(new Limit.Load("provider " + provider, own, (long) (sum(own, load) * room)));
            }
        }
        return limits;
    }

    private static long sum(long[] weight, long[] load) {
        long sum = 0;
        for (int p = 0; p < load.length; p++) {
            sum += weight[p] * load[p];
        }
        return sum;
    }
}
