package dev.triennium.local.process;

import dev.triennium.local.LocalFolders;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A server that runs beside us. Its output goes to a file: a pipe would block or kill the child
/// once its parent is gone.
public final class ChildProcess {

    private final Process process;
    private final Path log;
    private final PidFile pidFile;

    private ChildProcess(Process process, Path log, PidFile pidFile) {
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    public static ChildProcess start(ProcessBuilder command, Path log, PidFile pidFile) {
        try {
            var process =
                    command.redirectInput(new File(nullDevice()))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            pidFile.write(process.toHandle());
            return new ChildProcess(process, log, pidFile);
        } catch (IOException e) {
            throw LocalFolders.failure("start " + command.command().getFirst(), e);
        }
    }

    /// Runs a command to its end.
    public static Result run(ProcessBuilder command, Path log, Duration patience) {
        try {
            var process =
                    command.redirectInput(new File(nullDevice()))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            try {
                if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    return new Result(process.exitValue(), lines(log));
                }
                return new Result(-1, lines(log));
            } finally {
                stop(process.toHandle(), Duration.ofSeconds(5));
            }
        } catch (IOException e) {
            throw LocalFolders.failure("run " + command.command().getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running a command", e);
        }
    }

    /// What a finished command left: its exit code, or -1 if it did not finish in time.
    public record Result(int exitCode, List<String> lines) {

        public Result {
            lines = List.copyOf(lines);
        }

        public boolean isSuccess() {
            return exitCode == 0;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public List<String> logLines() {
        return lines(log);
    }

    /// Asks the child to stop, and insists when it has not done so in time.
    public void stop(Duration patience) {
        stop(process.toHandle(), patience);
        pidFile.delete();
    }

    static void stop(ProcessHandle process, Duration patience) {
        var children = process.descendants().toList();
        process.destroy();
        if (!hasExited(process, patience)) {
            process.destroyForcibly();
            hasExited(process, patience);
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean hasExited(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        }
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String nullDevice() {
        return File.separatorChar == '\\' ? "NUL" : "/dev/null";
    }
}
