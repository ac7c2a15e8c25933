package io.domicile.advisor.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) as spreadsheets write it: with or without a byte order mark, separated by comma, semicolon or tab, found
 * in the header or said by {@code sep=}.
 */
public final class Csv {

    /** Its media type. */
    public static final String TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t";

    /** What spreadsheets take for the beginning of a formula, after any number of apostrophes. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private Csv() {}

    /**
     * The table that a text holds.
     *
     * @param charset of the text; a byte order mark goes before
     */
    public static Grid read(byte[] body, Charset charset) {
        var text = decoded(body, charset);
        int start = text.indexOf(BYTE_ORDER_MARK) == 0 ? 1 : 0;
        var firstLine = text.substring(start).lines().findFirst().orElse("");
        char separator;
        if (firstLine.matches("sep=[,;\\t]")) {
            separator = firstLine.charAt(firstLine.length() - 1);
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        } else {
            separator = separator(text, start);
        }
        return new Grid("", new Rows(text.substring(start), separator), separator == ';', true);
    }

    /** Texts that a spreadsheet would take for a formula get an apostrophe before them. */
    static void write(List<List<@Nullable Object>> rows, OutputStream out) throws IOException {
        var schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Without the mark spreadsheets take the text for the system's own code page.
        writer.write(BYTE_ORDER_MARK);
        try (var lines = MAPPER.writerFor(String[].class).with(schema).writeValues(writer)) {
            for (var row : rows) {
                lines.write(row.stream().map(Csv::cell).toArray(String[]::new));
            }
        }
    }

    /** What was escaped, as it was. */
    static String unescaped(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static String cell(@Nullable Object value) {
        var text = Cells.text(value);
        return value instanceof String && FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String decoded(byte[] body, Charset charset) {
        var marked = mark(body);
        try {
            return (marked == null ? charset : marked)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            throw Faults.of(
                    "The text is not %s. Save it as \"CSV UTF-8\", or say what it is, such as Content-Type: text/csv; charset=windows-1252."
                            .formatted(charset.name()));
        }
    }

    private static @Nullable Charset mark(byte[] body) {
        if (body.length >= 2) {
            int first = ((body[0] & 0xFF) << 8) | (body[1] & 0xFF);
            if (first == 0xFEFF || first == 0xFFFE) {
                return StandardCharsets.UTF_16;
            }
            if (first == 0xEFBB) {
                return StandardCharsets.UTF_8;
            }
        }
        return null;
    }

    /** The one that is most frequent in the header, outside quotes. */
    private static char separator(String text, int start) {
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private static final class Rows implements Iterator<Row> {

        private final MappingIterator<List<String>> lines;
        private int number;
        private @Nullable Row next;

        Rows(String text, char separator) {
            try {
                lines = MAPPER.readerForListOf(String.class)
                        .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                        .readValues(text);
            } catch (IOException e) {
                throw Faults.of(1, said(e));
            }
        }

        @Override
        public boolean hasNext() {
            while (next == null && more()) {
                var row = new Row(++number, line());
                next = row.isEmpty() ? null : row;
            }
            return next != null;
        }

        @Override
        public Row next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            var row = next;
            next = null;
            return row;
        }

        private boolean more() {
            try {
                return lines.hasNextValue();
            } catch (IOException e) {
                throw Faults.of(number + 1, said(e));
            }
        }

        private List<String> line() {
            try {
                return lines.nextValue();
            } catch (IOException e) {
                throw Faults.of(number, said(e));
            }
        }

        private static String said(IOException e) {
            var message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            return "The row is no CSV, most likely for a quotation mark that is opened and not closed, or not doubled inside quotes: "
                    + message;
        }
    }
}
