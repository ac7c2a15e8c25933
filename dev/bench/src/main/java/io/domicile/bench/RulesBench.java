package io.domicile.bench;

import io.domicile.advisor.advice.Advisor;
import io.domicile.advisor.advice.Survey;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.table.ShippedTable;
import io.domicile.advisor.workload.Workload;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The shipped rules before the shipped places, filled up to 300, as one thread asks them. */
final class RulesBench {

    private static final int PLACES = 300;
    private static final int ADVICES = 1_000;
    private static final int RUNS = 5;
    private static final LocalDate ON = LocalDate.of(2026, 11, 25);

    private final Rules rules = Rules.shipped(Clock.systemUTC());
    private final Advisor advisor = new Advisor(rules);
    private final List<Place> places = places();

    private RulesBench() {}

    static void run(boolean shortForm) {
        var bench = new RulesBench();
        int rules = bench.rules.packs().packs().stream()
                .mapToInt(pack -> pack.rules())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%d rules of %d packs, %d places, one thread, at most %d MB of heap%n",
                rules,
                bench.rules.packs().packs().size(),
                bench.places.size(),
                Runtime.getRuntime().maxMemory() >> 20);
        bench.advice();
        bench.matrix(shortForm ? 1 : RUNS);
    }

    private void advice() {
        var workloads = Workloads.of(2 * ADVICES, 1);
        workloads
                .subList(0, ADVICES)
                .forEach(workload -> advisor.advise(workload, Held.NOTHING, places, ON, OwnRules.NONE));
        var wall = new double[ADVICES];
        var cpu = new double[ADVICES];
        for (int i = 0; i < ADVICES; i++) {
            long at = System.nanoTime();
            long worked = worked();
            advisor.advise(workloads.get(ADVICES + i), Held.NOTHING, places, ON, OwnRules.NONE);
            wall[i] = (System.nanoTime() - at) / 1e6;
            cpu[i] = (worked() - worked) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf(
                Locale.ROOT,
                "one advice, ms: goal p99 15; p50 %.1f, p99 %.1f, worst %.1f; of the processor p50 %.1f, p99 %.1f%n",
                at(wall, .5),
                at(wall, .99),
                at(wall, 1),
                at(cpu, .5),
                at(cpu, .99));
    }

    private void matrix(int runs) {
        var workloads = Workloads.of(10_000, 2);
        var warm = new Matrix(workloads);
        var wall = new double[runs];
        var cpu = new double[runs];
        for (int run = 0; run < runs; run++) {
            var matrix = new Matrix(workloads);
            wall[run] = matrix.seconds;
            cpu[run] = matrix.worked;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf(Locale.ROOT, "10,000 workloads x %d places: %s%n", places.size(), warm.shares());
        System.out.printf(
                Locale.ROOT,
                "verdicts of all, s: goal 1.5; median %.2f, worst %.2f; of the processor %.2f%n",
                at(wall, .5),
                at(wall, 1),
                at(cpu, .5));
        System.out.printf(
                Locale.ROOT,
                "evaluations: %,d, where one by one there are %,d: 1 of %,d%n",
                warm.survey.evaluations(),
                warm.survey.naiveEvaluations(),
                warm.survey.naiveEvaluations() / warm.survey.evaluations());
        oneByOne(workloads, at(wall, .5));
    }

    private void oneByOne(List<Workload> workloads, double together) {
        int some = 100;
        long at = System.nanoTime();
        workloads
                .subList(0, some)
                .forEach(workload -> advisor.advise(workload, Held.NOTHING, places, ON, OwnRules.NONE));
        double apart = seconds(at) / some * workloads.size();
        System.out.printf(
                Locale.ROOT,
                "advice on one after the other (%d of them measured): %.0f s, %.0f times as long%n",
                some,
                apart,
                apart / together);
        at = System.nanoTime();
        var survey = advisor.survey(places, ON, Preset.BALANCED, OwnRules.NONE);
        workloads.forEach(workload -> survey.brief(workload, Held.NOTHING));
        System.out.printf(Locale.ROOT, "verdicts and scores of all: %.2f s%n", seconds(at));
    }

    /** Verdicts of all workloads at all places. */
    private final class Matrix {

        private final Survey survey = advisor.survey(places, ON, Preset.BALANCED, OwnRules.NONE);
        private final Verdict[][] verdicts;
        private final double seconds;
        private final double worked;

        Matrix(List<Workload> workloads) {
            verdicts = new Verdict[workloads.size()][places.size()];
            long at = System.nanoTime();
            long before = worked();
            for (int i = 0; i < verdicts.length; i++) {
                var standings = survey.standings(workloads.get(i), Held.NOTHING);
                for (int place = 0; place < standings.size(); place++) {
                    verdicts[i][place] = standings.get(place).verdict();
                }
            }
            seconds = seconds(at);
            worked = (worked() - before) / 1e9;
        }

        String shares() {
            var counts = new EnumMap<Verdict, Integer>(Verdict.class);
            for (var row : verdicts) {
                for (var verdict : row) {
                    counts.merge(verdict, 1, Integer::sum);
                }
            }
            return counts.entrySet().stream()
                    .map(each -> "%s %.1f %%"
                            .formatted(each.getKey(), 100.0 * each.getValue() / verdicts.length / places.size()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** The shipped ones, and own data centres in the same countries. */
    private static List<Place> places() {
        var places = new ArrayList<>(ShippedTable.places());
        int shipped = places.size();
        for (int i = 0; places.size() < PLACES; i++) {
            var like = places.get(i * 3 % shipped);
            places.add(new Place(
                    "own-" + i, like.name(), PlaceKind.OWN_DATA_CENTRE, "own", "own", like.facts(), like.capacity()));
        }
        return places;
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[(int) Math.ceil(quantile * sorted.length) - 1];
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
