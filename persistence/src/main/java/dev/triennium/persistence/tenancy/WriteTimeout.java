package dev.triennium.persistence.tenancy;

import java.sql.SQLException;
import java.time.Duration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;

/// The limit of the session in persistence.yaml for what MySQL does not hold to it: writes.
/// Reads stay without this one, since the driver wakes a timer for each statement that has it,
/// which costs a sixth of a request's CPU.
final class WriteTimeout implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Override
    public void executeStart(ExecuteContext context) {
        var statement = context.statement();
        if (statement == null || context.type() == ExecuteType.READ) {
            return;
        }
        try {
            statement.setQueryTimeout(Math.toIntExact(LIMIT.toSeconds()));
        } catch (SQLException e) {
            context.sqlException(e);
        }
    }
}
