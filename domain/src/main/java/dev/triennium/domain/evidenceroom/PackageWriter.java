package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.file.Drafts;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a package: its files, a manifest, and last a list of the hashes of all of them, which
/// `sha256sum -c SHA256SUMS` goes through in the folder that it is unpacked in.
final class PackageWriter {

    static final String MANIFEST = "manifest.json";
    static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final Instant cutOff;
    private final StringBuilder sums = new StringBuilder();
    private final List<PackagedFile> written = new ArrayList<>();

    PackageWriter(OutputStream out, Instant cutOff) {
        this.zip = new ZipOutputStream(out);
        this.cutOff = cutOff;
    }

    void add(PackagedFile file, String ending, Drafts.Source content) throws IOException {
        written.add(file.with(entry(PackageNames.path(file, ending), content)));
    }

    /// @param manifest made of what was written
    /// @return what was written
    List<PackagedFile> finish(Function<List<PackagedFile>, byte[]> manifest) throws IOException {
        var files = List.copyOf(written);
        var bytes = manifest.apply(files);
        entry(MANIFEST, out -> out.write(bytes));
        var lines = sums.toString().getBytes(StandardCharsets.UTF_8);
        entry(SUMS, out -> out.write(lines));
        zip.finish();
        return files;
    }

    private PackagedFile.Written entry(String path, Drafts.Source content) throws IOException {
        zip.putNextEntry(new ZipEntry(path).setLastModifiedTime(FileTime.from(cutOff)));
        var measured = new Measured(zip);
        content.writeTo(measured);
        zip.closeEntry();
        var sha256 = HexFormat.of().formatHex(measured.digest.digest());
        sums.append(sha256).append("  ").append(path).append('\n');
        return new PackagedFile.Written(path, measured.size, sha256);
    }

    /// Whoever closes it does not close the ZIP file.
    private static final class Measured extends FilterOutputStream {

        private final MessageDigest digest = Sha256.digest();
        private long size;

        private Measured(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            digest.update((byte) one);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
