package dev.triennium.local.process;

import dev.triennium.local.LocalFolders;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A server that runs beside us. Its output goes to a file: a pipe would block or kill the child
/// once its parent is gone.
public final class ChildProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /// Everything that runs, in the order it was started; null once nothing may start any more.
    private static @Nullable Deque<Process> running = new ArrayDeque<>();

    private final Process process;
    private final Path log;
    private final PidFile pidFile;

    private ChildProcess(Process process, Path log, PidFile pidFile) {
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    public static ChildProcess start(ProcessBuilder command, Path log, PidFile pidFile) {
        var process = launch(command, log);
        pidFile.write(process.toHandle());
        return new ChildProcess(process, log, pidFile);
    }

    /// Runs a command to its end.
    public static Result run(ProcessBuilder command, Path log, Duration patience) {
        var process = launch(command, log);
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? new Result(process.exitValue(), lines(log))
                    : new Result(-1, lines(log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running a command", e);
        } finally {
            stop(process, Duration.ofSeconds(5));
        }
    }

    /// Stops every child there still is, the last one first, and lets no other start. For the end
    /// of this JVM: it may come while a server is just starting.
    public static void stopAll(Duration patience) {
        Deque<Process> left;
        synchronized (ChildProcess.class) {
            left = running == null ? new ArrayDeque<>() : running;
            running = null;
        }
        left.descendingIterator().forEachRemaining(process -> stop(process.toHandle(), patience));
    }

    private static synchronized Process launch(ProcessBuilder command, Path log) {
        if (running == null) {
            throw new IllegalStateException("No process starts while this one stops");
        }
        try {
            var process =
                    inItsOwnSession(command)
                            .redirectInput(new File(nullDevice()))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            running.add(process);
            return process;
        } catch (IOException e) {
            throw LocalFolders.failure("start " + command.command().getFirst(), e);
        }
    }

    /// A terminal sends Ctrl-C to all processes of its session. Ours are to stop in order, when we
    /// tell them. (`setsid` becomes the command, so the process id is that of the server.)
    private static ProcessBuilder inItsOwnSession(ProcessBuilder command) {
        if (Files.isExecutable(SETSID)) {
            var arguments = new ArrayList<>(command.command());
            arguments.addFirst(SETSID.toString());
            command.command(arguments);
        }
        return command;
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
        stop(process, patience);
        pidFile.delete();
    }

    private static void stop(Process process, Duration patience) {
        stop(process.toHandle(), patience);
        synchronized (ChildProcess.class) {
            if (running != null) {
                running.remove(process);
            }
        }
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
