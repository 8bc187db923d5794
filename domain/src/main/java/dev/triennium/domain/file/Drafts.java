package dev.triennium.domain.file;

import dev.triennium.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/// Takes contents in, in a folder of this machine: measured, hashed and brought to the disk before
/// anything is decided about them.
public final class Drafts {

    private static final String PREFIX = "incoming-";
    private static final String SUFFIX = ".part";

    /// No content takes longer to come in.
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Path folder;

    public Drafts(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// What writes a content.
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Reads the stream to its end, or until it is longer than allowed.
    ///
    /// @return empty when it is longer
    public Optional<Draft> read(InputStream content, long maxBytes) throws IOException {
        try {
            return Optional.of(write(out -> transfer(content, out, maxBytes)));
        } catch (TooLongException _) {
            return Optional.empty();
        }
    }

    public Draft write(Source source) throws IOException {
        Files.createDirectories(folder);
        var path = Files.createTempFile(folder, PREFIX, SUFFIX);
        var isWhole = false;
        try {
            var draft = write(source, path);
            isWhole = true;
            return draft;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Draft write(Source source, Path path) throws IOException {
        var digest = Sha256.digest();
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            source.writeTo(new DigestOutputStream(Channels.newOutputStream(channel), digest));
            channel.force(true);
            return new Draft(path, channel.size(), HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static void transfer(InputStream in, OutputStream out, long maxBytes)
            throws IOException {
        var buffer = new byte[64 * 1024];
        var size = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > maxBytes) {
                throw new TooLongException();
            }
            out.write(buffer, 0, read);
        }
    }

    /// Throws away what a process that was killed has left behind. How old that is, the clock of
    /// the disk says, which several machines may share.
    public void discardLeftOvers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var now = Files.createTempFile(folder, PREFIX, SUFFIX);
        try (var left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            var oldest = Files.getLastModifiedTime(now).toInstant().minus(LONGEST);
            for (var each : left) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(each);
                }
            }
        } finally {
            Files.deleteIfExists(now);
        }
    }
}
