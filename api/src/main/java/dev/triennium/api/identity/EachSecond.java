package dev.triennium.api.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A thread of its own that does something again and again, with a second between.
public final class EachSecond {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final Runnable step;
    private @Nullable Thread thread;

    /// @param name of the thread
    /// @param step says itself what goes wrong, and throws nothing
    public EachSecond(String name, Runnable step) {
        this.name = name;
        this.step = step;
    }

    private void run() {
        try {
            while (true) {
                step.run();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    public synchronized boolean isRunning() {
        return thread != null;
    }
}
