package io.domicile.advisor.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads packs with everything checked that can be checked, and tells all faults at once. */
final class PackReader {

    private static final Pattern VERSION = Pattern.compile("([a-z]+)-\\d{4}\\.\\d{2}(\\.\\d+)?");

    private final Function<String, String> files;
    private final List<String> faults = new ArrayList<>();
    private final TreeMap<String, String> texts = new TreeMap<>();

    /** @param files content of a file by its name */
    PackReader(Function<String, String> files) {
        this.files = files;
    }

    /** The packs that ship with the service. */
    static Packs shipped(boolean doubtful) {
        return new PackReader(PackReader::resource).read(doubtful);
    }

    /** {@code index.yaml} names the files: a class path can't be listed. */
    Packs read(boolean doubtful) {
        var hashes = new LinkedHashMap<String, String>();
        var vocabulary = Vocabulary.read(file("vocabulary.yaml", hashes));
        var groups = Groups.read(file("groups.yaml", hashes));
        var language = new RuleLanguage(vocabulary, groups.names());
        var packs = new ArrayList<Pack>();
        var places = new HashMap<String, String>();
        for (var name : file("index.yaml", hashes).get("packs").someItems()) {
            collecting(() -> {
                var file = file(name.text() + ".yaml", hashes);
                packs.add(pack(
                        file,
                        String.valueOf(hashes.get(name.text() + ".yaml")),
                        language,
                        vocabulary,
                        groups.names(),
                        places));
            });
        }
        if (!faults.isEmpty()) {
            throw new PacksUnfit(faults);
        }
        hashes.put("doubtful", Boolean.toString(doubtful));
        return new Packs(
                List.copyOf(packs),
                vocabulary,
                groups,
                hash(hashes.toString()),
                doubtful,
                new RuleFiles(texts, doubtful));
    }

    private Pack pack(
            Yaml file,
            String hash,
            RuleLanguage language,
            Vocabulary vocabulary,
            Set<String> groups,
            Map<String, String> ruleIds) {
        file.entries(
                "pack",
                "version",
                "jurisdiction",
                "language",
                "title",
                "asOf",
                "lawFrom",
                "reviewedBy",
                "coverage",
                "sources",
                "rules");
        var id = file.get("pack").text();
        var version = file.get("version");
        var form = VERSION.matcher(version.text());
        if (!form.matches() || !form.group(1).equals(id)) {
            throw version.fault("must be the pack with year and month, such as " + id + "-2026.11");
        }
        var spoken = file.get("language").text();
        var sources = new LinkedHashMap<String, Source>();
        file.get("sources").entries().forEach((name, source) -> sources.put(name, Source.read(source)));
        var reader = new RuleReader(id, spoken, sources, language, vocabulary);
        var rules = new ArrayList<Rule>();
        for (var rule : file.get("rules").someItems()) {
            collecting(() -> {
                var read = reader.read(rule);
                if (ruleIds.put(read.id(), id) != null) {
                    throw rule.fault("there is another rule '" + read.id() + "'");
                }
                rules.add(read);
            });
        }
        var coverage = new ArrayList<Coverage>();
        for (var entry : file.get("coverage").items()) {
            collecting(() -> coverage.add(Coverage.read(entry, vocabulary, groups)));
        }
        return new Pack(
                id,
                version.text(),
                file.find("jurisdiction").map(Jurisdictions::read).orElse(null),
                spoken,
                Texts.read(file.get("title"), spoken),
                file.get("asOf").date(),
                file.get("lawFrom").date(),
                file.get("reviewedBy").text(),
                List.copyOf(coverage),
                List.copyOf(rules),
                hash);
    }

    private void collecting(Runnable reading) {
        try {
            reading.run();
        } catch (PackFault e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    private Yaml file(String name, Map<String, String> hashes) {
        var text = files.apply(name);
        hashes.put(name, hash(text));
        texts.put(name, text);
        return Yaml.read(name, text);
    }

    static String resource(String name) {
        try (var stream = PackReader.class.getResourceAsStream("/packs/" + name)) {
            if (stream == null) {
                throw new PackFault(name, 1, 1, "is not there");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The rule pack " + name + " can't be read", e);
        }
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
