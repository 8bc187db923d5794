package dev.triennium.local.process;

import dev.triennium.local.LocalFolders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/// A folder that goes when its owner closes it. A lock shows that the owner lives; what a killed
/// owner left, servers included, is cleared away when the next one comes.
public final class TemporaryFolder implements AutoCloseable {

    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileChannel lock;

    private TemporaryFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    public static TemporaryFolder create(String prefix) {
        return create(LocalFolders.create(LocalFolders.home().resolve("tmp")), prefix);
    }

    static TemporaryFolder create(Path parent, String prefix) {
        clearAbandoned(parent);
        try {
            var folder = Files.createTempDirectory(parent, prefix + "-");
            return new TemporaryFolder(folder, lock(lockOf(folder)));
        } catch (IOException e) {
            throw LocalFolders.failure("create a folder in " + parent, e);
        }
    }

    public Path path() {
        return folder;
    }

    @Override
    public void close() {
        LocalFolders.delete(folder);
        try {
            Files.deleteIfExists(lockOf(folder));
            lock.close();
        } catch (IOException e) {
            throw LocalFolders.failure("delete " + folder, e);
        }
    }

    private static void clearAbandoned(Path parent) {
        for (var folder : folders(parent)) {
            var lock = lockOf(folder);
            if (Files.exists(lock) && isFree(lock)) {
                pidFiles(folder).forEach(pid -> pid.stopLeftover(Duration.ofSeconds(10)));
                LocalFolders.delete(folder);
                LocalFolders.delete(lock);
            }
        }
    }

    private static List<Path> folders(Path parent) {
        try (var entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw LocalFolders.failure("read " + parent, e);
        }
    }

    private static List<PidFile> pidFiles(Path folder) {
        try (var entries = Files.walk(folder, 2)) {
            return entries.filter(file -> file.toString().endsWith(".pid"))
                    .map(file -> new PidFile(file, folder.toString()))
                    .toList();
        } catch (IOException e) {
            throw LocalFolders.failure("read " + folder, e);
        }
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private static boolean isFree(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw LocalFolders.failure("look at " + file, e);
        }
    }
}
