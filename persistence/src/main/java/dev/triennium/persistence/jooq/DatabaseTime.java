package dev.triennium.persistence.jooq;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The clock that all machines share, and that nobody moves. By functions that jOOQ can look into:
/// the guard refuses what it renders from plain text.
public final class DatabaseTime {

    private DatabaseTime() {}

    /// @param column whose type the value gets
    public static Field<Instant> now(Field<Instant> column) {
        return utcTimestamp().coerce(column);
    }

    /// To the second, and at least one away.
    public static Field<Instant> nowPlus(Duration duration, Field<Instant> column) {
        return moved("addtime", duration, column);
    }

    /// To the second, and at least one away.
    public static Field<Instant> nowMinus(Duration duration, Field<Instant> column) {
        return moved("subtime", duration, column);
    }

    private static Field<Instant> moved(String function, Duration duration, Field<Instant> column) {
        var seconds = DSL.val(Math.max(1, duration.toSeconds()));
        return DSL.function(
                        DSL.name(function),
                        SQLDataType.LOCALDATETIME(6),
                        utcTimestamp(),
                        DSL.function(DSL.name("sec_to_time"), SQLDataType.LOCALTIME, seconds))
                .coerce(column);
    }

    private static Field<LocalDateTime> utcTimestamp() {
        return DSL.function(DSL.name("utc_timestamp"), SQLDataType.LOCALDATETIME(6), DSL.inline(6));
    }
}
