package dev.triennium.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    private static Optional<FileType> typeOf(byte[] content) throws IOException {
        return FileType.detect(new ByteArrayInputStream(content));
    }

    private static Optional<FileType> typeOf(String text) throws IOException {
        return typeOf(text.getBytes(StandardCharsets.UTF_8));
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
        assertThat(typeOf(zip(10, "[Content_Types].xml", "xl/workbook.xml")))
                .contains(FileType.XLSX);
    }

    @Test
    void anyOtherZipIsNot() throws IOException {
        assertThat(typeOf(zip(10, "[Content_Types].xml", "word/document.xml"))).isEmpty();
    }

    @Test
    void aWorkbookWithMacrosIsNot() throws IOException {
        assertThat(typeOf(zip(10, "[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
    }

    /// 300 kB that would be 300 MB.
    @Test
    void aZipBombIsGivenUpEarly() throws IOException {
        var bomb = zip(100L * 1024 * 1024, "[Content_Types].xml", "xl/workbook.xml", "xl/a");
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(typeOf(bomb)).isEmpty();
    }

    @Test
    void aCutWorkbookIsNot() throws IOException {
        var whole = zip(100_000, "[Content_Types].xml", "xl/workbook.xml");
        assertThat(typeOf(Arrays.copyOf(whole, whole.length / 4))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a;b\r\n1;2", "a,b\n1,2", "\uFEFFNummer;Größe\n1;2", "מספר;שם\n1;👩‍🔧"})
    void textWithColumnsIsATable(String text) throws IOException {
        assertThat(typeOf(text)).contains(FileType.CSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no columns\na;b",
                "a;b\n\u0000",
                "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-FILE!$H+H*"
            })
    void otherTextIsNot(String text) throws IOException {
        assertThat(typeOf(text)).isEmpty();
    }

    @Test
    void textInAnotherEncodingIsNot() throws IOException {
        assertThat(typeOf("Größe;b".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
