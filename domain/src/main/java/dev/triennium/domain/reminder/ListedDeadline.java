package dev.triennium.domain.reminder;

import java.util.Objects;

/// A deadline as lists show it, without how far its reminders have come.
public record ListedDeadline(DeadlineId id, Deadline deadline) {

    public ListedDeadline {
        Objects.requireNonNull(id);
        Objects.requireNonNull(deadline);
    }
}
