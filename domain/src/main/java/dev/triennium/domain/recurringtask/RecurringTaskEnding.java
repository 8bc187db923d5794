package dev.triennium.domain.recurringtask;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That a recurring task was ended before its last day.
///
/// @param by null: no certificate needs it any more
/// @param reason null: the same
public record RecurringTaskEnding(Instant at, @Nullable PersonId by, @Nullable String reason) {

    public static final int MAX_REASON = 2_000;

    /// @throws IllegalArgumentException when somebody gives no reason
    public RecurringTaskEnding {
        Objects.requireNonNull(at);
        if ((by == null) != (reason == null)) {
            throw new IllegalArgumentException("Whoever ends it says why");
        }
    }
}
