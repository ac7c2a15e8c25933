package io.domicile.advisor.rule;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that rules were read from. Rules read from the same files again say the same.
 *
 * @param texts content by name
 * @param doubtful whether rules of confidence L count
 */
public record RuleFiles(SortedMap<String, String> texts, boolean doubtful) {

    public RuleFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** SHA-256 of each content, by name. */
    public SortedMap<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        texts.forEach((name, text) -> hashes.put(name, PackReader.hash(text)));
        return hashes;
    }

    Packs read() {
        return new PackReader(this::text).read(doubtful);
    }

    private String text(String name) {
        var text = texts.get(name);
        if (text == null) {
            throw new PackFault(name, 1, 1, "is not there");
        }
        return text;
    }
}
