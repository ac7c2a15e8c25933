package io.domicile.advisor.rule;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The same said in several languages, by BCP 47 tag. */
final class Texts {

    private Texts() {}

    static Map<String, String> read(Yaml texts, String... languages) {
        var read = new LinkedHashMap<String, String>();
        texts.entries().forEach((language, text) -> {
            if (!Locale.forLanguageTag(language).toLanguageTag().equals(language)) {
                throw text.fault("'" + language + "' is no language tag");
            }
            read.put(language, text.text().replaceAll("\\s+", " "));
        });
        if (!read.containsKey("en")) {
            throw texts.fault("has no text in English (en)");
        }
        for (var language : languages) {
            if (!read.containsKey(language)) {
                throw texts.fault("has no text in '" + language + "', the language of this pack");
            }
        }
        return read;
    }
}
