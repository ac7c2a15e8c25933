package io.domicile.advisor.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** ISO 3166-1 alpha-2 codes, in lower case. */
final class Jurisdictions {

    private static final Set<String> ALL = Arrays.stream(Locale.getISOCountries())
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Jurisdictions() {}

    static boolean isOne(String code) {
        return ALL.contains(code);
    }

    static String read(Yaml code) {
        if (!isOne(code.text())) {
            throw code.fault("'" + code.text() + "' is no jurisdiction (ISO 3166-1, lower case)");
        }
        return code.text();
    }
}
