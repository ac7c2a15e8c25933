package io.domicile.advisor.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are written in cells. */
public final class Cells {

    private Cells() {}

    /** Numbers plainly and exactly, nothing for null. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> plain(BigDecimal.valueOf(number));
            case BigDecimal number -> plain(number);
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A list in one cell, separated by semicolons; one inside a text has a backslash before it. */
    public static String list(Collection<?> values) {
        return values.stream()
                .map(Cells::text)
                .map(text -> text.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining(";"));
    }

    /** Words with numbers in one cell, such as {@code cost=3;latency=1}. */
    public static String pairs(Map<String, Double> numbers) {
        return list(numbers.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                .toList());
    }

    /** What {@link #list} wrote; empty entries are left out. */
    static List<String> entries(String cell) {
        var entries = new ArrayList<String>();
        var entry = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length() && "\\;".indexOf(cell.charAt(i + 1)) >= 0) {
                entry.append(cell.charAt(++i));
            } else if (c == ';') {
                entries.add(entry.toString().strip());
                entry.setLength(0);
            } else {
                entry.append(c);
            }
        }
        entries.add(entry.toString().strip());
        entries.removeIf(String::isEmpty);
        return entries;
    }
}
