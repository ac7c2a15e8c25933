package io.domicile.advisor.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the word that somebody may have meant. */
public final class Nearest {

    private Nearest() {}

    /** Empty when none is near: more than a third of the letters differ. */
    public static Optional<String> to(String word, Collection<String> known) {
        var given = folded(word);
        return nearest(
                given, known.stream().filter(each -> distance(folded(each), given) <= Math.max(1, each.length() / 3)));
    }

    /** However far it is. */
    public static String of(String word, Collection<String> known) {
        return nearest(folded(word), known.stream()).orElseThrow();
    }

    private static Optional<String> nearest(String given, Stream<String> known) {
        return known.min(Comparator.comparingInt((String each) -> distance(folded(each), given))
                .thenComparing(Comparator.naturalOrder()));
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        var last = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = last[0];
            last[0] = i;
            for (int j = 1; j < last.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = last[j];
                last[j] = Math.min(replaced, Math.min(last[j], last[j - 1]) + 1);
            }
        }
        return last[other.length()];
    }
}
