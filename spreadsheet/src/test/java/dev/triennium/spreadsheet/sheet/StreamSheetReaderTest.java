package dev.triennium.spreadsheet.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.TestFiles;
import dev.triennium.domain.sheet.CellFault;
import dev.triennium.domain.sheet.SheetReader;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.UnreadableSheetException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSheetReaderTest {

    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private final SheetReader reader = new StreamSheetReader();

    private List<SheetTable> read(byte[] content, FileType type) throws IOException {
        return reader.read(new ByteArrayInputStream(content), type);
    }

    private List<SheetTable.Row> rows(String text) throws IOException {
        return read(bytes(text), FileType.CSV).getFirst().rows();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Consumer<XSSFSheet> fill) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            fill.accept(workbook.createSheet("Answers"));
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    /// A workbook with another sheet in it.
    private static byte[] workbookWith(Part sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        var whole = workbook(made -> made.createRow(0).createCell(0).setCellValue("a"));
        try (var from = new ZipInputStream(new ByteArrayInputStream(whole));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    sheet.write(to);
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,\"2,5\"",
                "\uFEFFa;b\r\n1;2,5\r\n",
                "a;b\n\n1;2,5",
                "a\tb\r1\t2,5",
                "sep=;\r\na;b\r\n1;2,5",
                "\uFEFF\"sep=,\"\r\na,b\r\n1,\"2,5\""
            })
    void commasSemicolonsOrTabsWithOrWithoutAMark(String text) throws IOException {
        assertThat(rows(text))
                .extracting(SheetTable.Row::cells)
                .containsExactly(List.of("a", "b"), List.of("1", "2,5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void textIsReadInTheEncodingsOfPrograms(String encoding) throws IOException {
        var mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        var content = (mark + "Maßnahme;„Größe“ – €\r\n1;2").getBytes(Charset.forName(encoding));
        assertThat(TestFiles.type(content)).contains(FileType.CSV);
        assertThat(read(content, FileType.CSV).getFirst().rows())
                .containsExactly(
                        new SheetTable.Row(1, List.of("Maßnahme", "„Größe“ – €")),
                        new SheetTable.Row(2, List.of("1", "2")));
    }

    @Test
    void quotedCellsKeepTheirLinesAndLetters() throws IOException {
        assertThat(rows("a;\"b\n\"\"c\"\" שלום 👍\"").getFirst().cells())
                .containsExactly("a", "b\n\"c\" שלום 👍");
    }

    @Test
    void quotesThatDoNotMatchMakeTextUnreadable() {
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> rows("a,b\n\"1,2"));
    }

    @Test
    void tooManyRowsOrColumnsMakeItUnreadable() {
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> rows("a,b\n" + "1,2\n".repeat(SheetReader.MAX_ROWS)))
                .withMessageContaining("rows");
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> rows(",".repeat(SheetReader.MAX_COLUMNS)))
                .withMessageContaining("columns");
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(
                        () ->
                                read(
                                        workbook(
                                                sheet ->
                                                        sheet.createRow(0)
                                                                .createCell(60)
                                                                .setCellValue("x")),
                                        FileType.XLSX))
                .withMessageContaining("columns");
    }

    @Test
    void ofAFormulaTheStoredValueIsTaken() throws IOException {
        var content =
                workbook(
                        sheet -> {
                            var cell = sheet.createRow(0).createCell(1);
                            cell.setCellFormula("1+1");
                            cell.setCellValue(5);
                            sheet.getRow(0).createCell(2).setCellFormula("WEBSERVICE(\"x\")");
                        });
        assertThat(read(content, FileType.XLSX).getFirst().rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.number()).isEqualTo(1);
                            assertThat(row.cells().subList(0, 2)).containsExactly("", "5");
                            assertThat(row.cells()).noneMatch(cell -> cell.contains("WEBSERVICE"));
                        });
    }

    /// Programs that write files but cannot compute leave the value out.
    @Test
    void aFormulaWithoutAValueIsAFaultOfItsCell() throws IOException {
        var content =
                sheetOf(
                        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v></v></c><c r=\"B1\"><f>A1</f></c>"
                                + "<c r=\"C1\" t=\"str\"><f>\"\"</f><v></v></c>"
                                + "<c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                                + "<c r=\"E1\"><f>1+1</f><v>2</v></c></row>");
        assertThat(read(content, FileType.XLSX).getFirst().rows())
                .containsExactly(
                        new SheetTable.Row(
                                1,
                                List.of("", "", "", "", "2"),
                                Map.of(
                                        0, CellFault.FORMULA_WITHOUT_VALUE,
                                        1, CellFault.FORMULA_WITHOUT_VALUE,
                                        3, CellFault.ERROR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
    void numbersAndDaysAreReadAsValues(String language) throws IOException {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            var content =
                    workbook(
                            sheet -> {
                                var row = sheet.createRow(4);
                                row.createCell(0).setCellValue(3);
                                row.createCell(1).setCellValue(1234.5);
                                row.createCell(2).setCellValue(4_915_112_345_678_901.0);
                                row.createCell(3).setCellValue(LocalDate.of(2026, 11, 3));
                                row.createCell(4).setCellValue(LocalDate.of(2026, 11, 3));
                                row.createCell(5)
                                        .setCellValue(LocalDateTime.of(2026, 11, 3, 9, 30));
                                row.createCell(6).setCellValue(0.25);
                                styled(row.getCell(1), "#,##0.00 €");
                                styled(row.getCell(3), "m/d/yy");
                                styled(row.getCell(4), "[$-407]d. mmmm yyyy");
                                styled(row.getCell(5), "dd.mm.yyyy hh:mm");
                                styled(row.getCell(6), "0%");
                            });
            assertThat(read(content, FileType.XLSX).getFirst().rows())
                    .containsExactly(
                            new SheetTable.Row(
                                    5,
                                    List.of(
                                            "3",
                                            "1234.5",
                                            "4915112345678901",
                                            "2026-11-03",
                                            "2026-11-03",
                                            "2026-11-03T09:30",
                                            "0.25")));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void styled(Cell cell, String format) {
        var workbook = cell.getSheet().getWorkbook();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @Test
    void daysOfAnOldMacintoshAreTheSame() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var cell = workbook.createSheet("Answers").createRow(0).createCell(0);
            cell.setCellValue(LocalDate.of(2026, 11, 3));
            styled(cell, "yyyy-mm-dd");
            workbook.write(out);
        }
        assertThat(read(out.toByteArray(), FileType.XLSX).getFirst().rows())
                .containsExactly(new SheetTable.Row(1, List.of("2026-11-03")));
    }

    @Test
    void mergesAreKnown() throws IOException {
        var content =
                workbook(
                        sheet -> {
                            sheet.createRow(1).createCell(5).setCellValue("Minor gap");
                            sheet.addMergedRegion(CellRangeAddress.valueOf("F2:F4"));
                        });
        assertThat(read(content, FileType.XLSX).getFirst().merges())
                .containsExactly(new SheetTable.Merge(2, 4, 5, 5));
    }

    /// Rows and cells say where they are only when something was left out.
    @Test
    void placesMayBeLeftOut() throws IOException {
        var content =
                sheetOf(
                        "<row><c><v>1</v></c><c/><c t=\"inlineStr\"><is><r><t>a</t></r>"
                                + "<r><t>b</t></r><rPh><t>x</t></rPh></is></c></row>"
                                + "<row r=\"3\"><c t=\"b\"><v>1</v></c>"
                                + "<c t=\"d\"><v>2026-11-03T00:00:00</v></c></row>");
        assertThat(read(content, FileType.XLSX).getFirst().rows())
                .containsExactly(
                        new SheetTable.Row(1, List.of("1", "", "ab")),
                        new SheetTable.Row(3, List.of("TRUE", "2026-11-03")));
    }

    private static byte[] sheetOf(String rows) throws IOException {
        return workbookWith(
                to -> to.write(bytes(SHEET + "<sheetData>" + rows + "</sheetData></worksheet>")));
    }

    @Test
    void whatPointsNowhereMakesItUnreadable() throws IOException {
        assertThat(read(sheetOf("<row><c s=\"-1\"><v>1</v></c></row>"), FileType.XLSX)).hasSize(1);
        var content = sheetOf("<row><c t=\"s\"><v>99</v></c></row>");
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> read(content, FileType.XLSX));
    }

    @Test
    void aStrictWorkbookIsToldHowToBeSaved() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/"
                            + "vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                            + "relationships\"><Relationship Id=\"r1\" Type=\"http://purl.oclc.org/"
                            + "ooxml/officeDocument/relationships/officeDocument\""
                            + " Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>");
        }
        assertThat(TestFiles.type(out.toByteArray())).contains(FileType.XLSX);
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> read(out.toByteArray(), FileType.XLSX))
                .withMessageContaining("save it as .xlsx");
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(content));
        zip.closeEntry();
    }

    @Test
    void anEmptyWorkbookHasNoRows() throws IOException {
        assertThat(read(workbook(_ -> {}), FileType.XLSX).getFirst().rows()).isEmpty();
    }

    @Test
    void aCutWorkbookIsUnreadable() throws IOException {
        var whole = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("a"));
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2), FileType.XLSX));
    }

    /// A sheet of 200 MB in less than 300 kB.
    @Test
    void aZipBombIsUnreadable() throws IOException {
        var spaces = new byte[1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        var bomb =
                workbookWith(
                        to -> {
                            to.write(bytes(SHEET + "<sheetData>"));
                            for (var i = 0; i < 200; i++) {
                                to.write(spaces);
                            }
                            to.write(bytes("</sheetData></worksheet>"));
                        });
        assertThat(bomb.length).isLessThan(300_000);
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> read(bomb, FileType.XLSX));
        assertThat(TestFiles.type(bomb)).isEmpty();
    }

    @Test
    void anExternalEntityIsNotResolved() throws IOException {
        var content =
                workbookWith(
                        to ->
                                to.write(
                                        bytes(
                                                "<!DOCTYPE x [<!ENTITY e SYSTEM"
                                                        + " \"file:///etc/passwd\">]>"
                                                        + SHEET
                                                        + "<sheetData><row r=\"1\"><c r=\"A1\""
                                                        + " t=\"inlineStr\"><is><t>&e;</t></is>"
                                                        + "</c></row></sheetData></worksheet>")));
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> read(content, FileType.XLSX));
    }
}
