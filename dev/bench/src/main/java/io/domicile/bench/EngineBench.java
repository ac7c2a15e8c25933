package io.domicile.bench;

import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.Front;
import io.domicile.advisor.engine.Problem;
import io.domicile.advisor.engine.Solution;
import io.domicile.advisor.engine.Solution.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Goal, measured and peer side by side. */
final class EngineBench {
    private final boolean shortForm;
    private final int runs;
    private final int seeds;
    private final Engine engine = new Engine();
    private final List<Line> lines = new ArrayList<>();

    private record Line(String size, String what, String goal, String measured, String worst, String peer) {}

    /** One timed run: milliseconds to the first plan with a bound, its gap, milliseconds in all, the solution. */
    private record Run(double first, double firstGap, double total, Solution solution) {}

    private EngineBench(boolean shortForm) {
        this.shortForm = shortForm;
        runs = shortForm ? 1 : 5;
        seeds = shortForm ? 1 : 5;
    }

    static void run(boolean shortForm, Path json) throws IOException {
        var bench = new EngineBench(shortForm);
        bench.warmUp();
        bench.small();
        bench.middle();
        bench.large();
        bench.assignment();
        if (!shortForm) {
            bench.huge();
        }
        Files.writeString(json, bench.json());
        System.out.println("Written to " + json);
    }

    private void warmUp() {
        engine.warmUp();
        for (int round = 0; round < 4; round++) {
            solve(Portfolio.of(Portfolio.Shape.of(1000, 100, 77)).problem(), 0.8, 1);
            solve(Portfolio.of(Portfolio.Shape.of(50, 60, 77 + round)).problem(), 0.8, 1);
            solve(Assignment.inverse(20, 400, 77), 0.3, 1);
        }
        System.out.printf(
                "%-18s %-34s %-12s %-22s %-22s %s%n", "size", "what", "goal", "median", "worst", "peer, same run");
    }

    private Run solve(Problem problem, double seconds, long seed) {
        long begin = System.nanoTime();
        double[] first = {Double.NaN, Double.NaN};
        Solution solution = engine.solve(
                problem, Effort.within(Duration.ofNanos((long) (seconds * 1e9))).withSeed(seed), progress -> {
                    if (Double.isNaN(first[0])
                            && progress.value().isPresent()
                            && progress.bound().isPresent()) {
                        first[0] = (System.nanoTime() - begin) * 1e-6;
                        first[1] = (double) (progress.value().getAsLong()
                                        - progress.bound().getAsLong())
                                / progress.value().getAsLong();
                    }
                });
        return new Run(first[0], first[1], (System.nanoTime() - begin) * 1e-6, solution);
    }

    private List<Run> all(List<Problem> problems, double seconds) {
        var found = new ArrayList<Run>();
        for (Problem problem : problems) {
            for (int run = 1; run <= runs; run++) {
                found.add(solve(problem, seconds, run));
            }
        }
        return found;
    }

    private List<Problem> portfolios(int workloads, int places, String variant) {
        var found = new ArrayList<Problem>();
        for (long seed = 1; seed <= seeds; seed++) {
            var shape = Portfolio.Shape.of(workloads, places, seed);
            shape = variant.equals("looser") ? shape.looser() : variant.equals("tighter") ? shape.tighter() : shape;
            found.add(Portfolio.of(shape).problem());
        }
        return found;
    }

    private void small() {
        for (String variant : List.of("", "looser", "tighter")) {
            List<Problem> problems = portfolios(50, 60, variant);
            List<Run> found = all(problems, 10);
            double[] peers = problems.stream()
                    .mapToDouble(problem -> {
                        Peer.Result peer = Peer.best(problem, 20);
                        return peer.proven() ? 1000 * peer.seconds() : Double.POSITIVE_INFINITY;
                    })
                    .toArray();
            Arrays.sort(peers);
            String size = ("50 x 60 " + variant).trim();
            add(size, "first plan with bound, ms", "10", found, Run::first, "");
            add(
                    size,
                    "proven optimal, ms",
                    "50, p95 200",
                    found,
                    run -> run.solution().status() == Status.OPTIMAL ? run.total() : Double.POSITIVE_INFINITY,
                    String.format(Locale.ROOT, "best of CBC, CP-SAT %.0f ms", peers[peers.length / 2]));
        }
    }

    private void middle() {
        for (String variant : shortForm ? List.of("") : List.of("", "looser", "tighter")) {
            List<Problem> problems = portfolios(1000, 100, variant);
            String size = ("1,000 x 100 " + variant).trim();
            List<Run> found = all(problems, 1);
            Peer.Result peer = Peer.best(problems.getFirst(), shortForm ? 5 : 20);
            add(size, "first plan with bound, ms", "50", found, Run::first, "");
            add(size, "gap at 1 s, %", "0.2", found, EngineBench::gap, name(peer));
            if (variant.isEmpty()) {
                front(problems.getFirst());
            }
            if (!shortForm) {
                add(size, "gap at 10 s, %", "0.08", all(problems, 10), EngineBench::gap, "");
            }
        }
    }

    private void front(Problem problem) {
        long begin = System.nanoTime();
        List<Front.Point> points = Front.of(engine, problem, 0, 20, Effort.within(Duration.ofMillis(75)));
        double took = (System.nanoTime() - begin) * 1e-9;
        var runs = new ArrayList<Run>();
        for (Front.Point point : points) {
            runs.add(new Run(took, took, took, point.solution()));
        }
        add("1,000 x 100", "front of " + points.size() + " of 20 points, s", "2", runs, Run::total, "");
        add("1,000 x 100", "front: gap of its points, %", "-", runs, EngineBench::gap, "");
    }

