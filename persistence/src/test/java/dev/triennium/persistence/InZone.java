package dev.triennium.persistence;

import java.util.TimeZone;

/// Work on a node whose JVM has another zone. Tests here run one after the other.
public final class InZone {

    private InZone() {}

    public static void run(String zone, Work work) throws Exception {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            work.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    public interface Work {
        void run() throws Exception;
    }
}
