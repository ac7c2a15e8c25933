package io.domicile.bench;

import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.Front;
import io.domicile.advisor.engine.Problem;
import io.domicile.advisor.engine.Solution;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measures the engine section by section, beside general engines in the same process. */
final class EngineBench {
    /** What can be measured alone. */
    enum Section {
        SMALL,
        MIDDLE,
        PERIODS,
        OPERATORS,
        FRONT,
        LARGE,
        WHATIF,
        GAP,
        CROWD,
        HUGE
    }

    private final boolean shortForm;
    private final int runs;
    private final int seeds;
    private final Engine engine = new Engine();
    private final Table table = new Table();

    private EngineBench(boolean shortForm) {
        this.shortForm = shortForm;
        runs = shortForm ? 1 : 5;
        seeds = shortForm ? 1 : 5;
    }

    /** All sections, or one; the short form leaves out the hugest. */
    static void run(boolean shortForm, Optional<Section> only, Path json) throws IOException, InterruptedException {
        var bench = new EngineBench(shortForm);
        bench.warmUp();
        bench.table.head();
        for (Section section : Section.values()) {
            if (only.isPresent() ? only.get() == section : !(shortForm && section == Section.HUGE)) {
                bench.measure(section);
            }
        }
        Files.writeString(json, bench.table.json());
        System.out.println("Written to " + json);
    }

    private void measure(Section section) throws InterruptedException {
        switch (section) {
            case SMALL -> small();
            case MIDDLE -> middle();
            case PERIODS -> periods();
            case OPERATORS -> operators();
            case FRONT -> front();
            case LARGE -> large();
            case WHATIF -> whatIf();
            case GAP -> assignment();
            case CROWD -> crowd();
            case HUGE -> huge();
        }
    }

    private void warmUp() {
        engine.warmUp();
        for (int round = 0; round < 4; round++) {
            solve(portfolio(1000, 100, 77), 0.8, 1);
            solve(portfolio(50, 60, 77 + round), 0.8, 1);
            solve(Assignment.inverse(20, 400, 77), 0.3, 1);
        }
    }

    private Measured solve(Problem problem, double seconds, long seed) {
        return Measured.solve(engine, problem, Optional.empty(), seconds, seed);
    }

    private List<Measured> all(List<Problem> problems, double seconds) {
        var found = new ArrayList<Measured>();
        for (Problem problem : problems) {
            for (int run = 1; run <= runs; run++) {
                found.add(solve(problem, seconds, run));
            }
        }
        return found;
    }

