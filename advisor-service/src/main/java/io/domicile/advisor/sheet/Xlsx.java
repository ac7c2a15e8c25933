package io.domicile.advisor.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Workbooks of Office Open XML. Of a formula counts the value that the spreadsheet stored with it. */
public final class Xlsx {

    /** Its media type. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_SHEETS = 20;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 500;

    /** What a cell can hold at most in a spreadsheet too. */
    private static final int LONGEST_TEXT = 32_767;

    private Xlsx() {}

    /** The sheets by their names in lower case, in their order. */
    public static Map<String, Grid> read(byte[] body) {
        try {
            ZipBounds.require(body);
            return grids(body);
        } catch (SheetUnfit e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library answers broken workbooks with whatever it stumbles over.
            throw Faults.of("This is no workbook that can be read: %s. Save it as .xlsx, or send CSV."
                    .formatted(e.getMessage()));
        }
    }

    private static Map<String, Grid> grids(byte[] body) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            if (workbook.isDate1904()) {
                throw Faults.of(
                        "The workbook counts its days from 1904. Turn that option off, or send CSV with dates such as 2026-11-25.");
            }
            var sheets = workbook.getSheets().limit(MOST_SHEETS).toList();
            var faults = new Faults();
            var grids = new LinkedHashMap<String, Grid>();
            for (var sheet : sheets) {
                grids.putIfAbsent(
                        Line.folded(sheet.getName()),
                        new Grid(sheet.getName(), rows(sheet, faults).iterator(), false, false));
            }
            faults.require();
            return grids;
        }
    }

    private static List<Row> rows(Sheet sheet, Faults faults) throws IOException {
        var rows = new ArrayList<Row>();
        try (var stream = sheet.openStream()) {
            for (var it = stream.iterator(); it.hasNext(); ) {
                var next = it.next();
                var row = new Row(next.getRowNum(), cells(sheet, next, faults));
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > MOST_ROWS) {
                    throw Faults.of("More than %,d rows in sheet '%s'. Send less at once."
                            .formatted(MOST_ROWS, sheet.getName()));
                }
            }
        }
        return rows;
    }

    private static List<String> cells(Sheet sheet, org.dhatim.fastexcel.reader.Row row, Faults faults) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : text(sheet, row.getRowNum(), cell, faults));
        }
        return Collections.unmodifiableList(cells);
    }

    private static String text(Sheet sheet, int row, Cell cell, Faults faults) {
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        var text = cell.getType() == CellType.BOOLEAN ? String.valueOf(cell.asBoolean()) : raw;
        if (cell.getType() == CellType.FORMULA && raw.isEmpty()) {
            wrong(
                    sheet,
                    row,
                    cell,
                    "The formula has no stored value. Open and save the workbook in a spreadsheet, or write the value.",
                    faults);
            return "";
        }
        if (cell.getType() == CellType.ERROR || (cell.getType() == CellType.FORMULA && raw.startsWith("#"))) {
            wrong(
                    sheet,
                    row,
                    cell,
                    "The cell shows the error %s. Mend the formula, or write the value.".formatted(raw),
                    faults);
            return "";
        }
        if (text.length() > LONGEST_TEXT) {
            wrong(sheet, row, cell, "The text is longer than %,d characters.".formatted(LONGEST_TEXT), faults);
            return "";
        }
        return text;
    }

    private static void wrong(Sheet sheet, int row, Cell cell, String detail, Faults faults) {
        faults.add(sheet.getName(), row, cell.getAddress().toString(), detail);
    }

    static void write(List<Book.Sheet> sheets, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Domicile", "1.0")) {
            for (var sheet : sheets) {
                var worksheet = workbook.newWorksheet(sheet.name());
                worksheet.freezePane(0, 1);
                for (int i = 0; i < sheet.rows().size(); i++) {
                    var row = sheet.rows().get(i);
                    for (int j = 0; j < row.size(); j++) {
                        put(worksheet, i, j, row.get(j));
                    }
                }
                worksheet.finish();
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> {
                var text = Cells.text(value);
                // Anything that is text is stored as such and never as a formula.
                sheet.value(
                        row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
            }
        }
        if (row == 0) {
            sheet.style(row, column).bold().set();
        }
    }
}
