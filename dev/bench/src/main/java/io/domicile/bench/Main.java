package io.domicile.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code engine [--short]}, {@code gap FILE [--seconds S]} and {@code rules [--short]}. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = Arrays.asList(arguments);
        if (!given.isEmpty() && given.getFirst().equals("engine") && given.size() <= 2) {
            boolean shortForm = given.contains("--short");
            if (given.size() == 2 && !shortForm) {
                usage();
            }
            EngineBench.run(shortForm, Path.of("engine-bench.json"));
        } else if (given.size() >= 2 && given.getFirst().equals("gap")) {
            double seconds = 1;
            if (given.size() == 4 && given.get(2).equals("--seconds")) {
                seconds = Double.parseDouble(given.get(3));
            } else if (given.size() != 2) {
                usage();
            }
            System.out.println(GapFile.solve(Files.readString(Path.of(given.get(1))), seconds));
        } else if (given.equals(List.of("rules")) || given.equals(List.of("rules", "--short"))) {
            RulesBench.run(given.size() == 2);
        } else {
            usage();
        }
    }

    private static void usage() {
        System.err.println("engine [--short] | gap FILE [--seconds S] | rules [--short]");
        System.exit(2);
    }
}
