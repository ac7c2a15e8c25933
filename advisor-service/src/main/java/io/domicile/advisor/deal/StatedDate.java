package io.domicile.advisor.deal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which the catalog keeps dates: a day, month, quarter, half-year or year, or two of these with a slash. */
final class StatedDate {

    private static final Pattern FORM = Pattern.compile(
            "(?<year>\\d{4})(-(H(?<half>[12])|Q(?<quarter>[1-4])|(?<month>\\d{2})(-(?<day>\\d{2}))?))?");

    private StatedDate() {}

    /**
     * The last day that a stated date can mean: who was promised something for 2027-H1 can complain on 2027-07-01.
     *
     * @throws IllegalArgumentException if the text has none of the forms
     */
    static LocalDate latest(String stated) {
        var end = stated.substring(stated.indexOf('/') + 1);
        var parts = FORM.matcher(end);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + stated + "' is no stated date");
        }
        int year = Integer.parseInt(parts.group("year"));
        try {
            if (parts.group("day") != null) {
                return LocalDate.of(year, Integer.parseInt(parts.group("month")), Integer.parseInt(parts.group("day")));
            }
            return YearMonth.of(year, month(parts.group("half"), parts.group("quarter"), parts.group("month")))
                    .atEndOfMonth();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + stated + "' is no stated date", e);
        }
    }

    private static int month(@Nullable String half, @Nullable String quarter, @Nullable String month) {
        if (half != null) {
            return 6 * Integer.parseInt(half);
        }
        if (quarter != null) {
            return 3 * Integer.parseInt(quarter);
        }
        return month == null ? 12 : Integer.parseInt(month);
    }
}
