package io.domicile.http;

/** What a text from outside may hold. */
final class Text {
    private Text() {}

    /** Without U+0000, which PostgreSQL refuses, and without half surrogate pairs, which UTF-8 cannot express. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
