package io.domicile.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells a caller what form a value must have, from the Java type that was to hold it. */
final class Expected {
    private static final Map<Class<?>, String> FORMS = Map.ofEntries(
            Map.entry(String.class, "a text"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(UUID.class, "a UUID such as 019a0000-0000-7000-8000-000000000001"),
            Map.entry(LocalDate.class, "a date such as 2026-11-23"),
            Map.entry(YearMonth.class, "a month such as 2026-11"),
            Map.entry(Instant.class, "an instant such as 2026-11-23T09:30:00Z"),
            Map.entry(OffsetDateTime.class, "an instant such as 2026-11-23T09:30:00Z"),
            Map.entry(Duration.class, "a duration such as PT1H30M"),
            Map.entry(URI.class, "a URI"));

    private Expected() {}

    /** @param nameOf how an enum constant is written where the value was found */
    static String form(Class<?> type, Function<Object, String> nameOf) {
        if (type.isEnum()) {
            return "Expected one of: "
                    + Arrays.stream(type.getEnumConstants()).map(nameOf).collect(Collectors.joining(", ")) + ".";
        }
        return "Expected " + FORMS.getOrDefault(type, shape(type)) + ".";
    }

    private static String shape(Class<?> type) {
        if (isWhole(type)) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class
                || type == long.class
                || type == short.class
                || type == Integer.class
                || type == Long.class
                || type == Short.class
                || type == java.math.BigInteger.class;
    }
}
