package io.domicile.advisor.sheet;

import io.domicile.advisor.wording.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/** A grid under a known header. */
public final class Table implements Iterator<Line> {

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 500;
    private static final int SHOWN_NAME = 60;

    private final Grid grid;
    private final Faults faults;
    private final Map<String, Integer> columns = new HashMap<>();
    private int rows;

    private Table(Grid grid, Faults faults) {
        this.grid = grid;
        this.faults = faults;
    }

    /**
     * A table of which every column is known; others are faults.
     *
     * @param known the columns, as they are written
     * @param needed those without which nothing can be read
     */
    public static Table strict(Grid grid, List<String> known, Set<String> needed, Faults faults) {
        var table = new Table(grid, faults);
        table.header(known, needed, true);
        return table;
    }

    /** A table with some columns that are read and any number of others. */
    public static Table lenient(Grid grid, List<String> known, Set<String> needed, Faults faults) {
        var table = new Table(grid, faults);
        table.header(known, needed, false);
        return table;
    }

    private void header(List<String> known, Set<String> needed, boolean onlyKnown) {
        if (!grid.rows().hasNext()) {
            throw Faults.of((grid.name().isEmpty() ? "The file" : "Sheet '" + grid.name() + "'")
                    + " is empty. The first row names the columns: " + String.join(", ", known) + ".");
        }
        var header = grid.rows().next();
        var bySpelling = known.stream().collect(Collectors.toMap(Line::folded, name -> name));
        var unknown = new ArrayList<String>();
        for (int i = 0; i < Math.min(header.cells().size(), MOST_COLUMNS); i++) {
            var given = header.cell(i).strip();
            var column = bySpelling.get(Line.folded(given));
            if (column == null) {
                unknown.add(given);
            } else if (columns.putIfAbsent(column, i) != null) {
                wrong(header, given, "The column stands there twice. Leave one out.");
            }
        }
        if (header.cells().size() > MOST_COLUMNS) {
            wrong(header, "", "More than " + MOST_COLUMNS + " columns. Leave out those that do not belong here.");
        }
        unknown.removeIf(String::isEmpty);
        if (onlyKnown) {
            unknown.forEach(name -> wrong(header, name, "There is no such column. " + meant(name, known)));
        }
        needed.stream()
                .sorted()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> wrong(
                        header,
                        name,
                        "The column is missing; the first row names the columns.%s"
                                .formatted(Nearest.to(name, unknown)
                                        .map(" Is it '%s'?"::formatted)
                                        .orElse(""))));
        if (!columns.keySet().containsAll(needed)) {
            faults.require();
        }
    }

    private String meant(String name, Collection<String> known) {
        var free = known.stream().filter(each -> !columns.containsKey(each)).toList();
        return Nearest.to(name, free)
                .map("Did you mean '%s'?"::formatted)
                .orElse("Known: " + String.join(", ", known) + ".");
    }

    private void wrong(Row header, String column, String detail) {
        var shown = column.length() > SHOWN_NAME ? column.substring(0, SHOWN_NAME) + "…" : column;
        faults.add(grid.name(), header.number(), shown, detail);
    }

    /** Whether the file has the column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    @Override
    public boolean hasNext() {
        return grid.rows().hasNext();
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (++rows > MOST_ROWS) {
            throw Faults.of("More than %,d rows. Send less at once.".formatted(MOST_ROWS));
        }
        return new Line(grid, grid.rows().next(), columns, faults);
    }
}
