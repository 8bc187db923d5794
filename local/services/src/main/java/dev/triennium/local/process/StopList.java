package dev.triennium.local.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops what was started, the last one first, when this JVM ends: normally, on Ctrl-C or on
/// SIGTERM, and also while something is only just starting.
public final class StopList {

    private static final Logger log = LoggerFactory.getLogger(StopList.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Deque<Entry> entries = new ArrayDeque<>();
    private volatile boolean stopping;

    private record Entry(String name, AutoCloseable closeable) {}

    private StopList() {}

    /// A list that is worked off when the JVM ends.
    public static StopList atExit() {
        return atExit(
                () -> {
                    // Nothing is left to do.
                });
    }

    /// @param last done when all has stopped
    public static StopList atExit(Runnable last) {
        var list = new StopList();
        Runnable all =
                () -> {
                    list.stopAll();
                    last.run();
                };
        Runtime.getRuntime().addShutdownHook(new Thread(all, "stop"));
        return list;
    }

    public synchronized <T extends AutoCloseable> T add(String name, T closeable) {
        entries.push(new Entry(name, closeable));
        return closeable;
    }

    /// True once the JVM ends: a start that fails from then on is no news.
    public boolean isStopping() {
        return stopping;
    }

    private void stopAll() {
        stopping = true;
        closeEntries();
        ChildProcess.stopAll(PATIENCE);
    }

    /// One that fails to stop does not keep the others running.
    @SuppressWarnings("CatchingUnchecked")
    private synchronized void closeEntries() {
        for (var entry : entries) {
            try {
                entry.closeable().close();
            } catch (Exception e) {
                log.warn("{} did not stop properly", entry.name(), e);
            }
        }
        entries.clear();
    }
}
