package io.domicile.watch.ladder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as it was said, and the days that it can mean.
 *
 * @param stated a day, month, quarter, half-year or year, or two of these with a slash between them
 * @param earliest the first of its days
 * @param latest the last of its days, that one included
 */
public record StatedDate(String stated, LocalDate earliest, LocalDate latest) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(?:([HQ])(\\d)|(\\d{2})(?:-(\\d{2}))?))?");

    /**
     * Reads what was said.
     *
     * @throws IllegalArgumentException if it is no date in one of the forms
     */
    public static StatedDate parse(String stated) {
        try {
            int slash = stated.indexOf('/');
            var from = days(slash < 0 ? stated : stated.substring(0, slash));
            var to = slash < 0 ? from : days(stated.substring(slash + 1));
            if (to.last().isBefore(from.first())) {
                throw unreadable(stated);
            }
            return new StatedDate(stated, from.first(), to.last());
        } catch (DateTimeException e) {
            throw unreadable(stated);
        }
    }

    /** Whether every day of it lies behind every day of the other. */
    boolean isCertainlyAfter(StatedDate other) {
        return earliest.isAfter(other.latest);
    }

    private record Days(LocalDate first, LocalDate last) {}

    private static Days days(String text) {
        var match = DATE.matcher(text);
        if (!match.matches()) {
            throw unreadable(text);
        }
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return part(match, year);
        }
        if (match.group(5) != null) {
            var day = LocalDate.of(year, Integer.parseInt(match.group(4)), Integer.parseInt(match.group(5)));
            return new Days(day, day);
        }
        return match.group(4) == null ? months(year, 1, 12) : months(year, Integer.parseInt(match.group(4)), 1);
    }

    private static Days part(Matcher match, int year) {
        int length = match.group(2).equals("H") ? 6 : 3;
        int number = Integer.parseInt(match.group(3));
        return months(year, (number - 1) * length + 1, length);
    }

    private static Days months(int year, int first, int length) {
        return new Days(
                YearMonth.of(year, first).atDay(1),
                YearMonth.of(year, first + length - 1).atEndOfMonth());
    }

    private static IllegalArgumentException unreadable(String stated) {
        return new IllegalArgumentException(
                "'" + stated
                        + "' is no date; write 2026-06-30, 2026-06, 2027-Q1, 2027-H1, 2028, or two of these with a slash between");
    }
}
