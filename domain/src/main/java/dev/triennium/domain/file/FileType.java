package dev.triennium.domain.file;

import dev.triennium.domain.Message;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The types that can be taken in, told by what is in a file and never by its name. Each purpose of
/// an upload takes some of them.
public enum FileType {
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "a workbook (XLSX, without macros)"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "a document (DOCX, without macros)"),
    PDF("application/pdf", "a PDF"),
    PNG("image/png", "a PNG image"),
    JPEG("image/jpeg", "a JPEG image"),
    CSV("text/csv", "a table (CSV with its headings in the first line)"),
    TEXT("text/plain", "a text (UTF-8)"),
    /// Only made here, never taken in.
    ZIP("application/zip", "a package (ZIP)");

    /// What a file may be once it is unzipped. A workbook of the most rows that we read has a
    /// fifth of it.
    static final long MAX_UNZIPPED = 100L * 1024 * 1024;

    private static final int MAX_ENTRIES = 1_000;
    private static final int HEAD = 8;

    /// A library that writes such a name down would write lines of a stranger's.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final String mediaType;
    private final Message description;

    FileType(String mediaType, String phrase) {
        this.mediaType = mediaType;
        this.description = Message.part(phrase);
    }

    public String mediaType() {
        return mediaType;
    }

    /// Of the names of its files.
    public String ending() {
        return switch (this) {
            case XLSX -> "xlsx";
            case DOCX -> "docx";
            case PDF -> "pdf";
            case PNG -> "png";
            case JPEG -> "jpg";
            case CSV -> "csv";
            case TEXT -> "txt";
            case ZIP -> "zip";
        };
    }

    /// A table without macros, of which we read the cells: what can be taken in unscanned.
    public boolean isSpreadsheet() {
        return this == XLSX || this == CSV;
    }

    /// For whoever sent something else.
    public Message description() {
        return description;
    }

    /// Which of the wanted ones it is. Reads the whole content, but no more than a bounded amount
    /// of what is zipped in it.
    public static Optional<FileType> detect(Path content, Set<FileType> wanted) throws IOException {
        var head = head(content);
        if (begins(head, ZIP_MARK)) {
            return inZip(content).filter(wanted::contains);
        }
        if (begins(head, PDF_MARK)) {
            return Optional.of(PDF).filter(wanted::contains);
        }
        if (begins(head, PNG_MARK)) {
            return Optional.of(PNG).filter(wanted::contains);
        }
        if (begins(head, JPEG_MARK)) {
            return Optional.of(JPEG).filter(wanted::contains);
        }
        return switch (lines(content, StandardCharsets.UTF_8)) {
            case NONE ->
                    isTable(content, head)
                            ? Optional.of(CSV).filter(wanted::contains)
                            : Optional.empty();
            case PLAIN -> Optional.of(TEXT).filter(wanted::contains);
            case WITH_COLUMNS ->
                    Optional.of(wanted.contains(CSV) ? CSV : TEXT).filter(wanted::contains);
        };
    }

    /// In another encoding than UTF-8, of which only tables can be.
    private static boolean isTable(Path content, byte[] head) throws IOException {
        for (var candidate : TextEncoding.candidates(head)) {
            if (lines(content, candidate) == Lines.WITH_COLUMNS) {
                return true;
            }
        }
        return false;
    }

    private static byte[] head(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length
                && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    /// An office file without macros. Its table of contents stands at the end: a program that
    /// writes as it goes leaves the sizes out at the beginning.
    private static Optional<FileType> inZip(Path content) throws IOException {
        try (var zip = new ZipFile(content.toFile())) {
            return inZip(zip);
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> inZip(ZipFile zip) throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            return Optional.empty();
        }
        var names = new HashSet<String>();
        var left = MAX_UNZIPPED;
        for (var entry : Collections.list(zip.entries())) {
            if (UNSEEN.matcher(entry.getName()).find()) {
                return Optional.empty();
            }
            var name = entry.getName().toLowerCase(Locale.ROOT);
            names.add(name);
            try (var content = zip.getInputStream(entry)) {
                left -= unzipped(content, left);
            }
            if (left <= 0 || name.endsWith("vbaproject.bin")) {
                return Optional.empty();
            }
        }
        if (!names.contains("[content_types].xml")) {
            return Optional.empty();
        }
        var isWorkbook = names.contains("xl/workbook.xml");
        if (isWorkbook == names.contains("word/document.xml")) {
            return Optional.empty();
        }
        return Optional.of(isWorkbook ? XLSX : DOCX);
    }

    private static long unzipped(InputStream entry, long most) throws IOException {
        var buffer = new byte[8192];
        var total = 0L;
        for (var read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            total += read;
            if (total >= most) {
                break;
            }
        }
        return total;
    }

    private static boolean isBetweenColumns(char letter) {
        return letter == ',' || letter == ';' || letter == '\t';
    }

    /// What text in an encoding is.
    private enum Lines {
        NONE,
        PLAIN,
        /// In its first line.
        WITH_COLUMNS
    }

    private static Lines lines(Path content, Charset encoding) throws IOException {
        try (var reader =
                new InputStreamReader(Files.newInputStream(content), encoding.newDecoder())) {
            var buffer = new char[8192];
            var isEmpty = true;
            var isFirstLine = true;
            var hasColumns = false;
            for (var read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    var letter = buffer[i];
                    if (Character.isISOControl(letter)
                            && letter != '\n'
                            && letter != '\r'
                            && letter != '\t') {
                        return Lines.NONE;
                    }
                    isEmpty = false;
                    hasColumns |= isFirstLine && isBetweenColumns(letter);
                    isFirstLine &= letter != '\n';
                }
            }
            if (isEmpty) {
                return Lines.NONE;
            }
            return hasColumns ? Lines.WITH_COLUMNS : Lines.PLAIN;
        } catch (CharacterCodingException _) {
            return Lines.NONE;
        }
    }
}
