package io.domicile.catalog.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a stated date covers.
 *
 * @param first its first day
 * @param last its last day, that one included
 */
public record DateInterval(LocalDate first, LocalDate last) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    public DateInterval {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The interval ends before it begins: " + first + "/" + last);
        }
    }

    /**
     * Reads a stated date: a day, month, quarter, half-year or year, or two of these with a slash between them.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static DateInterval parse(String stated) {
        int slash = stated.indexOf('/');
        if (slash < 0) {
            return single(stated);
        }
        return new DateInterval(
                single(stated.substring(0, slash)).first(),
                single(stated.substring(slash + 1)).last());
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(DateInterval other) {
        return !last.isBefore(other.first) && !other.last.isBefore(first);
    }

    private static DateInterval single(String stated) {
        var match = DATE.matcher(stated);
        if (!match.matches()) {
            throw notADate(stated);
        }
        try {
            return days(match, Integer.parseInt(match.group(1)));
        } catch (DateTimeException e) {
            throw notADate(stated);
        }
    }

    private static DateInterval days(Matcher match, int year) {
        if (match.group(2) != null) {
            return months(year, 6, Integer.parseInt(match.group(2)));
        }
        if (match.group(3) != null) {
            return months(year, 3, Integer.parseInt(match.group(3)));
        }
        if (match.group(5) != null) {
            var day = LocalDate.of(year, Integer.parseInt(match.group(4)), Integer.parseInt(match.group(5)));
            return new DateInterval(day, day);
        }
        return match.group(4) != null ? months(year, 1, Integer.parseInt(match.group(4))) : months(year, 12, 1);
    }

    private static DateInterval months(int year, int length, int number) {
        var end = YearMonth.of(year, length * number);
        return new DateInterval(end.minusMonths(length - 1L).atDay(1), end.atEndOfMonth());
    }

    private static IllegalArgumentException notADate(String stated) {
        return new IllegalArgumentException(
                "'" + stated + "' is no date; write 2026-06-30, 2026-06, 2027-Q1, 2027-H1, 2028,"
                        + " or two of these with a slash between them");
    }
}
