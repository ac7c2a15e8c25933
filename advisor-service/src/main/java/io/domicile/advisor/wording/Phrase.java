package io.domicile.advisor.wording;

import java.util.List;

/**
 * Something to say, in whatever language it will be said.
 *
 * @param key in the bundles of {@link Wording}
 * @param with what is filled in: texts, whole numbers, and phrases
 */
public record Phrase(String key, List<Object> with) {

    private static final String VERBATIM = "";

    public Phrase {
        with = List.copyOf(with);
    }

    public static Phrase of(String key, Object... with) {
        return new Phrase(key, List.of(with));
    }

    /** Words of a source or a tenant, which are never translated. */
    public static Phrase verbatim(String text) {
        return new Phrase(VERBATIM, List.of(text));
    }

    boolean isVerbatim() {
        return key.equals(VERBATIM);
    }
}
