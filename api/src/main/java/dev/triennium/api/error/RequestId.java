package dev.triennium.api.error;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// What leads from an answer to the lines of the log that tell about it. The thread that works on a
/// request has its id in the log's context.
public final class RequestId {

    /// Of the request, from a proxy or a client that has an id already, and of each response.
    static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{8,100}");

    private RequestId() {}

    /// The id of the request that this thread works on; a new one outside of any.
    public static String current() {
        var id = MDC.get(KEY);
        return id == null ? next() : id;
    }

    /// What was given, unless it might be no id; then a new one.
    static String of(@Nullable String given) {
        return given != null && VALID.matcher(given).matches() ? given : next();
    }

    public static String next() {
        return UUID.randomUUID().toString();
    }

    /// Until it is closed, this thread works on the request.
    public static MDC.MDCCloseable during(String id) {
        return MDC.putCloseable(KEY, id);
    }

    /// Work for the same request on another thread.
    static Runnable carried(Runnable work) {
        var id = MDC.get(KEY);
        if (id == null) {
            return work;
        }
        return () -> {
            try (var _ = during(id)) {
                work.run();
            }
        };
    }
}
