package dev.triennium.spreadsheet.answersheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.answersheet.SheetReader;
import dev.triennium.domain.answersheet.SheetTable;
import dev.triennium.domain.answersheet.UnreadableSheetException;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.TestFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
    @ValueSource(strings = {"a,b\n1,\"2,5\"", "\uFEFFa;b\r\n1;2,5\r\n", "a;b\n\n1;2,5"})
    void commaOrSemicolonWithOrWithoutAMark(String text) throws IOException {
        assertThat(rows(text))
                .extracting(SheetTable.Row::cells)
                .containsExactly(List.of("a", "b"), List.of("1", "2,5"));
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

    @Test
    void numbersAreReadAsPeopleSeeThem() throws IOException {
        var content = workbook(sheet -> sheet.createRow(4).createCell(0).setCellValue(3));
        assertThat(read(content, FileType.XLSX).getFirst().rows())
                .containsExactly(new SheetTable.Row(5, List.of("3")));
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
