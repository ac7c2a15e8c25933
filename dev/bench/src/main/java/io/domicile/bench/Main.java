package io.domicile.bench;

import io.domicile.bench.EngineBench.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code engine [--short] [--only SECTION]}, {@code gap FILE [--seconds S]}, {@code rules [--short]} and {@code requests [--short]}. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        if (given.isEmpty()) {
            usage();
        }
        String what = given.removeFirst();
        if (what.equals("engine")) {
            boolean shortForm = given.remove("--short");
            Optional<Section> only = taken(given, "--only").map(Main::section);
            if (!given.isEmpty()) {
                usage();
            }
            EngineBench.run(shortForm, only, Path.of("engine-bench.json"));
        } else if (what.equals("gap")) {
            double seconds = taken(given, "--seconds").map(Double::parseDouble).orElse(1.0);
            if (given.size() != 1) {
                usage();
            }
            System.out.println(GapFile.solve(Files.readString(Path.of(given.getFirst())), seconds));
        } else if (what.equals("rules")) {
            boolean shortForm = given.remove("--short");
            if (!given.isEmpty()) {
                usage();
            }
            RulesBench.run(shortForm);
        } else if (what.equals("requests")) {
            boolean shortForm = given.remove("--short");
            if (!given.isEmpty()) {
                usage();
            }
            RequestsBench.run(Path.of(System.getProperty("domicile.root", "")), shortForm);
        } else {
            usage();
        }
    }

    /** What stands after an option, both taken out. */
    private static Optional<String> taken(List<String> given, String option) {
        int at = given.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == given.size()) {
            usage();
        }
        given.remove(at);
        return Optional.of(given.remove(at));
    }

    private static Section section(String name) {
        for (Section section : Section.values()) {
            if (section.name().toLowerCase(Locale.ROOT).equals(name)) {
                return section;
            }
        }
        usage();
        throw new IllegalStateException("usage ends the program");
    }

    private static void usage() {
        System.err.println("engine [--short] [--only small|middle|periods|operators|front|large|whatif|gap|crowd|huge]"
                + " | gap FILE [--seconds S] | rules [--short] | requests [--short]");
        System.exit(2);
    }
}
