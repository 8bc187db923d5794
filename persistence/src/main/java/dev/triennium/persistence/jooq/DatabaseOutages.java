package dev.triennium.persistence.jooq;

import dev.triennium.domain.error.Outages;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.springframework.stereotype.Component;

/// Told by what the drivers and the pool throw when there is no connection, or none any more.
@Component
class DatabaseOutages implements Outages {

    /// The class of connection exceptions in the standard of SQL.
    private static final String CONNECTION = "08";

    @Override
    public boolean isOutage(Throwable failure) {
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
}
