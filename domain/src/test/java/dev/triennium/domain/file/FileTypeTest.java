package dev.triennium.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    private static Optional<FileType> typeOf(String text) throws IOException {
        return TestFiles.type(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(long size, String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var zeros = new byte[1024 * 1024];
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                for (var left = size; left > 0; left -= zeros.length) {
                    zip.write(zeros, 0, (int) Math.min(left, zeros.length));
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aZipWithTheRootOfAWorkbookIsOne() throws IOException {
        assertThat(TestFiles.type(zip(10, "[Content_Types].xml", "xl/workbook.xml")))
                .contains(FileType.XLSX);
    }

    @Test
    void aZipWithTheRootOfADocumentIsOne() throws IOException {
        assertThat(TestFiles.type(zip(10, "[Content_Types].xml", "word/document.xml")))
                .contains(FileType.DOCX);
    }

    @Test
    void anyOtherZipIsNeither() throws IOException {
        assertThat(TestFiles.type(zip(10, "[Content_Types].xml", "ppt/presentation.xml")))
                .isEmpty();
        assertThat(TestFiles.type(zip(10, "xl/workbook.xml"))).isEmpty();
        assertThat(
                        TestFiles.type(
                                zip(
                                        10,
                                        "[Content_Types].xml",
                                        "xl/workbook.xml",
                                        "word/document.xml")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/a\nWARN forged", "xl/\u001B[2J", "xl/\u202Ea", "xl/a\u2028b"})
    void aZipWithNamesThatNobodySeesIsNone(String name) throws IOException {
        assertThat(TestFiles.type(zip(10, "[Content_Types].xml", "xl/workbook.xml", name)))
                .isEmpty();
    }

    @Test
    void pdfsAndImagesAreToldByTheirFirstBytes() throws IOException {
        assertThat(typeOf("%PDF-1.7\n")).contains(FileType.PDF);
        assertThat(TestFiles.type(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0)))
                .contains(FileType.PNG);
        assertThat(TestFiles.type(bytes(0xFF, 0xD8, 0xFF, 0xE0))).contains(FileType.JPEG);
        assertThat(TestFiles.type(bytes(0xFF, 0xD8))).isEmpty();
        assertThat(TestFiles.type(bytes('G', 'I', 'F', '8', '9', 'a', 0))).isEmpty();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /// Whatever it is called: nobody asks for its name.
    @Test
    void aProgramIsNoDocument() throws IOException {
        var windows = new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0};
        var linux = new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0};
        assertThat(TestFiles.type(windows)).isEmpty();
        assertThat(TestFiles.type(linux)).isEmpty();
    }

    @Test
    void onlyWantedTypesAreFound() throws IOException {
        var table = "a;b\n1;2".getBytes(StandardCharsets.UTF_8);
        assertThat(TestFiles.type(table, Set.of(FileType.TEXT))).contains(FileType.TEXT);
        assertThat(TestFiles.type(table, Set.of(FileType.PDF))).isEmpty();
        var pdf = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);
        assertThat(TestFiles.type(pdf, Set.of(FileType.TEXT, FileType.CSV))).isEmpty();
        var document = zip(10, "[Content_Types].xml", "word/document.xml");
        assertThat(TestFiles.type(document, Set.of(FileType.XLSX))).isEmpty();
    }

    @Test
    void aFileWithMacrosIsNot() throws IOException {
        assertThat(
                        TestFiles.type(
                                zip(
                                        10,
                                        "[Content_Types].xml",
                                        "xl/workbook.xml",
                                        "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(
                        TestFiles.type(
                                zip(
                                        10,
                                        "[Content_Types].xml",
                                        "word/document.xml",
                                        "word/vbaProject.bin")))
                .isEmpty();
    }

    /// 300 kB that would be 300 MB.
    @Test
    void aZipBombIsGivenUpEarly() throws IOException {
        var bomb = zip(100L * 1024 * 1024, "[Content_Types].xml", "xl/workbook.xml", "xl/a");
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(TestFiles.type(bomb)).isEmpty();
    }

    @Test
    void aCutWorkbookIsNot() throws IOException {
        var whole = zip(100_000, "[Content_Types].xml", "xl/workbook.xml");
        assertThat(TestFiles.type(Arrays.copyOf(whole, whole.length / 4))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a;b\r\n1;2", "a,b\n1,2", "\uFEFFNummer;Größe\n1;2", "מספר;שם\n1;👩‍🔧"})
    void textWithColumnsIsATable(String text) throws IOException {
        assertThat(typeOf(text)).contains(FileType.CSV);
    }

    @Test
    void textWhoseFirstLineHasNoColumnsIsText() throws IOException {
        assertThat(typeOf("no columns\na;b")).contains(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;b\n\u0000", "\u001B[31mred"})
    void whatIsEmptyOrHasControlCharactersIsNoText(String text) throws IOException {
        assertThat(typeOf(text)).isEmpty();
    }

    /// As programs save them that are not asked.
    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16", "UTF-8"})
    void aTableMayBeInTheEncodingsOfPrograms(String encoding) throws IOException {
        var charset = Charset.forName(encoding);
        assertThat(TestFiles.type("Größe;b\r\n–;2".getBytes(charset))).contains(FileType.CSV);
        assertThat(TestFiles.type("Größe\tb\r\n1\t2".getBytes(charset))).contains(FileType.CSV);
    }

    @Test
    void textInAnotherEncodingIsNot() throws IOException {
        assertThat(TestFiles.type("Größe".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(
                        TestFiles.type(
                                "Größe;b".getBytes(StandardCharsets.ISO_8859_1),
                                Set.of(FileType.TEXT)))
                .isEmpty();
        assertThat(TestFiles.type(bytes('a', ';', 0x81))).isEmpty();
        assertThat(TestFiles.type(bytes('a', ';', 0xE9, 0))).isEmpty();
    }
}
