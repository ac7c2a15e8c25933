package io.domicile.advisor.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class XlsxTest {

    @Test
    void cellsComeBackAsTheyWere() throws IOException {
        var out = new ByteArrayOutputStream();
        Xlsx.write(
                List.of(new Book.Sheet(
                        "data",
                        List.of(
                                Arrays.asList("id", "number", "day", "truth", "nothing", "formula"),
                                Arrays.asList("x", 0.1 + 0.2, LocalDate.of(2027, 3, 1), true, null, "=1+1")))),
                out);
        var table = table(out.toByteArray(), "id", "number", "day", "truth", "nothing", "formula");
        var line = table.next();

        assertThat(line.row()).isEqualTo(2);
        assertThat(line.real("number")).isEqualTo(0.1 + 0.2);
        assertThat(line.date("day")).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(line.flag("truth")).isTrue();
        assertThat(line.textOrNull("nothing")).isNull();
        assertThat(line.text("formula")).isEqualTo("=1+1");
        assertThat(line.isSound()).isTrue();
    }

    @Test
    void aFormulaWithoutAStoredValueIsNamed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("data");
            sheet.value(0, 0, "id");
            sheet.formula(3, 1, "1+1");
        }

        assertThatThrownBy(() -> Xlsx.read(out.toByteArray())).isInstanceOfSatisfying(SheetUnfit.class, unfit -> {
            assertThat(unfit.faults()).hasSize(1);
            var fault = unfit.faults().getFirst();
            assertThat(fault.sheet()).isEqualTo("data");
            assertThat(fault.row()).isEqualTo(4);
            assertThat(fault.column()).isEqualTo("B4");
        });
    }

    @Test
    void ofAFormulaTheStoredValueCounts() throws IOException {
        var body = workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>n</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><f>40+2</f><v>42</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c></row>");
        var table = table(body, "n");

        assertThat(table.next().whole("n")).isEqualTo(42);
        assertThat(table.next().text("n")).isEqualTo("ab");
    }

    @Test
    void aCellBeyondTheLastColumnOfSpreadsheetsIsRefused() throws IOException {
        var body = workbook("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>");

        assertThatThrownBy(() -> Xlsx.read(body)).isInstanceOf(SheetUnfit.class);
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedWithoutUnpackingItAll() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var megabyte = new byte[1_000_000];
            for (int i = 0; i < 110; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(200_000);

        assertThatThrownBy(() -> Xlsx.read(out.toByteArray()))
                .isInstanceOfSatisfying(
                        SheetUnfit.class,
                        unfit -> assertThat(unfit.faults().getFirst().detail()).contains("unpacks to more than"));
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() {
        for (var body : List.of("", "id,name\n1,2", "PK\u0003\u0004 nearly")) {
            assertThatThrownBy(() -> Xlsx.read(body.getBytes(StandardCharsets.UTF_8)))
                    .as(body)
                    .isInstanceOf(SheetUnfit.class);
        }
    }

    @Test
    void anEntityThatGrowsIsNotResolved() throws IOException {
        var body = workbook(
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>");

        assertThatThrownBy(() -> Xlsx.read(body)).isInstanceOf(SheetUnfit.class);
    }

    private static Table table(byte[] body, String... columns) {
        var grids = new ArrayList<>(Xlsx.read(body).values());
        return Table.strict(grids.getFirst(), List.of(columns), Set.of(), new Faults());
    }

    private static byte[] workbook(String rows) throws IOException {
        return workbook("", rows);
    }

    private static byte[] workbook(String prolog, String rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "</Types>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", prolog + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
