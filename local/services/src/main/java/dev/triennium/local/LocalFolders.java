package dev.triennium.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the local stack keeps things: `.triennium` at the root of the working copy, unless
/// `TRIENNIUM_HOME` names another folder.
public final class LocalFolders {

    private LocalFolders() {}

    public static Path home() {
        return LocalSettings.find("TRIENNIUM_HOME")
                .map(Path::of)
                .orElseGet(() -> workingCopy().resolve(".triennium"))
                .toAbsolutePath()
                .normalize();
    }

    /// What can be made again: unpacked servers. Shared by the product and all tests, and by the
    /// build, which unpacks Keycloak here; so it stays in the working copy.
    public static Path cache() {
        return workingCopy().resolve(".triennium").resolve("cache");
    }

    /// Maven runs tests in the folder of their module, so the root is looked for upwards.
    private static Path workingCopy() {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) || Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return start;
    }

    public static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw failure("create the folder " + folder, e);
        }
    }

    /// Says what could not be done, and names the two usual reasons in the user's words.
    public static LocalStartException failure(String what, IOException cause) {
        var reason =
                cause instanceof FileSystemException refused && refused.getReason() != null
                        ? refused.getReason()
                        : cause.getMessage();
        var text = String.valueOf(reason).toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("quota exceeded")) {
            return new LocalStartException("Cannot %s: the disk is full.".formatted(what), cause);
        }
        if (cause instanceof java.nio.file.AccessDeniedException) {
            return new LocalStartException(
                    "Cannot %s: this user may not write there.".formatted(what), cause);
        }
        return new LocalStartException("Cannot %s: %s.".formatted(what, reason), cause);
    }

    /// Refuses early, before a half-written folder is left behind.
    public static void requireSpace(Path folder, int megabytes, String purpose) {
        try {
            var free = Files.getFileStore(create(folder)).getUsableSpace() / (1024 * 1024);
            if (free < megabytes) {
                throw new LocalStartException(
                        "The disk is too full for %s: %s has %d MB left and %d MB are needed."
                                .formatted(purpose, folder, free, megabytes));
            }
        } catch (IOException e) {
            throw failure("look at the disk of " + folder, e);
        }
    }

    public static void delete(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e)
                                throws IOException {
                            if (e instanceof NoSuchFileException) {
                                return FileVisitResult.CONTINUE;
                            }
                            throw e;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path directory, @Nullable IOException e) throws IOException {
                            Files.deleteIfExists(directory);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}