    private void large() {
        List<Problem> problems = portfolios(10_000, 300, "");
        List<Run> found = all(problems, 1);
        add("10,000 x 300", "gap at 1 s, %", "0.05", found, EngineBench::gap, "");
        Peer.Result peer = Peer.relaxation(problems.getFirst(), "HiGHS", shortForm ? 30 : 60);
        add("10,000 x 300", "first plan with bound, ms", "-", found, Run::first, "HiGHS, the LP alone: " + name(peer));
        add("10,000 x 300", "heap used after, MB", "300", found, run -> heap(), "");
        whatIf(problems.getFirst());
    }

    /** The place of median size is gone. */
    private void whatIf(Problem problem) {
        Solution before = solve(problem, 1.5, 1).solution();
        if (before.plan().isEmpty()) {
            add("10,000 x 300", "what-if: no plan to begin from", "0.2", List.of(), Run::first, "");
            return;
        }
        var capacity = new long[problem.places()];
        for (int p = 0; p < capacity.length; p++) {
            capacity[p] = problem.capacity(p, 0);
        }
        long[] sorted = Arrays.stream(capacity).sorted().toArray();
        for (int p = 0; p < capacity.length; p++) {
            capacity[p] = capacity[p] == sorted[sorted.length / 2] ? 0 : capacity[p];
        }
        Problem other = problem.withCapacities(capacity);
        var found = new ArrayList<Run>();
        for (int run = 1; run <= Math.max(3, runs); run++) {
            long begin = System.nanoTime();
            Solution after = engine.resolve(
                    other, before, Effort.within(Duration.ofMillis(300)).withSeed(run), progress -> {});
            found.add(new Run(Double.NaN, Double.NaN, (System.nanoTime() - begin) * 1e-6, after));
        }
        add("10,000 x 300", "what-if: gap at 0.3 s, %", "0.2", found, EngineBench::gap, "");
        add("10,000 x 300", "what-if: time taken, ms", "300", found, Run::total, "");
    }

    private void assignment() {
        for (int places : shortForm ? new int[] {20, 80} : new int[] {20, 40, 80}) {
            for (String kind : List.of("linear", "inverse")) {
                var problems = new ArrayList<Problem>();
                for (long seed = 1; seed <= seeds; seed++) {
                    problems.add(
                            kind.equals("linear")
                                    ? Assignment.linear(places, 1600, seed)
                                    : Assignment.inverse(places, 1600, seed));
                }
                List<Run> found = all(problems, 1);
                Peer.Result peer = Peer.relaxation(problems.getFirst(), "GLOP", 30);
                String size = "GAP " + places + " x 1,600 " + kind;
                add(size, "gap to the bound at 1 s, %", "0.3", found, EngineBench::gap, "");
                double difference = Math.ceil(peer.value() - 1e-6)
                        - solve(problems.getFirst(), 1, 1).solution().bound();
                add(
                        size,
                        "first plan with bound, ms",
                        "-",
                        found,
                        Run::first,
                        String.format(Locale.ROOT, "LP bound less ours: %.0f", difference));
            }
        }
    }

    private void huge() {
        Problem problem = Portfolio.of(Portfolio.Shape.of(100_000, 300, 1)).problem();
        for (double seconds : new double[] {5, 15}) {
            List<Run> found = List.of(solve(problem, seconds, 1));
            add(
                    "100,000 x 300",
                    "gap at " + (int) seconds + " s, %",
                    seconds < 10 ? "0.1" : "-",
                    found,
                    EngineBench::gap,
                    "");
        }
    }

    private static double gap(Run run) {
        return 100 * run.solution().gap().orElse(Double.POSITIVE_INFINITY);
    }

    private static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    private static String name(Peer.Result peer) {
        return String.format(
                Locale.ROOT,
                "%s %s %.0f after %.1f s",
                peer.name(),
                peer.proven() ? "optimal" : "not proven,",
                peer.value(),
                peer.seconds());
    }

    private void add(
            String size, String what, String goal, List<Run> found, ToDoubleFunction<Run> figure, String peer) {
        double[] sorted = found.stream().mapToDouble(figure).sorted().toArray();
        String median = sorted.length == 0 ? "-" : number(sorted[sorted.length / 2]);
        String worst = sorted.length == 0 ? "-" : number(sorted[sorted.length - 1]);
        var line = new Line(size, what, goal, median, worst, peer);
        lines.add(line);
        System.out.printf(
                "%-18s %-34s %-12s %-22s %-22s %s%n",
                line.size(), line.what(), line.goal(), line.measured(), line.worst(), line.peer());
    }

    private static String number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? "none"
                : String.format(Locale.ROOT, value < 10 ? "%.4f" : "%.0f", value);
    }

    private String json() {
        var text = new StringBuilder("[\n");
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "  {\"size\": \"%s\", \"what\": \"%s\", \"goal\": \"%s\", \"median\": \"%s\", \"worst\": \"%s\", \"peer\": \"%s\"},%n",
                    line.size(),
                    line.what(),
                    line.goal(),
                    line.measured(),
                    line.worst(),
                    line.peer()));
        }
        if (!lines.isEmpty()) {
            text.deleteCharAt(text.lastIndexOf(","));
        }
        return text.append("]\n").toString();
    }
}