    private static Problem portfolio(int workloads, int places, long seed) {
        return Portfolio.of(Portfolio.Shape.of(workloads, places, seed)).problem();
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
            List<Measured> found = all(problems, 10);
            double[] peers = problems.stream()
                    .mapToDouble(problem -> {
                        Peer.Result peer = Peer.best(problem, 20);
                        return peer.proven() ? 1000 * peer.seconds() : Double.POSITIVE_INFINITY;
                    })
                    .sorted()
                    .toArray();
            String size = ("50 x 60 " + variant).trim();
            table.add(size, "first plan with bound, ms", "10", found, Measured::first, "");
            table.add(
                    size,
                    "proven optimal, ms",
                    "50, p95 200",
                    found,
                    Measured::proven,
                    String.format(Locale.ROOT, "best of CBC, CP-SAT %.0f ms", peers[peers.length / 2]));
        }
    }

    private void middle() {
        for (String variant : shortForm ? List.of("") : List.of("", "looser", "tighter")) {
            List<Problem> problems = portfolios(1000, 100, variant);
            String size = ("1,000 x 100 " + variant).trim();
            List<Measured> found = all(problems, 1);
            Peer.Result peer = Peer.best(problems.getFirst(), shortForm ? 5 : 20);
            table.add(size, "first plan with bound, ms", "50", found, Measured::first, "");
            table.add(size, "gap at 1 s, %", "0.2", found, Measured::gap, name(peer));
            table.add(size, "deadline of 1 s overrun by, %", "10", found, run -> run.overrun(1), "");
            if (!shortForm) {
                table.add(size, "gap at 10 s, %", "0.08", all(problems, 10), Measured::gap, "");
            }
        }
    }

    private void periods() {
        for (int periods : new int[] {1, 2, 4, 8}) {
            List<Problem> problems = portfolios(1000, 100, "").stream()
                    .map(whole -> Periodic.of(whole, periods, 7))
                    .toList();
            String size = "1,000 x 100 in " + periods;
            List<Measured> found = all(problems, 2);
            table.add(size, "first plan with bound, ms", "-", found, Measured::first, "");
            table.add(size, "gap at 2 s, %", "-", found, Measured::gap, "");
        }
    }

    /** As tenants' portfolios are: few operators for many workloads of few kinds. */
    private void operators() {
        for (int most : new int[] {8, 3}) {
            var problems = new ArrayList<Problem>();
            for (long seed = 1; seed <= seeds; seed++) {
                problems.add(FewOperators.of(1000, 250, most, seed));
            }
            List<Measured> found = all(problems, 1);
            Peer.Result peer = Peer.cpSat(problems.getFirst(), shortForm ? 5 : 20);
            String size = "1,000 x 250, " + most + " operators";
            table.add(size, "first plan with bound, ms", "-", found, Measured::first, "");
            table.add(size, "gap at 1 s, %", "-", found, Measured::gap, name(peer));
        }
    }

    private void front() {
        for (Problem problem : portfolios(1000, 100, "")) {
            long begin = System.nanoTime();
            long cpu = Measured.cpuNanos();
            List<Front.Point> points = Front.of(engine, problem, 0, 20, Effort.within(Duration.ofMillis(66)));
            double wall = (System.nanoTime() - begin) * 1e-6;
            double used = (Measured.cpuNanos() - cpu) * 1e-6;
            List<Measured> measured = points.stream()
                    .map(point -> new Measured(wall, wall, used, point.solution()))
                    .toList();
            String size = "front, 1,000 x 100";
            table.add(size, points.size() + " of 20 points, ms in all", "2000", measured, Measured::total, "");
            table.add(size, "gap of its points, %", "-", measured, Measured::gap, "");
        }
    }

    private void large() {
        List<Problem> problems = portfolios(10_000, 300, "");
        resetPeak();
        List<Measured> found = all(problems, 1);
        double peak = peak();
        String size = "10,000 x 300";
        table.add(size, "gap at 1 s, %", "0.05", found, Measured::gap, "");
        table.add(size, "deadline of 1 s overrun by, %", "10", found, run -> run.overrun(1), "");
        Peer.Result peer = Peer.relaxation(problems.getFirst(), "HiGHS", shortForm ? 30 : 60);
        table.add(size, "first plan with bound, ms", "-", found, Measured::first, "HiGHS, the LP alone: " + name(peer));
        table.add(size, "heap in use after, MB", "300", heap(), "");
        table.add(size, "peak heap with garbage, MB", "-", peak, "");
    }

    /** The place of median size is gone. */
    private void whatIf() {
        Problem problem = portfolio(10_000, 300, 1);
        Solution before = solve(problem, 1.5, 1).solution();
        var capacity = new long[problem.places()];
        Arrays.setAll(capacity, p -> problem.capacity(p, 0));
        long[] sorted = Arrays.stream(capacity).sorted().toArray();
        for (int p = 0; p < capacity.length; p++) {
            capacity[p] = capacity[p] == sorted[sorted.length / 2] ? 0 : capacity[p];
        }
        Problem other = problem.withCapacities(capacity);
        var found = new ArrayList<Measured>();
        for (int run = 1; run <= Math.max(3, runs); run++) {
            found.add(Measured.solve(engine, other, Optional.of(before), 0.27, run));
        }
        String size = "what-if, 10,000 x 300";
        table.add(size, "first plan with bound, ms", "-", found, Measured::first, "");
        table.add(size, "gap then, %", "0.2", found, Measured::gap, "");
        table.add(size, "time taken, ms", "300", found, Measured::total, "");
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
                List<Measured> found = all(problems, 1);
                Peer.Result peer = Peer.relaxation(problems.getFirst(), "GLOP", 30);
                String size = "GAP " + places + " x 1,600 " + kind;
                table.add(size, "gap to the bound at 1 s, %", "0.3", found, Measured::gap, "");
                double difference = Math.ceil(peer.value() - 1e-6)
                        - solve(problems.getFirst(), 1, 1).solution().bound();
                table.add(
                        size,
                        "first plan with bound, ms",
                        "-",
                        found,
                        Measured::first,
                        String.format(Locale.ROOT, "LP bound less ours: %.0f", difference));
            }
        }
    }

    private void crowd() throws InterruptedException {
        for (int workloads : shortForm ? new int[] {10} : new int[] {5, 10, 20}) {
            String size = Crowd.AT_ONCE + " x (" + workloads + " x 60)";
            table.add(size, "all at once: p99 proven, s", "1", new Crowd(engine, workloads).rounds(runs));
        }
    }

    private void huge() {
        Problem problem = portfolio(100_000, 300, 1);
        for (double seconds : new double[] {5, 15}) {
            resetPeak();
            List<Measured> found = List.of(solve(problem, seconds, 1));
            String size = "100,000 x 300";
            String at = " at " + (int) seconds + " s, %";
            table.add(size, "gap" + at, seconds < 10 ? "0.1" : "-", found, Measured::gap, "");
            table.add(size, "first plan with bound, ms", "-", found, Measured::first, "");
            table.add(size, "deadline overrun by, %", "10", found, run -> run.overrun(seconds), "");
            table.add(size, "peak heap with garbage, MB", "24576", peak(), "");
        }
    }

    private static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
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
}
