package dev.triennium.local.process;

import dev.triennium.local.LocalFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Remembers a child beyond the life of its parent. The marker is a piece of the child's command
/// line, usually its data folder: a pid alone may have been given to a stranger since.
public record PidFile(Path file, String marker) {

    void write(ProcessHandle child) {
        try {
            Files.writeString(file, child.pid() + "\n" + marker + "\n");
        } catch (IOException e) {
            throw LocalFolders.failure("write " + file, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw LocalFolders.failure("delete " + file, e);
        }
    }

    /// The child of an earlier run that is still alive.
    public Optional<ProcessHandle> findLeftover() {
        return read().flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    /// Stops what an earlier run left behind; true if there was something.
    public boolean stopLeftover(Duration patience) {
        var leftover = findLeftover();
        leftover.ifPresent(process -> ChildProcess.stop(process, patience));
        delete();
        return leftover.isPresent();
    }

    private Optional<Long> read() {
        try {
            return Files.exists(file)
                    ? firstNumber(Files.readAllLines(file))
                    : Optional.<Long>empty();
        } catch (IOException e) {
            throw LocalFolders.failure("read " + file, e);
        }
    }

    private static Optional<Long> firstNumber(List<String> lines) {
        return lines.stream()
                .limit(1)
                .filter(line -> line.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .findFirst();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains(marker)).isPresent();
    }
}
