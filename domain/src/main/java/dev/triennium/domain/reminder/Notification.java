package dev.triennium.domain.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A reminder that somebody was told of, as a mail did or would have.
///
/// @param deadline as it stands now
/// @param dueOn the day that it was about then
/// @param news null where a day of the deadline's plan had come
/// @param readAt null while it is unread
public record Notification(
        ReminderId id,
        DeadlineId deadline,
        LocalDate dueOn,
        @Nullable News news,
        Instant toldAt,
        @Nullable Instant readAt) {

    /// Of what is announced: who is told is named by the id of the person, and what by that of each
    /// notification.
    public static final String TYPE = "Notification";

    public Notification {
        Objects.requireNonNull(id);
        Objects.requireNonNull(deadline);
        Objects.requireNonNull(dueOn);
        Objects.requireNonNull(toldAt);
    }
}
