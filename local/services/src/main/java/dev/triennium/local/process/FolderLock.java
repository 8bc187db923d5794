package dev.triennium.local.process;

import dev.triennium.local.LocalFolders;
import dev.triennium.local.LocalStartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second product away from a data folder. The system lets go of the lock however the
/// owner ends.
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    public static FolderLock acquire(Path folder) {
        var owner = LocalFolders.create(folder).resolve("owner.pid");
        try {
            var channel =
                    FileChannel.open(
                            folder.resolve("owner.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new LocalStartException(
                        "Triennium already runs with the data in %s (process %s); stop that first."
                                .formatted(folder, Files.readString(owner).strip()));
            }
            Files.writeString(owner, String.valueOf(ProcessHandle.current().pid()));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw LocalFolders.failure("lock " + folder, e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw LocalFolders.failure("unlock a data folder", e);
        }
    }
}
