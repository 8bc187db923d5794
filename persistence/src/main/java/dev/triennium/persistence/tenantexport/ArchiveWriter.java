package dev.triennium.persistence.tenantexport;

import dev.triennium.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A ZIP file whose last entry says what the others are and what their hashes are.
final class ArchiveWriter {

    static final String MANIFEST = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ZipOutputStream zip;
    private final Instant writtenAt;
    private final List<Map<String, Object>> written = new ArrayList<>();

    /// @param writtenAt what each entry bears as its time
    ArchiveWriter(OutputStream out, Instant writtenAt) {
        this.zip = new ZipOutputStream(out);
        this.writtenAt = writtenAt;
    }

    /// Takes one row after the other, each a line of JSON.
    static final class Rows {

        private final OutputStream out;
        private long count;

        private Rows(OutputStream out) {
            this.out = out;
        }

        void add(Map<String, ? extends @Nullable Object> row) throws IOException {
            var written = new LinkedHashMap<String, @Nullable Object>();
            row.forEach((column, value) -> written.put(column, exact(value)));
            out.write(JSON.writeValueAsBytes(written));
            out.write('\n');
            count++;
        }

        /// Many programs read a decimal number as a binary one, which has no 0.10.
        private static @Nullable Object exact(@Nullable Object value) {
            return value instanceof BigDecimal number ? number.toPlainString() : value;
        }
    }

    @FunctionalInterface
    interface RowSource {
        void writeTo(Rows rows) throws IOException;
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @return how many rows there are
    long rows(String name, RowSource source) throws IOException {
        var about = new LinkedHashMap<String, Object>();
        var count = new AtomicLong();
        entry(
                name,
                about,
                out -> {
                    var rows = new Rows(out);
                    source.writeTo(rows);
                    count.set(rows.count);
                    about.put("rows", rows.count);
                });
        return count.get();
    }

    @FunctionalInterface
    interface LineSource {
        void writeTo(Csv lines) throws IOException;
    }

    /// The same for people's programs.
    void csv(String name, Locale language, List<String> columns, LineSource source)
            throws IOException {
        entry(
                name,
                new LinkedHashMap<>(),
                out -> {
                    var lines = new Csv(out, language);
                    lines.add(columns);
                    source.writeTo(lines);
                });
    }

    void text(String name, String content) throws IOException {
        entry(
                name,
                new LinkedHashMap<>(),
                out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    void file(String name, InputStream content) throws IOException {
        entry(name, new LinkedHashMap<>(), content::transferTo);
    }

    private void entry(String name, Map<String, Object> about, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name).setLastModifiedTime(FileTime.from(writtenAt)));
        var hashed = new DigestOutputStream(zip, Sha256.digest());
        content.writeTo(hashed);
        zip.closeEntry();
        about.put("name", name);
        about.put("sha256", HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
        written.add(about);
    }

    /// @param about what the manifest says besides
    void finish(String format, Map<String, ?> about) throws IOException {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", format);
        manifest.putAll(about);
        manifest.put("files", written);
        zip.putNextEntry(new ZipEntry(MANIFEST).setLastModifiedTime(FileTime.from(writtenAt)));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
    }
}
