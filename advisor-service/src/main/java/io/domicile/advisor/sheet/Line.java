package io.domicile.advisor.sheet;

import io.domicile.advisor.wording.Nearest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row under its header. What can't be read is a fault, and answers as if it was empty. */
public final class Line {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final int LONGEST_NUMBER = 40;

    /** Spreadsheets count days from here; their 29 February 1900, which never was, lies before any date of ours. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** Serials from 1954 to 2173: other whole numbers are more likely years or mistakes. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 100_000;
    private static final int SHOWN_TEXT = 60;

    private final Grid grid;
    private final Row row;
    private final Map<String, Integer> columns;
    private final Faults faults;

    Line(Grid grid, Row row, Map<String, Integer> columns, Faults faults) {
        this.grid = grid;
        this.row = row;
        this.columns = columns;
        this.faults = faults;
    }

    static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    public String sheet() {
        return grid.name();
    }

    public int row() {
        return row.number();
    }

    /** Whether nothing is wrong with it so far. */
    public boolean isSound() {
        return !faults.has(sheet(), row());
    }

    public void wrong(String column, String detail) {
        faults.add(sheet(), row(), column, detail);
    }

    /** Empty when there is nothing. */
    public String text(String column) {
        var index = columns.get(column);
        if (index == null) {
            return "";
        }
        var cell = row.cell(index).strip();
        return grid.escaped() ? Csv.unescaped(cell) : cell;
    }

    public @Nullable String textOrNull(String column) {
        var text = text(column);
        return text.isEmpty() ? null : text;
    }

    public List<String> list(String column) {
        return Cells.entries(text(column));
    }

    public @Nullable Boolean flag(String column) {
        return switch (folded(text(column))) {
            case "" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> {
                wrong(
                        column,
                        shown(column)
                                + " is neither true nor false. Write one of them, or nothing where it is not known.");
                yield null;
            }
        };
    }

    public Optional<BigDecimal> number(String column) {
        return number(column, text(column));
    }

    public @Nullable Double real(String column) {
        return number(column).map(BigDecimal::doubleValue).orElse(null);
    }

    public @Nullable Integer whole(String column) {
        var number = number(column);
        try {
            return number.map(BigDecimal::intValueExact).orElse(null);
        } catch (ArithmeticException _) {
            wrong(column, shown(column) + " is no whole number from -2147483648 to 2147483647.");
            return null;
        }
    }

    /** As 2026-11-25, or as the number of a day that a spreadsheet shows as a date. */
    public @Nullable LocalDate date(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.matches("\\d{5,6}(\\.0+)?")) {
                int serial = new BigDecimal(text).intValueExact();
                if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
                    return SERIAL_ZERO.plusDays(serial);
                }
            }
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            wrong(
                    column,
                    shown(column)
                            + " is no date. Write year, month and day such as 2026-11-25, or format the cell as a date.");
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
        var text = text(column);
        return text.isEmpty() ? null : constant(column, text, type).orElse(null);
    }

    public <E extends Enum<E>> Set<E> choices(String column, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        list(column).forEach(text -> constant(column, text, type).ifPresent(chosen::add));
        return chosen;
    }

    /** Words with numbers, such as {@code cost=3;latency=1}; null when there are none. */
    public @Nullable Map<String, Double> numbers(String column) {
        var entries = list(column);
        if (entries.isEmpty()) {
            return null;
        }
        var numbers = new LinkedHashMap<String, Double>();
        for (var entry : entries) {
            int sign = entry.lastIndexOf('=');
            if (sign < 1) {
                wrong(column, "'%s' is no word with a number. Write them such as cost=3;latency=1.".formatted(entry));
                continue;
            }
            number(column, entry.substring(sign + 1).strip())
                    .ifPresent(number -> numbers.put(entry.substring(0, sign).strip(), number.doubleValue()));
        }
        return numbers;
    }

    /** A number that is part of a cell. */
    public Optional<BigDecimal> number(String column, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean percent = text.endsWith("%");
        var plain = percent ? text.substring(0, text.length() - 1).strip() : text;
        if (grid.decimalComma() && plain.indexOf('.') < 0) {
            plain = plain.replace(',', '.');
        }
        if (plain.length() > LONGEST_NUMBER || !NUMBER.matcher(plain).matches()) {
            wrong(
                    column,
                    "%s is no number. Write it without unit and thousands separators, with a decimal %s."
                            .formatted(shownValue(text), grid.decimalComma() ? "point or comma" : "point"));
            return Optional.empty();
        }
        var number = new BigDecimal(plain);
        return Optional.of(percent ? number.movePointLeft(2) : number);
    }

    /** A word that is part of a cell. */
    public <E extends Enum<E>> Optional<E> constant(String column, String text, Class<E> type) {
        var known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return oneOf(column, text, known).map(name -> Enum.valueOf(type, name));
    }

    /** One of the words, in the case in which they are known; upper and lower case do not count. */
    public Optional<String> oneOf(String column, String text, List<String> known) {
        var found = known.stream().filter(each -> each.equalsIgnoreCase(text)).findFirst();
        if (found.isEmpty()) {
            wrong(
                    column,
                    "There is no %s. %s"
                            .formatted(
                                    shownValue(text),
                                    Nearest.to(text, known)
                                            .map("Did you mean '%s'?"::formatted)
                                            .orElse("Known: " + String.join(", ", known) + ".")));
        }
        return found;
    }

    private String shown(String column) {
        return shownValue(text(column));
    }

    private static String shownValue(String text) {
        return "'" + (text.length() > SHOWN_TEXT ? text.substring(0, SHOWN_TEXT) + "…" : text) + "'";
    }
}
