package io.domicile.local;

import io.domicile.local.cell.External;
import io.domicile.local.parts.Logging;
import io.domicile.local.parts.PartFailed;
import io.domicile.local.shared.StopSharedParts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands behind the script {@code domicile}. Arguments: the project's root, the command, and what belongs to it. */
final class Main {
    private static final List<String> DEFAULT_CELLS = List.of("kr");

    private final Path root;
    private final Progress progress = new Progress(System.out, System::nanoTime);
    private final External external = External.of(System.getenv());

    private Main(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Logging.warningsOnly();
        var words = List.of(arguments);
        try {
            System.exit(new Main(Path.of(words.getFirst())).run(words.get(1), words.subList(2, words.size())));
        } catch (PartFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private int run(String command, List<String> words) throws InterruptedException {
        return switch (command) {
            case "up" -> up(words);
            case "down" -> new Down(root, progress).run();
            case "status" -> new Status(root, external).run(System.out);
            case "token" -> print(Token.of(root, only(words, "ACCOUNT")) + "\n");
            case "republish" -> print(new Republish(root).run(only(words, "SERVICE")));
            case "stop-test-parts" -> StopSharedParts.run(root);
            default -> throw new PartFailed("Unknown command: " + command);
        };
    }

    private int up(List<String> words) throws InterruptedException {
        var jurisdictions = new ArrayList<>(words);
        var detach = jurisdictions.remove("--detach");
        var programs = jurisdictions.remove("--packaged") ? Up.Programs.AS_PACKAGED : Up.Programs.BUILT;
        if (jurisdictions.isEmpty()) {
            jurisdictions.addAll(DEFAULT_CELLS);
        }
        for (var jurisdiction : jurisdictions) {
            if (!jurisdiction.matches("[a-z]{2}")) {
                throw new PartFailed(
                        "A jurisdiction is two lower-case letters, such as kr or fr, and not " + jurisdiction);
            }
        }
        if (jurisdictions.stream().distinct().count() < jurisdictions.size()) {
            throw new PartFailed("Each jurisdiction has one cell");
        }
        return detach
                ? new Detached(root).run(jurisdictions, System.out)
                : new Up(root, progress, external, programs).run(jurisdictions);
    }

    private static String only(List<String> words, String name) {
        if (words.size() != 1) {
            throw new PartFailed("This command takes exactly one " + name);
        }
        return words.getFirst();
    }

    private static int print(String text) {
        System.out.print(text);
        return 0;
    }
}
