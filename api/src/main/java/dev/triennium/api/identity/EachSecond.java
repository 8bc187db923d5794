package dev.triennium.api.identity;

import dev.triennium.api.error.Faults;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread of its own that reads something again and again, with a second between. It says when
/// that begins to fail and when it works again, and nothing in between.
public final class EachSecond {

    private static final Logger log = LoggerFactory.getLogger(EachSecond.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final String what;
    private final Runnable step;
    private boolean isFailing;
    private @Nullable Thread thread;

    /// @param name of the thread
    /// @param what is read
    public EachSecond(String name, String what, Runnable step) {
        this.name = name;
        this.what = what;
        this.step = step;
    }

    void attempt() {
        try {
            step.run();
            if (isFailing) {
                log.warn("{} can be read again", what);
            }
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                log.warn("{} cannot be read: {}", what, Faults.innermost(e));
            }
            log.debug("{} cannot be read", what, e);
            isFailing = true;
        }
    }

    private void run() {
        try {
            while (true) {
                attempt();
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
