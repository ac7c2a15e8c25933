package io.domicile.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Goal, measured and peer side by side: printed line by line, and as JSON. */
final class Table {
    private static final String COLUMNS = "%-22s %-30s %-12s %-9s %-9s %-9s %s%n";

    private final List<Line> lines = new ArrayList<>();

    private record Line(String size, String what, String goal, String median, String worst, String cpu, String peer) {}

    void head() {
        System.out.printf(COLUMNS, "size", "what", "goal", "median", "worst", "cpu, ms", "peer, same run");
    }

    /** Median and worst of what is asked of each run, and the median of their processor time. */
    void add(
            String size, String what, String goal, List<Measured> runs, ToDoubleFunction<Measured> value, String peer) {
        double[] values = runs.stream().mapToDouble(value).sorted().toArray();
        double[] cpu = runs.stream().mapToDouble(Measured::cpu).sorted().toArray();
        boolean none = values.length == 0;
        add(new Line(
                size,
                what,
                goal,
                none ? "none" : number(values[values.length / 2]),
                none ? "none" : number(values[values.length - 1]),
                none ? "none" : number(cpu[cpu.length / 2]),
                peer));
    }

    /** Median and worst of values that are better the lower they are. */
    void add(String size, String what, String goal, double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        add(new Line(size, what, goal, number(sorted[sorted.length / 2]), number(sorted[sorted.length - 1]), "", ""));
    }

    /** A single figure. */
    void add(String size, String what, String goal, double value, String peer) {
        add(new Line(size, what, goal, number(value), "", "", peer));
    }

    private void add(Line line) {
        lines.add(line);
        System.out.printf(
                COLUMNS, line.size(), line.what(), line.goal(), line.median(), line.worst(), line.cpu(), line.peer());
    }

    private static String number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? "none"
                : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.4f" : "%.0f", value);
    }

    String json() {
        var rows = lines.stream()
                .map(line -> "  {"
                        + String.join(
                                ", ",
                                Arrays.asList(
                                        field("size", line.size()),
                                        field("what", line.what()),
                                        field("goal", line.goal()),
                                        field("median", line.median()),
                                        field("worst", line.worst()),
                                        field("cpuMillis", line.cpu()),
                                        field("peer", line.peer())))
                        + "}")
                .toList();
        return "[\n" + String.join(",\n", rows) + "\n]\n";
    }

    private static String field(String name, String value) {
        return "\"" + name + "\": \"" + value.replace("\"", "'") + "\"";
    }
}
