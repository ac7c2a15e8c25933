package io.domicile.advisor.readvice;

import io.domicile.advisor.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which packs were loaded, so that it can be told later what is different.
 *
 * @param packs by id
 * @param shared hashes of the files that are no packs: vocabulary, groups, index
 * @param doubtful whether rules of confidence L count
 */
record RuleSet(SortedMap<String, Loaded> packs, SortedMap<String, String> shared, boolean doubtful) {

    private static final int SHOWN = 12;

    /** A pack as it was loaded. */
    record Loaded(String version, String sha256) {}

    static RuleSet of(Rules rules) {
        var packs = new TreeMap<String, Loaded>();
        var shared = new TreeMap<>(rules.files().hashes());
        for (var pack : rules.packs().packs()) {
            packs.put(pack.pack(), new Loaded(pack.version(), pack.hash()));
            shared.values().removeIf(pack.hash()::equals);
        }
        return new RuleSet(packs, shared, rules.files().doubtful());
    }

    /** What is another than it was, each in words. */
    List<String> since(RuleSet earlier) {
        var says = new ArrayList<String>();
        var ids = new TreeSet<>(earlier.packs.keySet());
        ids.addAll(packs.keySet());
        ids.forEach(id -> pack(id, earlier.packs.get(id), packs.get(id)).ifPresent(says::add));
        var files = new TreeSet<>(earlier.shared.keySet());
        files.addAll(shared.keySet());
        files.stream()
                .filter(file -> !String.valueOf(shared.get(file)).equals(earlier.shared.get(file)))
                .forEach(file -> says.add(file + ", which all packs share, was changed"));
        if (doubtful != earlier.doubtful) {
            says.add("rules of confidence L " + (doubtful ? "count now" : "do not count any more"));
        }
        return says;
    }

    /** Where it is not known which were loaded before. */
    List<String> loaded() {
        return packs.values().stream().map(Loaded::version).toList();
    }

    private static Optional<String> pack(String id, @Nullable Loaded was, @Nullable Loaded is) {
        if (was == null) {
            return Optional.ofNullable(is).map(pack -> "pack %s is new, in version %s".formatted(id, pack.version()));
        }
        if (is == null) {
            return Optional.of("pack %s is not loaded any more; it was %s".formatted(id, was.version()));
        }
        if (is.equals(was)) {
            return Optional.empty();
        }
        return Optional.of(
                was.version().equals(is.version())
                        ? "pack %s went from %s (SHA-256 %s) to another text of that version (SHA-256 %s)"
                                .formatted(id, was.version(), start(was), start(is))
                        : "pack %s went from %s to %s".formatted(id, was.version(), is.version()));
    }

    private static String start(Loaded pack) {
        return pack.sha256().substring(0, Math.min(SHOWN, pack.sha256().length())) + "…";
    }
}
