package dev.triennium.domain.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The types that are taken in, told by what is in a file and never by its name.
public enum FileType {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv");

    /// What a file may be once it is unzipped. A workbook of the most rows that we read has a
    /// fifth of it.
    static final long MAX_UNZIPPED = 100L * 1024 * 1024;

    private static final int MAX_ENTRIES = 1_000;
    private static final int HEAD = 4;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Reads the whole content, but no more than a bounded amount of what is zipped in it.
    public static Optional<FileType> detect(InputStream content) throws IOException {
        var in = new BufferedInputStream(content);
        in.mark(HEAD);
        var head = in.readNBytes(HEAD);
        in.reset();
        if (Arrays.equals(head, ZIP)) {
            return isWorkbook(in) ? Optional.of(XLSX) : Optional.empty();
        }
        return isTable(in) ? Optional.of(CSV) : Optional.empty();
    }

    /// A workbook without macros. Its table of contents stands at the end, so that it is read from
    /// a file: a program that writes as it goes leaves the sizes out at the beginning.
    private static boolean isWorkbook(InputStream in) throws IOException {
        var copy = Files.createTempFile("upload-", ".zip");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            try (var zip = new ZipFile(copy.toFile())) {
                return isWorkbook(zip);
            }
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            return false;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static boolean isWorkbook(ZipFile zip) throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            return false;
        }
        var names = new HashSet<String>();
        var left = MAX_UNZIPPED;
        for (var entry : Collections.list(zip.entries())) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            names.add(name);
            try (var content = zip.getInputStream(entry)) {
                left -= unzipped(content, left);
            }
            if (left <= 0 || name.endsWith("vbaproject.bin")) {
                return false;
            }
        }
        return names.containsAll(Set.of("[content_types].xml", "xl/workbook.xml"));
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

    /// Text in UTF-8 whose first line has columns.
    private static boolean isTable(InputStream in) throws IOException {
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
            var buffer = new char[8192];
            var isFirstLine = true;
            var hasColumns = false;
            for (var read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    var letter = buffer[i];
                    if (Character.isISOControl(letter)
                            && letter != '\n'
                            && letter != '\r'
                            && letter != '\t') {
                        return false;
                    }
                    hasColumns |= isFirstLine && (letter == ',' || letter == ';');
                    isFirstLine &= letter != '\n';
                }
            }
            return hasColumns;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
