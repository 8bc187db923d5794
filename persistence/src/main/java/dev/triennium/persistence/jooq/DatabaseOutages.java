package dev.triennium.api.error;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/// Failures that pass by themselves: the database is away, or all connections to it are taken.
public final class Outages {

    private static final String CONNECTION = "08";
    private static final int RETRY_AFTER_SECONDS = 5;

    private Outages() {}

    public static boolean isOutage(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isOutage(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException e) {
        var state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                || (state != null && state.startsWith(CONNECTION));
    }

    public static ApiError error() {
        return ApiError.unavailable(RETRY_AFTER_SECONDS);
    }
}
