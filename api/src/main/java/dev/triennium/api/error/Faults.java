package dev.triennium.api.error;

/// What the log says of failures that are no defects: one line each.
public final class Faults {

    private Faults() {}

    /// What is away is said by the innermost cause.
    public static String innermost(Throwable failure) {
        var innermost = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return innermost.toString().lines().findFirst().orElse("");
    }
}
