package io.domicile.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whether the text of a query parameter is a value of its type, judged before the framework converts it. */
final class Form {
    private static final Map<Class<?>, Consumer<String>> PARSERS = Map.ofEntries(
            Map.entry(int.class, Integer::parseInt),
            Map.entry(Integer.class, Integer::parseInt),
            Map.entry(long.class, Long::parseLong),
            Map.entry(Long.class, Long::parseLong),
            Map.entry(double.class, BigDecimal::new),
            Map.entry(Double.class, BigDecimal::new),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(String.class, _ -> {}),
            Map.entry(UUID.class, Form::uuid),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(YearMonth.class, YearMonth::parse),
            Map.entry(Instant.class, Instant::parse));

    private Form() {}

    static boolean fits(Class<?> type, String value) {
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        try {
            PARSERS.getOrDefault(type, text -> convert(type, text)).accept(value);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    /** The factory method that JAX-RS would use; a type without one is left to its converter. */
    private static void convert(Class<?> type, String text) {
        var factory = Stream.of("fromString", "valueOf")
                .flatMap(name -> Arrays.stream(type.getMethods()).filter(method -> isFactory(method, name)))
                .findFirst();
        if (factory.isPresent() && factory.get().trySetAccessible()) {
            try {
                factory.get().invoke(null, text);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private static boolean isFactory(Method method, String name) {
        return Modifier.isStatic(method.getModifiers())
                && method.getName().equals(name)
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
    }

    /** The factory of the JDK also takes the likes of 1-1-1-1-1. */
    private static void uuid(String text) {
        if (!UUID.fromString(text).toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
    }
}
