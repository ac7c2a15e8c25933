package io.domicile.advisor.sheet;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables that go out as one file.
 *
 * @param file its name, without ending
 * @param sheets one, where it may become CSV
 */
public record Book(String file, List<Sheet> sheets) {

    /**
     * A table, header first. Cells are texts, numbers, days or truths.
     *
     * @param name of at most 31 letters
     */
    public record Sheet(String name, List<List<@Nullable Object>> rows) {}

    /** The only table of a file. */
    public static Book of(String file, String sheet, List<List<@Nullable Object>> rows) {
        return new Book(file, List.of(new Sheet(sheet, rows)));
    }

    /** Whether a media type is a spreadsheet's own. */
    public static boolean isXlsx(MediaType type) {
        return type.isCompatible(MediaType.valueOf(Xlsx.TYPE));
    }

    /** In the form that was agreed on. */
    public void write(MediaType type, MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        boolean xlsx = isXlsx(type);
        if (!xlsx && sheets.size() > 1) {
            throw new IllegalArgumentException("CSV holds one table");
        }
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + (xlsx ? ".xlsx\"" : ".csv\""));
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (xlsx) {
            Xlsx.write(sheets, out);
        } else {
            Csv.write(sheets.getFirst().rows(), out);
        }
    }
}
