package io.domicile.advisor.place;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be said for each fact, and in which form it is kept. */
public final class FactValues {

    private static final int MAX_WORDS = 200;
    private static final Set<String> ISO_CODES = Arrays.stream(Locale.getISOCountries())
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ENDPOINTS = Set.of("REGIONAL", "DATA_ZONE", "CROSS_REGION", "GLOBAL");
    private static final Set<String> TOOLING =
            Set.of("MODEL_ENDPOINTS", "ML_PLATFORM", "MANAGED_KUBERNETES", "SLURM", "NOTEBOOKS");
    private static final Pattern CERTIFICATION = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,60}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    private FactValues() {}

    /**
     * The value as it is kept: words sorted, numbers as doubles.
     *
     * @param said text, number, flag or list of texts, as JSON has them
     * @throws IllegalArgumentException if the fact cannot have this value; the message says what it can have
     */
    public static Object of(PlaceFact fact, Object said) {
        return switch (fact.form()) {
            case JURISDICTION -> jurisdiction(text(said));
            case JURISDICTIONS -> {
                var codes = texts(said);
                codes.forEach(FactValues::jurisdiction);
                if (codes.isEmpty()) {
                    throw new IllegalArgumentException(
                            "an empty list says nothing; leave the fact out while it is unknown");
                }
                yield codes;
            }
            case WORDS -> words(fact, texts(said));
            case NUMBER -> number(fact, said);
            case FLAG -> {
                if (said instanceof Boolean flag) {
                    yield flag;
                }
                throw new IllegalArgumentException("is true or false");
            }
        };
    }

    /** Whether this is a jurisdiction's code, as everywhere here in lower case. */
    public static boolean isJurisdiction(String code) {
        return ISO_CODES.contains(code);
    }

    private static String jurisdiction(String code) {
        if (!isJurisdiction(code)) {
            throw new IllegalArgumentException(
                    "'" + code + "' is no ISO 3166-1 alpha-2 code in lower case, such as kr");
        }
        return code;
    }

    private static Set<String> words(PlaceFact fact, Set<String> words) {
        if (fact == PlaceFact.ENDPOINTS) {
            requireKnown(words, ENDPOINTS);
        } else if (fact == PlaceFact.TOOLING) {
            requireKnown(words, TOOLING);
        } else {
            var form = form(fact);
            for (var word : words) {
                if (!form.matcher(word).matches()) {
                    throw new IllegalArgumentException("'" + word + "' does not look like one of " + fact.word());
                }
            }
        }
        return words;
    }

    private static Pattern form(PlaceFact fact) {
        return switch (fact) {
            case CERTIFICATIONS -> CERTIFICATION;
            case LANGUAGES -> LANGUAGE;
            default -> NAME;
        };
    }

    private static void requireKnown(Set<String> words, Set<String> known) {
        for (var word : words) {
            if (!known.contains(word)) {
                throw new IllegalArgumentException("'" + word + "' is none of " + new TreeSet<>(known));
            }
        }
    }

    private static Double number(PlaceFact fact, Object said) {
        if (!(said instanceof Number number)) {
            throw new IllegalArgumentException("is a number");
        }
        double value = number.doubleValue();
        double least = fact == PlaceFact.LATITUDE ? -90 : fact == PlaceFact.LONGITUDE ? -180 : 0;
        double most = switch (fact) {
            case AVAILABILITY -> 1;
            case LATITUDE -> 90;
            case LONGITUDE -> 180;
            case CARBON -> 3000;
            default -> 1_000_000;
        };
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("is between " + least + " and " + most + ", not " + value);
        }
        return value;
    }

    private static String text(Object said) {
        if (said instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("is a text");
    }

    private static Set<String> texts(Object said) {
        if (!(said instanceof Collection<?> many) || many.size() > MAX_WORDS) {
            throw new IllegalArgumentException("is a list of at most " + MAX_WORDS + " texts");
        }
        return many.stream().map(FactValues::text).collect(Collectors.toCollection(TreeSet::new));
    }
}
