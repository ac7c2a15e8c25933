package io.domicile.advisor.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a file, so that one answer mends all. */
public final class Faults {

    private static final int SHOWN = 100;
    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(
                    (Fault fault) -> fault.sheet() == null ? "" : fault.sheet())
            .thenComparingInt(fault -> fault.row() == null ? 0 : fault.row());

    private final List<Fault> first = new ArrayList<>();
    private final Set<String> rows = new HashSet<>();
    private int more;

    /** Of the file as a whole. */
    public static SheetUnfit of(String detail) {
        return new SheetUnfit(List.of(new Fault(null, null, null, detail)), 0);
    }

    /** Of one row, behind which nothing can be read. */
    static SheetUnfit of(int row, String detail) {
        return new SheetUnfit(List.of(new Fault(null, row, null, detail)), 0);
    }

    /**
     * Something that is wrong, and how to mend it.
     *
     * @param sheet empty for CSV
     * @param row null for the whole sheet
     * @param column null for the whole row
     */
    public void add(String sheet, @Nullable Integer row, @Nullable String column, String detail) {
        rows.add(key(sheet, row));
        if (first.size() < SHOWN) {
            first.add(new Fault(sheet.isEmpty() ? null : sheet, row, column, detail));
        } else {
            more++;
        }
    }

    /** Whether something is wrong with a row already. */
    public boolean has(String sheet, int row) {
        return rows.contains(key(sheet, row));
    }

    /** Ends the request when anything is wrong. */
    public void require() {
        if (!first.isEmpty()) {
            throw new SheetUnfit(first.stream().sorted(BY_PLACE).toList(), more);
        }
    }

    private static String key(String sheet, @Nullable Integer row) {
        return sheet + '#' + row;
    }
}
