package io.domicile.advisor.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void theSeparatorIsFoundInTheHeader() {
        assertThat(cells("a;b\r\n1;\"x;y\"\r\n")).containsExactly(List.of("a", "b"), List.of("1", "x;y"));
        assertThat(cells("a\tb\n1\t2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(cells("\"a;;;\",b\n1,2")).containsExactly(List.of("a;;;", "b"), List.of("1", "2"));
        assertThat(cells("sep=;\r\na;b\r\n1;2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void marksAndCharsetsAreHeeded() {
        assertThat(cells("\uFEFFid\nx")).containsExactly(List.of("id"), List.of("x"));
        assertThat(cells("\uFEFFid\n한국".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8))
                .containsExactly(List.of("id"), List.of("한국"));
        var latin = "id\nMünchen".getBytes(Charset.forName("windows-1252"));
        assertThat(cells(latin, Charset.forName("windows-1252"))).containsExactly(List.of("id"), List.of("München"));
        assertThatThrownBy(() -> cells(latin, StandardCharsets.UTF_8)).isInstanceOf(SheetUnfit.class);
    }

    @Test
    void rowsAreCountedAsInASpreadsheet() {
        var rows = rows("a,b\n\n\"two\nlines\",\"say \"\"hi\"\"\"\n,\nlast,1\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.stream().map(Row::number)).containsExactly(1, 3, 5);
        assertThat(rows.get(1).cells()).containsExactly("two\nlines", "say \"hi\"");
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsSaidOfItsRow() {
        assertThatThrownBy(() -> cells("a,b\n1,2\n3,\"open\n4,5\n")).isInstanceOfSatisfying(SheetUnfit.class, unfit -> {
            assertThat(unfit.faults()).hasSize(1);
            assertThat(unfit.faults().getFirst().row()).isEqualTo(3);
            assertThat(unfit.faults().getFirst().detail()).contains("quotation mark");
        });
    }

    @Test
    void whatASpreadsheetWouldCalculateIsEscapedAndComesBack() throws IOException {
        var texts = List.of("=1+1", "+1", "-1", "@cmd", "\tx", "'=1", "'quoted'", "a,b", "line\nbreak", " wide ");
        var rows = new ArrayList<List<@Nullable Object>>();
        texts.forEach(text -> rows.add(Arrays.asList("id", text)));
        var out = new ByteArrayOutputStream();
        Csv.write(rows, out);
        var read = rows(out.toByteArray());

        assertThat(read.stream().map(row -> row.cell(1)).filter(cell -> "=+-@\t".indexOf(cell.charAt(0)) >= 0))
                .isEmpty();
        assertThat(read.stream().map(row -> Csv.unescaped(row.cell(1)))).containsExactlyElementsOf(texts);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFFid,'=1+1\r\n");
    }

    @Test
    void negativeNumbersStayNumbers() throws IOException {
        var out = new ByteArrayOutputStream();
        Csv.write(List.of(Arrays.asList(-0.25, 1e7, null, true)), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF-0.25,10000000,,true\r\n");
    }

    private static List<List<String>> cells(String text) {
        return cells(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<List<String>> cells(byte[] body, Charset charset) {
        var cells = new ArrayList<List<String>>();
        Csv.read(body, charset).rows().forEachRemaining(row -> cells.add(row.cells()));
        return cells;
    }

    private static List<Row> rows(byte[] body) {
        var rows = new ArrayList<Row>();
        Csv.read(body, StandardCharsets.UTF_8).rows().forEachRemaining(rows::add);
        return rows;
    }
}
